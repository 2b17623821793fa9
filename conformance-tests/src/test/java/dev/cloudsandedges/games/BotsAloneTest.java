package dev.cloudsandedges.games;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cloudsandedges.CloudsAndEdges;
import dev.cloudsandedges.Reply;
import dev.cloudsandedges.Setup;
import dev.cloudsandedges.backend.match.MatchStatus;
import dev.cloudsandedges.bots.Bot;
import dev.cloudsandedges.conformance.rules.Trial;
import dev.cloudsandedges.dotsandboxes.DotsAndBoxes;
import dev.cloudsandedges.eventsourcing.Actor;
import dev.cloudsandedges.host.EventStore;
import dev.cloudsandedges.host.MemoryEventStore;
import dev.cloudsandedges.json.JsonValue;
import dev.cloudsandedges.rules.Rules;
import dev.cloudsandedges.verdict.Verdict;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Every example game is played to its end by bots alone, who see what their players may see. */
final class BotsAloneTest {

    private static final List<String> PLAYERS = List.of("ada", "bob", "cy", "dan", "eve", "flo");

    private long drawn;

    private static List<Trial<?, ?, ?>> trials() {
        return ExampleGames.trials();
    }

    @ParameterizedTest
    @MethodSource("trials")
    <C, S, M> void bots_play_it_to_its_end_wherever_they_are_asked(Trial<C, S, M> trial) {
        Rules<C, S, M> rules = trial.rules();
        for (C settings : trial.settingsToTry()) {
            for (int seats = rules.fewestSeats(); seats <= rules.mostSeats(); seats++) {
                int most = trial.longest(settings, seats);
                List<String> alone = played(rules, settings, seats, most, 1);
                assertEquals(alone, played(rules, settings, seats, most, 2));
            }
        }
    }

    /** The log of a match that so many hosts in turn have their bots play. */
    private <C, S, M> List<String> played(
            Rules<C, S, M> rules, C settings, int seats, int most, int hosts) {
        drawn = 0;
        EventStore store = new MemoryEventStore();
        List<CloudsAndEdges> engines = new ArrayList<>();
        for (int host = 0; host < hosts; host++) {
            engines.add(open(store, rules));
        }
        Reply opened = engines.get(0).openMatch("m", rules, settings, PLAYERS.subList(0, seats));
        for (int round = 0; !isOver(engines.get(0)); round++) {
            CloudsAndEdges engine = engines.get(round % hosts);
            engine.refresh();
            engine.pump(2 + round % 3);
            assertTrue(round < 20 * (most + 10), "the match goes on");
        }
        assertNull(opened.answer().refusal());
        CloudsAndEdges engine = engines.get(0);
        assertTrue(engine.match("m", Actor.GUEST).orThrow().turns() <= most);
        assertEquals(
                List.of(),
                engine.administration(Actor.administrator("root")).orThrow().stoppedBots());
        List<String> log = new ArrayList<>();
        engine.log(0, EventStore.MOST_LINES, lines -> log.addAll(lines.orThrow()));
        return log;
    }

    private static boolean isOver(CloudsAndEdges engine) {
        var match = engine.match("m", Actor.GUEST);
        return match.isAccepted() && match.orThrow().status() == MatchStatus.FINISHED;
    }

    private <C, S, M> CloudsAndEdges open(EventStore store, Rules<C, S, M> rules) {
        List<CloudsAndEdges> opened = new ArrayList<>();
        Setup setup = CloudsAndEdges.on(store, () -> 0, () -> ++drawn).pumped();
        if (!rules.game().equals(DotsAndBoxes.RULES.game())) {
            setup.with(rules);
        }
        for (String player : PLAYERS) {
            setup.bot(player, (sight, chance) -> {
                CloudsAndEdges engine = opened.get(0);
                assertEquals(
                        Objects.requireNonNull(engine.match("m", Actor.player(player))
                                .orThrow()
                                .board()),
                        sight.board());
                Verdict<S> state = engine.state("m", rules);
                assertSame(rules, state.orThrow(), sight.seat(), sight.moves());
                return Bot.random().choose(sight, chance);
            });
        }
        opened.add(setup.open());
        return opened.get(0);
    }

    private static <S, M> void assertSame(
            Rules<?, S, M> rules, S state, int seat, List<JsonValue> moves) {
        Iterable<M> legal = rules.legalMoves(state, seat);
        if (legal == null) {
            assertEquals(1, moves.size(), "one that was drawn");
            return;
        }
        List<JsonValue> expected = new ArrayList<>();
        legal.forEach(move -> expected.add(rules.moves().write(move)));
        assertEquals(expected, moves);
    }
}
