package dev.cloudsandedges.conformance.rules;

import dev.cloudsandedges.CloudsAndEdges;
import dev.cloudsandedges.Reply;
import dev.cloudsandedges.Session;
import dev.cloudsandedges.Setup;
import dev.cloudsandedges.backend.game.Clock;
import dev.cloudsandedges.backend.match.MatchView;
import dev.cloudsandedges.dotsandboxes.DotsAndBoxes;
import dev.cloudsandedges.eventsourcing.Actor;
import dev.cloudsandedges.eventsourcing.LogLine;
import dev.cloudsandedges.host.EventStore;
import dev.cloudsandedges.host.MemoryEventStore;
import dev.cloudsandedges.json.Hex;
import dev.cloudsandedges.json.Json;
import dev.cloudsandedges.json.JsonObject;
import dev.cloudsandedges.json.JsonText;
import dev.cloudsandedges.json.JsonValue;
import dev.cloudsandedges.json.Limits;
import dev.cloudsandedges.rules.Outcome;
import dev.cloudsandedges.rules.Rules;
import dev.cloudsandedges.rules.Seats;
import dev.cloudsandedges.rules.Viewer;
import dev.cloudsandedges.verdict.Refusal;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.LongSupplier;

/** A match that is played through an engine, step by step, beside the rules alone. */
final class LiveMatch<C, S, M> {

    private final Position<C, S, M> first;
    private final MemoryEventStore store;
    private final CloudsAndEdges engine;
    private long now;
    private int sent;

    private LiveMatch(Position<C, S, M> first, MemoryEventStore store) {
        this.first = first;
        this.store = store;
        // Each command of the table draws its id first, and then its entropy: the match's seed.
        long[] calls = {0};
        LongSupplier entropy = () -> ++calls[0] % 2 == 0 ? first.seed() : ~calls[0];
        Setup setup = CloudsAndEdges.on(store, () -> now, entropy);
        for (Rules<?, ?, ?> game : games(first.rules())) {
            setup.with(game);
        }
        engine = setup.open();
    }

    /** The match of these settings, seats and seed before its first step. */
    static <C, S, M> LiveMatch<C, S, M> begin(Position<C, S, M> like, @Nullable Clock clock) {
        LiveMatch<C, S, M> match = new LiveMatch<>(like, new MemoryEventStore());
        match.open(clock);
        return match;
    }

    /** The match that another engine reads from the first lines of this one's log. */
    LiveMatch<C, S, M> readAgain(long lines) {
        MemoryEventStore part = new MemoryEventStore();
        part.append(0, log().subList(0, (int) lines), stored -> {});
        LiveMatch<C, S, M> again = new LiveMatch<>(first, part);
        Broken.unless(
                again.engine.fault() == null,
                "the log is read again",
                "it is corrupt: " + again.engine.fault());
        return again;
    }

    /** Dots and Boxes is registered everywhere; every other game has to be. */
    static List<Rules<?, ?, ?>> games(Rules<?, ?, ?> rules) {
        return rules == DotsAndBoxes.RULES ? List.of() : List.of(rules);
    }

    private void open(@Nullable Clock clock) {
        List<String> players = MatchScript.joining(first.seats());
        accepted(engine.openMatch(
                MatchScript.MATCH, first.rules(), first.settings(), players, clock));
        for (String player : players) {
            accepted(as(player).createUser(player, MatchScript.name(player)));
        }
    }

    private Session as(String player) {
        sent++;
        return engine.as(Actor.player(player)).withCommandId("s" + sent);
    }

    /** What a seat does. */
    Session as(int seat) {
        return as(MatchScript.player(seat));
    }

    /** Makes the step that leads to a position, if there is one, and compares. */
    void step(Position<C, S, M> after) {
        Step<M> step = after.step();
        if (step != null) {
            M move = step.move();
            accepted(
                    move == null
                            ? as(step.seat()).resign(MatchScript.MATCH)
                            : as(step.seat()).takeTurn(MatchScript.MATCH, after.rules(), move));
        }
        standsAt(after);
    }

    /** Has the host's clock say so, and those go on whose time is over. */
    void tick(long at) {
        now = at;
        engine.tick();
    }

    /** Whether the engine has the match where the rules alone have it. */
    void standsAt(Position<C, S, M> there) {
        S state = engine.state(MatchScript.MATCH, there.rules()).orThrow();
        Broken.unlessSame(
                there.written(),
                Position.written(there.rules(), state),
                "through the engine as by the rules alone");
        MatchView shown = engine.match(MatchScript.MATCH, Actor.GUEST).orThrow();
        Broken.unlessSame(
                players(there.movers()),
                shown.next(),
                "through the engine as by the rules alone, to move");
        Outcome outcome = there.rules().outcome(there.state());
        Seats won = outcome == null ? there.left() : outcome.winners();
        Broken.unlessSame(
                there.movers().isEmpty() ? players(won.numbers()) : List.of(),
                shown.winners(),
                "through the engine as by the rules alone, the winners");
    }

