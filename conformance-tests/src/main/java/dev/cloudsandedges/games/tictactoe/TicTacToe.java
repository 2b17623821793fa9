package dev.cloudsandedges.games.tictactoe;

import dev.cloudsandedges.json.Codec;
import dev.cloudsandedges.rules.BoardState;
import dev.cloudsandedges.rules.Cells;
import dev.cloudsandedges.rules.Chance;
import dev.cloudsandedges.rules.FixedRules;
import dev.cloudsandedges.rules.Outcome;
import dev.cloudsandedges.rules.Seats;
import dev.cloudsandedges.verdict.Verdict;

import org.jspecify.annotations.Nullable;

/**
 * The rules of tic-tac-toe, as in Berlekamp, Conway and Guy, "Winning Ways for your Mathematical
 * Plays", volume 3 (2003), chapter 22: two players mark free cells in turn; three marks of a player
 * in a row, a column or a diagonal win; a full board without them is a draw.
 *
 * <p>A move is a cell, from 0, top left, to 8, bottom right, row by row. Seat 0, which begins, has
 * the mark {@code X}, seat 1 {@code O}; a free cell has {@code .}. Refused: {@code cell-taken}.
 * Moves can be taken back if the other player agrees.
 */
public final class TicTacToe implements FixedRules<BoardState, Integer> {

    /** The rules themselves; they have no state. */
    public static final TicTacToe RULES = new TicTacToe();

    private TicTacToe() {}

    @Override
    public String game() {
        return "tic-tac-toe";
    }

    @Override
    public Codec<Integer> moves() {
        return Codec.ofInteger("cell", 0, 8);
    }

    @Override
    public Codec<BoardState> states() {
        return BoardState.codec(3, 3, "XO.");
    }

    @Override
    public BoardState setup(int seats, Chance chance) {
        return new BoardState(Cells.filled(3, 3, '.'), 0);
    }

    @Override
    public Seats toMove(BoardState state) {
        return outcome(state) == null ? Seats.of(state.turn()) : Seats.NONE;
    }

    @Override
    public Verdict<BoardState> play(BoardState state, int seat, Integer cell, Chance chance) {
        Cells cells = state.cells();
        return cells.at(cell) == '.'
                ? Verdict.accepted(new BoardState(cells.with(cell, "XO".charAt(seat)), 1 - seat))
                : Verdict.refused("cell-taken", "This cell is marked already; choose a free one.");
    }

    @Override
    public @Nullable Outcome outcome(BoardState state) {
        Cells cells = state.cells();
        if (cells.hasLine('X', 3)) {
            return Outcome.won(0, 2);
        }
        if (cells.hasLine('O', 3)) {
            return Outcome.won(1, 2);
        }
        return cells.count('.') == 0 ? Outcome.drawn(2) : null;
    }

    @Override
    public int undoDepth() {
        return 9;
    }
}
