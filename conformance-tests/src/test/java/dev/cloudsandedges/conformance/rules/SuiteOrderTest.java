package dev.cloudsandedges.conformance.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cloudsandedges.conformance.suites.SuiteRun;
import dev.cloudsandedges.rules.Chance;
import dev.cloudsandedges.verdict.Verdict;

import org.junit.jupiter.api.Test;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What others rest on is tried and told first. */
final class SuiteOrderTest {

    /** Throws when one pebble is left, and lists three when there are so many. */
    static final class TwoFaults extends RulesConformance<Integer, Pebbles.Heap, Pebbles.Take> {

        @Override
        protected Trial<Integer, Pebbles.Heap, Pebbles.Take> trial() {
            return Pebbles.trial(new BrokenMoves.ListsThreePebbles() {
                @Override
                public Verdict<Heap> play(Heap heap, int seat, Take take, Chance chance) {
                    if (heap.left() == 1) {
                        throw new IllegalStateException("one pebble");
                    }
                    return super.play(heap, seat, take, chance);
                }
            });
        }

        @Test
        void a_law_of_its_own() {
            inEveryPosition(position -> {});
        }
    }

    @Test
    void laws_are_tried_before_those_that_rest_on_them_and_an_authors_own_last() {
        List<String> expected = new ArrayList<>();
        for (Law law : Laws.all()) {
            expected.add(test(law));
        }
        expected.add("a_law_of_its_own");
        assertEquals(expected, SuiteRun.of(TwoFaults.class).inOrder());
        for (Law law : Laws.all()) {
            for (Law ground : law.ground()) {
                assertTrue(
                        expected.indexOf(test(ground)) < expected.indexOf(test(law)),
                        () -> law + " rests on " + ground);
            }
        }
    }

    private static String test(Law law) {
        return law.name().replace(' ', '_');
    }

    @Test
    void who_breaks_a_law_of_purity_too_is_told_to_begin_there() {
        SuiteRun run = SuiteRun.of(TwoFaults.class);
        String told = run.complaint("a_listed_move_is_accepted");
        assertTrue(told.contains("""
                        begin with another law, for rules that break it can break any: \
                        whatever is asked nothing is thrown
                          run       mvn test -Dtest=\
                        'SuiteOrderTest$TwoFaults#whatever_is_asked_nothing_is_thrown'

                        does not hold: a listed move is accepted
                        """), told);
        assertTrue(
                run.complaint("whatever_is_asked_nothing_is_thrown")
                        .contains("Error: does not hold: whatever is asked nothing is thrown\n"),
                run.complaint("whatever_is_asked_nothing_is_thrown"));
    }

    /** Its game has a name with spaces. */
    static final class BadlyNamed extends RulesConformance<Integer, Pebbles.Heap, Pebbles.Take> {

        @Override
        protected Trial<Integer, Pebbles.Heap, Pebbles.Take> trial() {
            return Pebbles.trial(new BrokenMoves.HasAnImpossibleName());
        }
    }

    @Test
    void a_script_has_a_file_name_without_spaces_whatever_the_game_is_called() {
        Path script = Path.of(
                "target", "conformance", "Pebbles-for-three-the-rules-can-be-registered.jsonl");
        String told = SuiteRun.of(BadlyNamed.class).complaint("the_rules_can_be_registered");
        assertTrue(told.contains("  script    " + script + "\n"), told);
        assertTrue(Files.exists(script));
    }
}