    private static List<String> players(List<Integer> seats) {
        List<String> players = new ArrayList<>();
        for (int seat : seats) {
            players.add(MatchScript.player(seat));
        }
        return players;
    }

    static void accepted(Reply reply) {
        Refusal why = reply.answer().refusal();
        Broken.unless(why == null, "the engine accepts it", "it refuses: " + Told.of(why));
    }

    /** What each player and a spectator see of the match. */
    Map<Viewer, String> views() {
        Map<Viewer, String> views = new LinkedHashMap<>();
        shown().forEach((viewer, view) -> views.put(viewer, view.text()));
        return views;
    }

    /**
     * The same without the number of turns, which never goes down, and without the last move, which
     * rules may hide by its number. Who made it stays.
     */
    Map<Viewer, String> viewsWithoutNumbers() {
        Map<Viewer, String> views = new LinkedHashMap<>();
        shown().forEach((viewer, view) -> views.put(viewer, withoutNumbers(view).text()));
        return views;
    }

    private Map<Viewer, JsonObject> shown() {
        Map<Viewer, JsonObject> shown = new LinkedHashMap<>();
        for (int seat = 0; seat < first.seats(); seat++) {
            Actor player = Actor.player(MatchScript.player(seat));
            shown.put(new Viewer.Seated(seat), viewed(player));
        }
        shown.put(new Viewer.Spectator(), viewed(Actor.GUEST));
        return shown;
    }

    /** The one member of the answer. */
    private JsonObject viewed(Actor actor) {
        return (JsonObject) ((JsonObject) view(actor)).value(0);
    }

    private static JsonObject withoutNumbers(JsonObject view) {
        JsonObject.Builder rest = JsonObject.builder();
        for (int i = 0; i < view.size(); i++) {
            String name = view.name(i);
            JsonValue value = view.value(i);
            if (name.equals("lastTurn") && value instanceof JsonObject turn) {
                rest.and(name, Objects.requireNonNull(turn.get("player")));
            } else if (!name.equals("turns")) {
                rest.and(name, value);
            }
        }
        return rest.build();
    }

    /** Everybody must see the one and sees the other. */
    static void unlessSame(Map<Viewer, String> expected, Map<Viewer, String> actual, String name) {
        expected.forEach((viewer, view) -> Broken.saying(
                complaint -> complaint.seenBy(viewer),
                () -> Broken.unlessSame(
                        view, actual.get(viewer), name + Told.of(viewer) + " sees")));
    }

    /** What somebody is answered who asks for the match. */
    JsonValue view(Actor actor) {
        return engine.door().query(actor, MatchScript.VIEW);
    }

    /** How many lines the log has. */
    long position() {
        return engine.position();
    }

    private List<LogLine> log() {
        List<LogLine> lines = new ArrayList<>();
        int before = -1;
        while (lines.size() != before) {
            before = lines.size();
            store.read(before, EventStore.MOST_LINES, read -> {
                if (read instanceof EventStore.Read.Lines some) {
                    lines.addAll(some.lines());
                }
            });
        }
        return lines;
    }

    /** The last of the sums that stand in the log. */
    @Nullable String lastDigest() {
        List<LogLine> log = log();
        String digest = null;
        for (int i = log.size() - 1; i >= 0 && digest == null; i--) {
            digest = digest(Json.read(log.get(i).text(), Limits.LOG).orThrow());
        }
        return digest;
    }

    /** The sums that stand in the log: of the start, of turns, resignations and undos. */
    List<String> digests() {
        List<String> digests = new ArrayList<>();
        for (LogLine line : log()) {
            JsonValue event = Json.read(line.text(), Limits.LOG).orThrow();
            String digest = digest(event);
            if (digest != null) {
                digests.add(digest);
            }
        }
        return digests;
    }

    /** The sum in an event, as JSON; null if it has none. */
    static @Nullable String digest(JsonValue event) {
        JsonValue payload = ((JsonObject) event).get("payload");
        JsonValue digest = payload == null ? null : ((JsonObject) payload).get("digest");
        return digest == null ? null : digest.text();
    }

    /** How a position's sum stands in the log. */
    static String digest(Position<?, ?, ?> position) {
        return new JsonText(Hex.of(position.digest())).text();
    }
}
