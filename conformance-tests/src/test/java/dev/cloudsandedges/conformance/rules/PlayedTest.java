package dev.cloudsandedges.conformance.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.cloudsandedges.games.battleship.Battleship;
import dev.cloudsandedges.games.battleship.Fleet;
import dev.cloudsandedges.games.battleship.Order;
import dev.cloudsandedges.games.battleship.Sea;
import dev.cloudsandedges.games.tictactoe.TicTacToe;
import dev.cloudsandedges.json.JsonObject;
import dev.cloudsandedges.rules.BoardState;
import dev.cloudsandedges.rules.Outcome;

import org.junit.jupiter.api.Test;

import java.util.List;

final class PlayedTest {

    private static final Played<BoardState, Integer> EMPTY =
            Played.begin(TicTacToe.RULES, JsonObject.EMPTY, 2, 0);

    @Test
    void moves_are_made_in_turn_and_the_game_before_them_stays() {
        Played<BoardState, Integer> played = EMPTY.after(0, 4).by(0, 8);
        assertEquals("X...O...X", played.state().cells().marks());
        assertEquals(".........", EMPTY.state().cells().marks());
        assertEquals(List.of(1), played.toMove());
        assertEquals(List.of(1, 2, 3, 5, 6, 7), played.moves());
        assertEquals(List.of(), played.moves(0));
        assertEquals("{\"cells\":\"X...O...X\",\"turn\":1}", played.seenBy(1));
    }

    @Test
    void what_is_refused_says_why_and_cannot_be_played() {
        assertEquals("cell-taken", EMPTY.after(4).codeOf(4));
        assertEquals("accepted", EMPTY.after(4).codeOf(3));
        assertThrows(IllegalStateException.class, () -> EMPTY.after(4, 4));
        assertThrows(IllegalStateException.class, () -> EMPTY.after(4).by(1, 4));
    }

    @Test
    void there_is_an_outcome_at_the_end_and_no_move() {
        Played<BoardState, Integer> won = EMPTY.after(0, 1, 3, 4, 6);
        assertEquals(Outcome.won(0, 2), won.outcome());
        assertThrows(IllegalStateException.class, EMPTY::outcome);
        assertThrows(IllegalStateException.class, won::atRandom);
        assertThrows(IllegalStateException.class, won::moves);
        assertThrows(IllegalStateException.class, () -> won.codeOf(8));
    }

    @Test
    void moves_that_are_too_many_to_list_are_drawn() {
        Played<Sea, Order> begun =
                Played.begin(Battleship.RULES, new Fleet(3, List.of(2, 1)), 2, 0);
        assertThrows(IllegalStateException.class, begun::moves);
        assertEquals(List.of(1), begun.atRandom().toMove());
        assertEquals(begun.atRandom().state(), begun.atRandom().state());
    }

    @Test
    void who_gives_up_is_out() {
        assertEquals(EMPTY.state(), EMPTY.without(1).state(), "of two the match knows it alone");
    }
}
