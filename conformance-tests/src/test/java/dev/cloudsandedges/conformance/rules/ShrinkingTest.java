package dev.cloudsandedges.conformance.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cloudsandedges.dotsandboxes.Board;
import dev.cloudsandedges.dotsandboxes.BoardSize;
import dev.cloudsandedges.dotsandboxes.Line;
import dev.cloudsandedges.games.ExampleGames;
import dev.cloudsandedges.script.Script;

import org.junit.jupiter.api.Test;

import java.util.List;

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
                Broken.unless(board.score(seat) < 2, "seat " + seat + " does");
            }
        }
    }

    private static void threeDrawLittle(Position<?, ?, ?> position) {
        Broken.unless(position.seats() < 3 || position.turns() < 4, "they draw four");
    }

    private static void nobodyGivesUp(Position<?, ?, ?> position) {
        Broken.unless(position.gone().isEmpty(), "somebody does");
    }

    private static Failure shrunk(Law law, Position.Start start) {
        Trial<BoardSize, Board, Line> trial = ExampleGames.dotsAndBoxes();
        Position<BoardSize, Board, Line> last =
                Matches.play(trial, start, one -> law.isAtTheEnd() || law.complaint(one) == null);
        assertNotNull(law.complaint(last), "the match breaks the law");
        return Failure.shrunk(law, start.seed(), last);
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
        Script script = new Script(List.of());
        int number = 0;
        for (String line : failure.script()) {
            String answer = script.line(line, ++number);
            assertTrue(answer.startsWith("{\"accepted\""), answer);
        }
        assertEquals(2 + 1 + 2 + 1 + 7, number);
        String view = script.line(MatchScript.asked("guest"), number);
        assertTrue(view.contains("\"turns\":7,"), view);
        assertTrue(view.contains("\"status\":\"finished\""), view);
        assertTrue(view.contains("\"scores\":[2,0]") || view.contains("\"scores\":[0,2]"), view);
    }

    @Test
    void what_is_told_names_everything_that_is_needed() {
        Failure failure = shrunk(FEW_LINES_FOR_THREE, new Position.Start(4, 4, 7));
        assertTrue(failure.told()
                .startsWith("three draw fewer than four lines\n"
                        + "  but they draw four\n"
                        + "  in dots-and-boxes with settings {\"width\":1,\"height\":1},"
                        + " 3 seats, seed 1, after [0 {\"x\":"));
        assertTrue(failure.told().contains("  before the last step\n"), failure::told);
        assertTrue(failure.told().contains("+---+"), failure::told);
    }
}
