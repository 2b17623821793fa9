package dev.cloudsandedges;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.cloudsandedges.bots.Bot;
import dev.cloudsandedges.eventsourcing.Actor;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Engines for trials, and matches that have no settings to name. */
final class TrialEngineTest {

    private static final Patience RULES = new Patience(2);

    private static CloudsAndEdges engine(long seed) {
        return CloudsAndEdges.inMemory(seed)
                .with(RULES)
                .bot("bob", Bot.random())
                .open();
    }

    private static List<String> log(long seed) {
        CloudsAndEdges engine = engine(seed);
        engine.openMatch("m", RULES, List.of("ada", "bob"));
        List<String> lines = new ArrayList<>();
        engine.log(0, 100, log -> lines.addAll(log.orThrow()));
        return lines;
    }

    @Test
    void equal_seeds_give_equal_logs_and_others_do_not() {
        assertEquals(log(7), log(7));
        assertNotEquals(log(7), log(8));
    }

    @Test
    void a_match_without_settings_is_opened_and_played_by_its_bots() {
        List<String> log = log(7);
        assertEquals(8, log.size(), "created, two joined, started, three cards, the end");
        assertEquals(1, log.get(0).split("\"settings\":\\{}", -1).length - 1);
        assertEquals(1, log.get(0).split("\"at\":0,", -1).length - 1);
        CloudsAndEdges engine = engine(7);
        assertNull(engine.openMatch("m", RULES, List.of("ada", "bob")).answer().refusal());
        assertEquals(0, engine.state("m", RULES).orThrow());
        assertEquals(List.of(), engine.match("m", Actor.GUEST).orThrow().winners());
    }

    @Test
    void what_cannot_be_opened_is_refused_as_with_settings() {
        Reply none = engine(7).openMatch("m", RULES, List.of());
        assertEquals("players-invalid", code(none));
        CloudsAndEdges other = CloudsAndEdges.inMemory(7).open();
        assertEquals("game-unknown", code(other.openMatch("m", RULES, List.of("ada", "bob"))));
    }

    private static String code(Reply reply) {
        return Objects.requireNonNull(reply.answer().refusal()).code();
    }
}
