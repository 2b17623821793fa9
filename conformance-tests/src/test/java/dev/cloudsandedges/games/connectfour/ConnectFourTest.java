package dev.cloudsandedges.games.connectfour;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.cloudsandedges.conformance.rules.Played;
import dev.cloudsandedges.rules.Outcome;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

final class ConnectFourTest {

    private static final Played<Grid, Integer> EMPTY = begin(GridSize.USUAL);

    private static Played<Grid, Integer> begin(GridSize size) {
        return Played.begin(ConnectFour.RULES, size, 2, 0);
    }

    @Test
    void a_disc_falls_onto_the_others() {
        Grid grid = EMPTY.after(3, 3, 2).state();
        assertEquals("""
                .......
                .......
                .......
                .......
                ...1...
                ..00...""", grid.toString());
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0 0 1 1 2 2 3",
        "0, 6 5 6 5 6 5 6",
        "0, 0 1 1 2 2 3 2 3 3 6 3",
        "1, 6 3 2 2 1 1 0 1 0 0 5 0",
    })
    void four_side_by_side_win(int winner, String columns) {
        Played<Grid, Integer> played = EMPTY;
        for (String column : columns.split(" ", -1)) {
            assertEquals(1, played.toMove().size());
            played = played.after(Integer.valueOf(column));
        }
        assertEquals(Outcome.won(winner, 2), played.outcome());
    }

    @Test
    void three_and_one_across_the_edge_do_not_win() {
        Played<Grid, Integer> played = EMPTY.after(4, 0, 5, 1, 6, 2, 0);
        assertEquals(1, played.toMove().size());
    }

    @Test
    void a_full_grid_without_four_is_a_draw() {
        Played<Grid, Integer> played = begin(new GridSize(2, 2, 3)).after(0, 0, 1, 1);
        assertEquals("11\n00", played.state().toString());
        assertEquals(Outcome.drawn(2), played.outcome());
    }

    @Test
    void a_full_column_and_one_off_the_grid_are_refused() {
        Played<Grid, Integer> played = begin(new GridSize(3, 2, 3)).after(1, 1);
        assertEquals("column-full", played.codeOf(1));
        assertEquals("column-off-grid", played.codeOf(3));
        assertEquals("column-off-grid", played.codeOf(-1));
        assertEquals(List.of(0, 2), played.moves());
    }

    @ParameterizedTest
    @CsvSource({"1,7", "2,49", "3,343", "4,2401", "5,16807", "6,117649", "7,823536"})
    void the_ways_to_begin_are_as_many_as_are_known(int moves, int ways) {
        assertEquals(ways, ways(EMPTY, moves));
    }

    private static int ways(Played<Grid, Integer> played, int moves) {
        if (moves == 1) {
            return played.toMove().isEmpty() ? 0 : played.moves().size();
        }
        int ways = 0;
        for (int column : played.toMove().isEmpty() ? List.<Integer>of() : played.moves()) {
            ways += ways(played.after(column), moves - 1);
        }
        return ways;
    }

    @ParameterizedTest
    @CsvSource({"3,3,2,1", "3,3,3,0", "4,3,3,1", "4,4,4,0"})
    void a_small_grid_is_worth_what_a_search_says(int width, int height, int connect, int value) {
        Played<Grid, Integer> empty = begin(new GridSize(width, height, connect));
        assertEquals(value, value(empty, new HashMap<>()));
    }

    /** What the seat to move can force: 1 for a win, 0 for a draw, -1 for a loss. */
    private static int value(Played<Grid, Integer> played, Map<Grid, Integer> known) {
        if (played.toMove().isEmpty()) {
            return played.outcome().isTie() ? 0 : -1;
        }
        Integer before = known.get(played.state());
        if (before != null) {
            return before;
        }
        int best = -1;
        for (int column : played.moves()) {
            best = best == 1 ? 1 : Math.max(best, -value(played.after(column), known));
        }
        known.put(played.state(), best);
        return best;
    }
}
