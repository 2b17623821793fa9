package dev.cloudsandedges.conformance.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cloudsandedges.dotsandboxes.Board;
import dev.cloudsandedges.dotsandboxes.BoardSize;
import dev.cloudsandedges.dotsandboxes.Line;
import dev.cloudsandedges.games.ExampleGames;
import dev.cloudsandedges.rules.Chance;
import dev.cloudsandedges.rules.Rules;
import dev.cloudsandedges.script.Script;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Objects;

/** What fails late in a large match is shown on a small one, which can be played again. */
final class ShrinkingTest {

    private static final Law ONE_BOX_EACH =
            Law.everywhere("nobody owns two boxes", ShrinkingTest::nobodyOwnsTwoBoxes);
    private static final Law FEW_LINES_FOR_THREE =
            Law.everywhere("three draw fewer than four lines", ShrinkingTest::threeDrawLittle);
    private static final Law NOBODY_LEAVES =
            Law.atTheEnd("nobody gives up", ShrinkingTest::nobodyGivesUp);

    private static void nobodyOwnsTwoBoxes(Position<?, ?, ?> position) {
        if (position.state() instanceof Board board) {
            for (int seat = 0; seat < board.seats(); seat++) {
                Broken.unless(board.score(seat) < 2, "few boxes", "seat " + seat + " has two");
            }
        }
    }

    private static void threeDrawLittle(Position<?, ?, ?> position) {
        Broken.unless(
                position.seats() < 3 || position.turns() < 4, "three lines", "they draw four");
    }

    private static void nobodyGivesUp(Position<?, ?, ?> position) {
        Broken.unless(position.gone().isEmpty(), "all stay", "somebody goes");
    }

    private static Failure shrunk(Law law, Position.Start start) {
        Trial<BoardSize, Board, Line> trial = ExampleGames.dotsAndBoxes();
        Position<BoardSize, Board, Line> last =
                Matches.play(trial, start, one -> law.isAtTheEnd() || law.complaint(one) == null);
        Complaint first = law.complaint(last);
        assertNotNull(first, "the match breaks the law");
        return Failure.shrunk(law, start.seed(), last, first);
    }

    private static void assertShrinksTo(
            int steps, int place, int seats, long seed, Failure failure) {
        assertEquals(
                List.of(steps, place, seats, seed),
                List.of(failure.steps(), failure.place(), failure.seats(), failure.seed()),
                failure::told);
    }

    @Test
    void of_three_by_two_boxes_for_four_two_by_one_for_two_are_left() {
        assertShrinksTo(7, 1, 2, 1, shrunk(ONE_BOX_EACH, new Position.Start(4, 4, 7)));
    }

    @Test
    void so_many_moves_and_seats_are_left_as_the_law_speaks_of() {
        assertShrinksTo(4, 0, 3, 1, shrunk(FEW_LINES_FOR_THREE, new Position.Start(4, 4, 7)));
    }

    @Test
    void of_a_match_in_which_somebody_gives_up_that_alone_is_left() {
        assertShrinksTo(1, 0, 2, 1, shrunk(NOBODY_LEAVES, new Position.Start(3, 4, 3)));
    }

    @Test
    void the_same_failure_shrinks_to_the_same() {
        Position.Start start = new Position.Start(4, 4, 7);
        assertEquals(shrunk(ONE_BOX_EACH, start), shrunk(ONE_BOX_EACH, start));
    }

    @Test
    void the_script_of_a_failure_leads_the_engine_to_where_the_law_is_broken() {
        Failure failure = shrunk(ONE_BOX_EACH, new Position.Start(4, 4, 7));
        List<String> answers = answers(failure, List.of());
        assertEquals(2 + 1 + 2 + 1 + 7 + 1, answers.size());
        for (String answer : answers.subList(0, answers.size() - 1)) {
            assertTrue(answer.startsWith("{\"accepted\""), answer);
        }
        String view = answers.get(answers.size() - 1);
        assertTrue(view.contains("\"turns\":7,"), view);
        assertTrue(view.contains("\"status\":\"finished\""), view);
        assertTrue(view.contains("\"scores\":[2,0]") || view.contains("\"scores\":[0,2]"), view);
    }

    private static List<String> answers(Failure failure, List<Rules<?, ?, ?>> games) {
        return Script.run(String.join("\n", failure.script()), games).lines().toList();
    }

    private static Failure broken(Law law, Pebbles rules) {
        return Objects.requireNonNull(Failure.of(law, Pebbles.trial(rules)));
    }

    @Test
    void the_script_of_a_move_that_is_listed_and_refused_has_the_move_and_its_refusal() {
        Pebbles rules = new BrokenMoves.ListsThreePebbles();
        Failure failure = broken(Laws.LISTED_IS_ACCEPTED, rules);
        List<String> answers = answers(failure, List.of(rules));
        int tried = answers.size() - 2;
        assertTrue(failure.script().get(tried).contains("{\"count\":3,\"bet\":0}"), failure::told);
        assertTrue(answers.get(tried).contains("\"take-impossible\""), answers.get(tried));
        assertTrue(answers.get(tried + 1).contains("\"left\":4"), answers.get(tried + 1));
    }

