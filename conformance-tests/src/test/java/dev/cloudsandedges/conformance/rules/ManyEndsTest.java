package dev.cloudsandedges.conformance.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import dev.cloudsandedges.rules.Chance;
import dev.cloudsandedges.rules.Seats;
import dev.cloudsandedges.verdict.Refusal;
import dev.cloudsandedges.verdict.Verdict;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;

/** Ends that are rare are found at the default, for of many matches the ends are looked at. */
final class ManyEndsTest {

    private static final int RARITY = 32;

    /** One state of so many with a pebble left is special, another one in each of the variants. */
    private abstract static class WithARareState extends Pebbles {
        private final int variant;

        WithARareState(int variant) {
            this.variant = variant;
        }

        boolean isRare(Heap heap) {
            int sum = 17 * heap.taken().get(0)
                    + 5 * heap.hidden().get(0)
                    + heap.hidden().get(1);
            return heap.left() == 1 && sum % RARITY == variant;
        }
    }

    /** Nobody can take the last pebble then, and who has won is known without pebbles alone. */
    private static final class KnowsTheEndOfNoPebblesAlone extends WithARareState {
        KnowsTheEndOfNoPebblesAlone(int variant) {
            super(variant);
        }

        @Override
        public Seats toMove(Heap heap) {
            return isRare(heap) ? Seats.NONE : super.toMove(heap);
        }
    }

    private static final class ListsNothing extends WithARareState {
        ListsNothing(int variant) {
            super(variant);
        }

        @Override
        public Iterable<Take> legalMoves(Heap heap, int seat) {
            return isRare(heap) ? List.of() : super.legalMoves(heap, seat);
        }
    }

    private static final class ListsWhatItRefuses extends WithARareState {
        ListsWhatItRefuses(int variant) {
            super(variant);
        }

        @Override
        @Nullable Refusal why(Heap heap, int seat, Take take) {
            return isRare(heap) ? Refusal.of("stuck", "It is stuck.") : super.why(heap, seat, take);
        }
    }

    private static final class Throws extends WithARareState {
        Throws(int variant) {
            super(variant);
        }

        @Override
        public Verdict<Heap> play(Heap heap, int seat, Take take, Chance chance) {
            if (isRare(heap)) {
                throw new IllegalStateException("rare");
            }
            return super.play(heap, seat, take, chance);
        }
    }

    /** What an author says who says nothing of how many matches there are to be. */
    private static Trial<Integer, Pebbles.Heap, Pebbles.Take> trial(Pebbles rules) {
        return Trial.of(rules).settings(9).endsWithin(9);
    }

    @Test
    void an_outcome_that_is_known_at_the_usual_end_alone_is_found_in_nearly_all_cases() {
        List<Integer> found = new ArrayList<>();
        List<Integer> foundInFew = new ArrayList<>();
        for (int variant = 0; variant < RARITY; variant++) {
            var trial = trial(new KnowsTheEndOfNoPebblesAlone(variant));
            if (Failure.of(Laws.OUTCOME_AT_THE_END, trial) != null) {
                found.add(variant);
            }
            if (Failure.of(Laws.OUTCOME_AT_THE_END, trial.ends(0)) != null) {
                foundInFew.add(variant);
            }
        }
        assertEquals(List.of(31, 2), List.of(found.size(), foundInFew.size()));
    }

    @Test
    void a_rare_place_without_a_move_or_with_a_wrong_list_or_a_throw_is_found_too() {
        assertNotNull(Failure.of(Laws.MOVER_HAS_A_MOVE, trial(new ListsNothing(3))));
        assertNotNull(Failure.of(Laws.LISTED_IS_ACCEPTED, trial(new ListsWhatItRefuses(3))));
        assertNotNull(Failure.of(Laws.NOTHING_IS_THROWN, trial(new Throws(3))));
    }

    @Test
    void what_is_found_at_an_end_is_shrunk_and_played_again_by_its_seed() {
        var trial = trial(new KnowsTheEndOfNoPebblesAlone(3));
        Failure failure = Failure.of(Laws.OUTCOME_AT_THE_END, trial);
        assertNotNull(failure);
        Failure again = Failure.of(Laws.OUTCOME_AT_THE_END, trial.seed(failure.found()));
        assertEquals(failure, again);
    }

    @Test
    void there_are_forty_for_each_of_the_matches_if_nothing_is_said() {
        var trial = trial(Pebbles.RIGHT);
        assertEquals(List.of(1L, 2L, 3L, 4L, 5L), trial.seeds());
        assertEquals(200, trial.furtherSeeds().size());
        assertEquals(List.of(2L, 3L, 4L), trial.games(1).ends(3).furtherSeeds());
        assertEquals(List.of(), trial.seed(7).furtherSeeds());
    }
}
