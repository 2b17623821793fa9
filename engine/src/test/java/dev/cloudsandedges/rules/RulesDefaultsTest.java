package dev.cloudsandedges.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.cloudsandedges.json.Codec;
import dev.cloudsandedges.json.JsonObject;
import dev.cloudsandedges.verdict.Refusal;
import dev.cloudsandedges.verdict.Verdict;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Objects;

/** What an author gets who implements nothing but what has to be. */
class RulesDefaultsTest {

    /** Two count up in turn, by 1 or 2; who says 5 has won. */
    private static class Counting implements FixedRules<Integer, Integer> {
        @Override
        public String game() {
            return "counting";
        }

        @Override
        public Codec<Integer> moves() {
            return Codec.ofInteger("by", 1, 2);
        }

        @Override
        public Codec<Integer> states() {
            return Codec.ofInteger("said", 0, 6);
        }

        @Override
        public Integer setup(int seats, Chance chance) {
            return 0;
        }

        @Override
        public Seats toMove(Integer said) {
            return said < 5 ? Seats.of(said % 2) : Seats.NONE;
        }

        @Override
        public Verdict<Integer> play(Integer said, int seat, Integer by, Chance chance) {
            return said + by > 6
                    ? Verdict.refused("too-much", "Say less.")
                    : Verdict.accepted(said + by);
        }

        @Override
        public @Nullable Outcome outcome(Integer said) {
            return said < 5 ? null : Outcome.won(said % 2, 2);
        }
    }

    private static final Counting RULES = new Counting();

    @Test
    void a_game_is_for_two_in_its_first_version_without_phases_clocks_or_takebacks() {
        assertEquals(1, RULES.version());
        assertEquals(2, RULES.fewestSeats());
        assertEquals(2, RULES.mostSeats());
        assertEquals("", RULES.phase(3));
        assertNull(RULES.outOfTime(3, 1, new Chance(1)));
        assertEquals(0, RULES.undoDepth());
        assertEquals(Undo.BY_CONSENT, RULES.undo(3, 1, 0));
        assertEquals(3, RULES.resign(3, 0));
    }

    @Test
    void everybody_sees_all_that_is_written_of_a_state_and_a_move() {
        assertEquals("{\"said\":3}", RULES.view(3, new Viewer.Spectator()).text());
        assertEquals(
                "{\"by\":2}", RULES.viewMove(3, 1, 0, 2, new Viewer.Seated(1)).text());
    }

    @Test
    void a_digest_takes_in_all_that_is_written_of_a_state() {
        assertEquals(digest(3), new Digest().add("{\"said\":3}").sum());
        assertNotEquals(digest(3), digest(4));
    }

    private static long digest(int said) {
        Digest digest = new Digest();
        RULES.digest(said, digest);
        return digest.sum();
    }

    @Test
    void a_move_is_explained_by_what_playing_it_gives() {
        assertNull(RULES.explain(4, 0, 2));
        Refusal why = Objects.requireNonNull(RULES.explain(5, 0, 2));
        assertEquals("too-much", why.code());
    }

    @Test
    void a_random_move_is_one_of_those_that_are_listed() {
        Chance chance = new Chance(1);
        List<Integer> drawn = List.of(
                RULES.randomMove(0, 0, chance),
                RULES.randomMove(0, 0, chance),
                RULES.randomMove(0, 0, chance),
                RULES.randomMove(0, 0, chance));
        assertEquals(List.of(1, 2, 1, 1), drawn);
    }

    @Test
    void the_legal_moves_are_those_of_all_moves_that_are_accepted() {
        assertEquals(List.of(1, 2), RULES.legalMoves(4, 0));
        assertEquals(List.of(), RULES.legalMoves(4, 1), "a seat that is not to move");
        assertEquals(List.of(), RULES.legalMoves(5, 1), "nobody is");
        assertEquals(List.of(2, 1), RULES.accepted(4, 0, List.of(3, 2, 1, 7)));
        assertEquals(List.of(), RULES.accepted(4, 1, List.of(1)));
    }

    @Test
    void a_game_whose_moves_are_too_many_draws_them_itself() {
        Counting wide = new Counting() {
            @Override
            public Codec<Integer> moves() {
                return Codec.ofInteger("by", 1, Codec.MOST_LISTED + 1);
            }
        };
        assertNull(wide.legalMoves(0, 0));
        var thrown = assertThrows(
                UnsupportedOperationException.class, () -> wide.randomMove(0, 0, new Chance(1)));
        assertEquals(
                "counting lists no moves: it needs legalMoves, or a randomMove of its own",
                thrown.getMessage());
    }

    @Test
    void a_game_without_settings_has_none_to_choose() {
        assertEquals(List.of(JsonObject.EMPTY), RULES.settings().all());
        assertEquals(0, RULES.setup(JsonObject.EMPTY, 2, new Chance(1)));
    }

    @Test
    void a_digest_is_pinned() {
        assertEquals(0x243f6a8885a308d3L, new Digest().sum());
        assertEquals(
                Chance.mix(0x243f6a8885a308d3L ^ 7) + 7, new Digest().add(7).sum());
    }
}
