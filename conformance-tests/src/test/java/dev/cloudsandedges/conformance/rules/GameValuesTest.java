package dev.cloudsandedges.conformance.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.cloudsandedges.dotsandboxes.Board;
import dev.cloudsandedges.dotsandboxes.BoardSize;
import dev.cloudsandedges.dotsandboxes.DotsAndBoxes;
import dev.cloudsandedges.dotsandboxes.Line;
import dev.cloudsandedges.rules.Chance;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What small boards are worth to the first player, and how many ways lead through them. */
final class GameValuesTest {

    private static final DotsAndBoxes RULES = DotsAndBoxes.RULES;

    @ParameterizedTest
    @CsvSource({"1,1,-1", "1,2,0", "2,1,0", "2,2,2", "3,1,-1", "2,3,-2", "3,2,-2"})
    void a_board_is_worth_as_much_by_the_rules_as_by_raw_bits(int width, int height, int value) {
        assertEquals(value, new BitSolver(width, height).value());
        Map<Long, Integer> known = new HashMap<>();
        Board empty = Board.empty(new BoardSize(width, height), 2);
        assertEquals(value, value(empty, known));
    }

    @Test
    void three_by_three_is_worth_three_to_the_second_player() {
        assertEquals(-3, new BitSolver(3, 3).value());
    }

    /** How many boxes more the seat to move gets of those that are left. */
    private static int value(Board board, Map<Long, Integer> known) {
        if (RULES.outcome(board) != null) {
            return 0;
        }
        long key = drawn(board);
        Integer before = known.get(key);
        if (before != null) {
            return before;
        }
        int mover = board.turn();
        int best = Integer.MIN_VALUE;
        for (Line line : RULES.legalMoves(board, mover)) {
            Board after = RULES.play(board, mover, line, new Chance(0)).orThrow();
            int gained = after.score(mover) - board.score(mover);
            int rest = value(after, known);
            best = Math.max(best, gained + (after.turn() == mover ? rest : -rest));
        }
        known.put(key, best);
        return best;
    }

    private static long drawn(Board board) {
        long bits = 0;
        List<Line> lines = Lines.of(board.size());
        for (int i = 0; i < lines.size(); i++) {
            bits |= board.isDrawn(lines.get(i)) ? 1L << i : 0;
        }
        return bits;
    }

    @Test
    void the_lines_of_two_by_two_are_drawn_in_twelve_times_eleven_and_so_on_ways() {
        Board empty = Board.empty(new BoardSize(2, 2), 2);
        assertEquals(
                List.of(12L, 132L, 1_320L, 11_880L, 95_040L),
                List.of(
                        ways(empty, 1),
                        ways(empty, 2),
                        ways(empty, 3),
                        ways(empty, 4),
                        ways(empty, 5)));
    }

    @Test
    void one_by_one_is_drawn_in_twenty_four_ways_and_then_it_is_over() {
        Board empty = Board.empty(new BoardSize(1, 1), 3);
        assertEquals(24, ways(empty, 4));
        assertEquals(0, ways(empty, 5));
    }

    private static long ways(Board board, int length) {
        if (length == 0) {
            return 1;
        }
        long ways = 0;
        for (Line line : RULES.legalMoves(board, board.turn())) {
            Board after = RULES.play(board, board.turn(), line, new Chance(0)).orThrow();
            ways += ways(after, length - 1);
        }
        return ways;
    }
}
