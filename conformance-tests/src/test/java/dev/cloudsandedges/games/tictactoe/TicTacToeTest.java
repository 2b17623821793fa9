package dev.cloudsandedges.games.tictactoe;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.cloudsandedges.conformance.rules.Played;
import dev.cloudsandedges.json.JsonObject;
import dev.cloudsandedges.rules.BoardState;
import dev.cloudsandedges.rules.Outcome;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

final class TicTacToeTest {

    private static final Played<BoardState, Integer> EMPTY =
            Played.begin(TicTacToe.RULES, JsonObject.EMPTY, 2, 0);

    @Test
    void three_in_a_row_win() {
        Played<BoardState, Integer> played = EMPTY.after(0, 1, 3, 4, 6);
        assertEquals("XO.\nXO.\nX..", played.state().toString());
        assertEquals(Outcome.won(0, 2), played.outcome());
        assertEquals(List.of(), played.toMove());
    }

    @Test
    void the_second_player_wins_by_a_diagonal() {
        Played<BoardState, Integer> played = EMPTY.after(0, 2, 1, 4, 8, 6);
        assertEquals("XXO\n.O.\nO.X", played.state().toString());
        assertEquals(Outcome.won(1, 2), played.outcome());
    }

    @Test
    void a_full_board_without_a_line_is_a_draw() {
        Played<BoardState, Integer> played = EMPTY.after(0, 1, 2, 4, 3, 5, 7, 6, 8);
        assertEquals("XOX\nXOO\nOXX", played.state().toString());
        assertEquals(Outcome.drawn(2), played.outcome());
    }

    @Test
    void a_marked_cell_is_refused() {
        Played<BoardState, Integer> played = EMPTY.after(4);
        assertEquals("cell-taken", played.codeOf(4));
        assertEquals(List.of(0, 1, 2, 3, 5, 6, 7, 8), played.moves());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "........", "..........", "X.......o", "......"})
    void a_state_that_is_no_board_is_refused(String cells) {
        JsonObject json = JsonObject.with("cells", cells).and("turn", 0).build();
        var why = TicTacToe.RULES.states().read(json, "state").refusal();
        assertEquals("state.cells", Objects.requireNonNull(why).fact("field"));
    }

    @Test
    void there_are_255168_games_and_5478_positions() {
        Map<BoardState, Integer> positions = new HashMap<>();
        assertEquals(255_168, games(EMPTY, positions));
        assertEquals(5_478, positions.size());
    }

    /** In how many ways a game can go on, which are remembered for each position. */
    private static int games(
            Played<BoardState, Integer> played, Map<BoardState, Integer> positions) {
        Integer known = positions.get(played.state());
        if (known != null) {
            return known;
        }
        int games = played.toMove().isEmpty() ? 1 : 0;
        for (int cell : played.toMove().isEmpty() ? List.<Integer>of() : played.moves()) {
            games += games(played.after(cell), positions);
        }
        positions.put(played.state(), games);
        return games;
    }

    @Test
    void perfect_play_ends_in_a_draw() {
        assertEquals(0, value(EMPTY));
    }

    /** What the seat to move can force: 1 for a win, 0 for a draw, -1 for a loss. */
    private static int value(Played<BoardState, Integer> played) {
        if (played.toMove().isEmpty()) {
            return played.outcome().isTie() ? 0 : -1;
        }
        int best = -1;
        for (int cell : played.moves()) {
            best = Math.max(best, -value(played.after(cell)));
        }
        return best;
    }
}
