package dev.cloudsandedges;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.cloudsandedges.bots.Bot;
import dev.cloudsandedges.eventsourcing.Actor;
import dev.cloudsandedges.eventsourcing.Answer;
import dev.cloudsandedges.verdict.Refusal;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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
        assertEquals(
                Refusal.of(
                                "game-unknown",
                                "There is no game patience here; register it with .with(rules).")
                        .with("field", "payload.game"),
                other.openMatch("m", RULES, List.of("ada", "bob")).answer().refusal());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Patience", "pati_ence", "pati ence", "patienc\u00e9"})
    void a_name_that_is_none_is_not_registered(String name) {
        Setup setup = CloudsAndEdges.inMemory(7).with(new Patience(2, name));
        var thrown = assertThrows(IllegalArgumentException.class, setup::open);
        assertEquals(
                "The name of a game is 1 to 64 characters from a-z 0-9 and -. This is none: "
                        + name,
                thrown.getMessage());
    }

    @Test
    void a_name_has_at_most_64_characters() {
        CloudsAndEdges.inMemory(7).with(new Patience(2, "a-0".repeat(21) + "z")).open();
        Setup setup = CloudsAndEdges.inMemory(7).with(new Patience(2, "a".repeat(65)));
        assertThrows(IllegalArgumentException.class, setup::open);
    }

    @Test
    void who_knows_that_a_command_is_accepted_gets_its_events_or_why_not() {
        CloudsAndEdges engine = engine(7);
        Reply opened = engine.openMatch("m", RULES, List.of("ada", "bob"));
        assertEquals(new Answer.Accepted(4, 4), opened.orThrow());
        Reply refused = engine.as(Actor.player("ada")).requestSeat("m");
        var thrown = assertThrows(IllegalStateException.class, refused::orThrow);
        Refusal why = Objects.requireNonNull(refused.answer().refusal());
        assertEquals("refused: " + why.code() + ": " + why.message(), thrown.getMessage());
        assertThrows(IllegalStateException.class, new Reply()::orThrow, "not there yet");
    }

    private static String code(Reply reply) {
        return Objects.requireNonNull(reply.answer().refusal()).code();
    }
}
