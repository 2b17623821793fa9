package dev.cloudsandedges;

import dev.cloudsandedges.backend.game.Clock;
import dev.cloudsandedges.backend.game.Clocks;
import dev.cloudsandedges.backend.lobby.Page;
import dev.cloudsandedges.backend.match.MatchMove;
import dev.cloudsandedges.backend.match.MatchView;
import dev.cloudsandedges.eventsourcing.Actor;
import dev.cloudsandedges.eventsourcing.LogLine;
import dev.cloudsandedges.host.EventStore;
import dev.cloudsandedges.host.MemoryEventStore;
import dev.cloudsandedges.rules.Rules;
import dev.cloudsandedges.verdict.Refusal;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** An engine whose clock a test sets, with matches against clocks. */
final class ClockHouse {

    static final Page.Request ALL = new Page.Request(null, Page.MOST);

    final EventStore store;
    final CloudsAndEdges engine;
    long now;
    private long drawn;

    ClockHouse() {
        this(new MemoryEventStore());
    }

    /** Another host on a store. */
    ClockHouse(EventStore store) {
        this.store = store;
        this.engine = setup().open();
    }

    Setup setup() {
        return CloudsAndEdges.on(store, () -> now, () -> ++drawn).with(Picks.RULES);
    }

    /** The match {@code m}, opened now. */
    <C> ClockHouse playing(
            Rules<C, ?, ?> rules, C settings, @Nullable Clock clock, String... players) {
        assertOk(engine.openMatch("m", rules, settings, List.of(players), clock));
        return this;
    }

    /** A match of picks; {@code late} says whether the rules pick for those who are late. */
    ClockHouse picking(int rounds, boolean late, @Nullable Clock clock, String... players) {
        return playing(Picks.RULES, new Picks.Settings(rounds, late), clock, players);
    }

    Session as(String player) {
        return engine.as(Actor.player(player));
    }

    /** Picks at a time; {@code ok}, or the code of the refusal. */
    String pick(String player, int number, long at) {
        now = at;
        return code(as(player).takeTurn("m", Picks.RULES, number));
    }

    int tick(long at) {
        now = at;
        return engine.tick();
    }

    MatchView view() {
        return as("nobody").match("m").orThrow();
    }

    /** What a player's clock says. */
    Clocks.Hand hand(String player) {
        MatchView view = view();
        int seat = view.players().stream().map(MatchView.Player::id).toList().indexOf(player);
        return Objects.requireNonNull(view.clock()).hands().get(seat);
    }

    List<MatchMove> moves(MoveOrder order) {
        List<MatchMove> moves = new ArrayList<>();
        as("nobody").moves("m", order, ALL, page -> moves.addAll(page.orThrow().items()));
        return moves;
    }

    List<String> log() {
        List<String> texts = new ArrayList<>();
        store.read(0, EventStore.MOST_LINES, read -> {
            if (read instanceof EventStore.Read.Lines there) {
                there.lines().stream().map(LogLine::text).forEach(texts::add);
            }
        });
        return texts;
    }

    /** Everything that administrators see of a match. */
    static String state(CloudsAndEdges engine, String match) {
        return Golden.ask(
                engine,
                "{\"admin\":{\"view\":\"state\",\"stream\":\"match/" + match
                        + "\"},\"as\":\"admin:root\"}");
    }

    static void assertOk(Reply reply) {
        if (!reply.answer().isAccepted()) {
            throw new AssertionError(reply.toString());
        }
    }

    static String code(Reply reply) {
        Refusal why = reply.answer().refusal();
        return why == null ? "ok" : why.code();
    }
}