    @Test
    void the_script_of_what_is_thrown_throws_it() {
        Pebbles rules = new BrokenMoves.ThrowsAtNegativeNumbers();
        Failure failure = broken(Laws.NOTHING_IS_THROWN, rules);
        IllegalArgumentException thrown = assertThrows(
                IllegalArgumentException.class, () -> answers(failure, List.of(rules)));
        assertEquals("count -1", thrown.getMessage());
    }

    @Test
    void the_script_of_secrets_looks_with_the_eyes_of_who_must_not_see_them() {
        Pebbles rules = new BrokenEnds.ShowsAllCards();
        Failure failure = broken(Laws.SECRETS, rules);
        List<String> answers = answers(failure, List.of(rules));
        assertTrue(
                failure.script().get(answers.size() - 1).endsWith("\"as\":\"player:seat-0\"}"),
                failure::told);
        String view = answers.get(answers.size() - 1);
        assertTrue(view.contains("\"seat-1\":"), view);
    }

    @Test
    void the_script_of_an_undo_takes_back() {
        Pebbles rules = new BrokenEnds.ShowsWhatWasLeft();
        Failure failure = broken(Laws.UNDONE, rules);
        List<String> answers = answers(failure, List.of(rules));
        int wish = answers.size() - 2;
        assertTrue(failure.script().get(wish).contains("\"request-undo\""), failure::told);
        assertTrue(answers.get(wish).startsWith("{\"accepted\""), answers.get(wish));
        assertTrue(answers.get(wish + 1).contains("\"board\":{}"), answers.get(wish + 1));
    }

    @Test
    void the_script_of_who_is_late_has_a_clock_that_runs_out() {
        Pebbles rules = new BrokenMoves.PassesForWhoIsLate();
        Failure failure = broken(Laws.TIMED, rules);
        List<String> answers = answers(failure, List.of(rules));
        int last = answers.size() - 1;
        assertEquals(
                List.of(
                        "{\"ticked\":1,\"next\":2000}",
                        "{\"ticked\":1,\"next\":3000}",
                        "{\"ticked\":1,\"next\":4000}",
                        "{\"ticked\":1,\"next\":5000}"),
                answers.subList(last - 4, last));
        assertTrue(answers.get(last).contains("\"status\":\"playing\""), answers.get(last));
    }

    /** Gives the taker a pebble more once in so many plays. */
    private static final class SlipsNowAndThen extends Pebbles {
        private int plays;

        @Override
        Heap taken(Heap heap, int seat, Take take, Chance chance) {
            plays++;
            Heap next = super.taken(heap, seat, take, chance);
            return new Heap(
                    next.left(),
                    next.turn(),
                    next.out(),
                    plus(next.taken(), seat, plays % 1_000 == 0 ? 1 : 0),
                    next.hidden());
        }
    }

    @Test
    void of_what_is_broken_once_in_a_thousand_plays_the_one_time_is_told() {
        var trial = Pebbles.trial(new SlipsNowAndThen()).games(50);
        Failure failure = Objects.requireNonNull(Failure.of(Laws.SAME_MOVE, trial));
        List<String> told = failure.told().lines().toList();
        assertTrue(told.get(2).startsWith("  expected  of seat 0's "), failure::told);
        assertTrue(told.get(2).contains("\"taken\":[3,0]"), failure::told);
        assertTrue(told.get(3).startsWith("  found     {"), failure::told);
        assertTrue(told.get(3).contains("\"taken\":[4,0]"), failure::told);
        assertEquals(
                "  but       this once, and not when it was tried again: the rules remember"
                        + " something beside the state, such as a field that changes, or ask"
                        + " something that changes, such as a clock. The match below, and `again`,"
                        + " may show nothing",
                told.get(4));
        assertEquals(failure.found(), failure.seed(), "the match in which it showed");
    }

    @Test
    void what_is_told_names_everything_that_is_needed() {
        Failure failure = shrunk(FEW_LINES_FOR_THREE, new Position.Start(4, 4, 7));
        assertEquals("""
                does not hold: three draw fewer than four lines

                  expected  three lines
                  found     they draw four

                  match     dots-and-boxes, settings {"width":1,"height":1}, 3 seats,\
                 seed 1 (shrunk from a match of seed 7)
                  moves     seat 0  {"x":0,"y":0,"direction":"right"}
                            seat 1  {"x":0,"y":1,"direction":"right"}
                            seat 2  {"x":0,"y":0,"direction":"down"}
                            seat 0  {"x":1,"y":0,"direction":"down"}

                  before the last move
                            +---+
                            |
                            +---+

                  after it
                            +---+
                            | 0 |
                            +---+

                  state     {"width":1,"height":1,"seats":3,\
                "turn":0,"out":0,"bits":"000000000000000f0000000000000000"}
                """, failure.told());
    }
}
