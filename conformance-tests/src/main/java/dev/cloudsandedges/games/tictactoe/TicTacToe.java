package dev.cloudsandedges.games.tictactoe;

import dev.cloudsandedges.json.Codec;
import dev.cloudsandedges.json.JsonObject;
import dev.cloudsandedges.rules.Cells;
import dev.cloudsandedges.rules.Chance;
import dev.cloudsandedges.rules.Outcome;
import dev.cloudsandedges.rules.Rules;
import dev.cloudsandedges.rules.Seats;
import dev.cloudsandedges.verdict.Verdict;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/**
 * The rules of tic-tac-toe, as in Berlekamp, Conway and Guy, "Winning Ways for your Mathematical
 * Plays", volume 3 (2003), chapter 22: two players mark free cells in turn; three marks of a player
 * in a row, a column or a diagonal win; a full board without them is a draw.
 *
 * <p>A move is a cell, from 0, top left, to 8, bottom right, row by row. Refused: {@code
 * cell-taken}. Moves can be taken back if the other player agrees.
 */
public final class TicTacToe implements Rules<JsonObject, TicTacToe.Board, Integer> {

    /** The rules themselves; they have no state. */
    public static final TicTacToe RULES = new TicTacToe();

    /**
     * A board in the middle of a game.
     *
     * @param cells marked {@code X} by seat 0, which begins, {@code O} by seat 1, or {@code .}
     */
    public record Board(Cells cells) {

        public Board {
            int crosses = cells.count('X');
            int noughts = cells.count('O');
            boolean inTurn = crosses == noughts || crosses == noughts + 1;
            boolean whole = crosses + noughts + cells.count('.') == 9 && cells.width() == 3;
            if (!whole || cells.size() != 9 || !inTurn) {
                throw new IllegalArgumentException(
                        "nine of X, O and ., as many X as O or one more");
            }
        }

        boolean isFree(int cell) {
            return cells.at(cell) == '.';
        }

        int turn() {
            return cells.count('.') % 2 == 1 ? 0 : 1;
        }

        Board marked(int cell) {
            return new Board(cells.with(cell, turn() == 0 ? 'X' : 'O'));
        }

        /** The board as a drawing. */
        @Override
        public String toString() {
            return cells.toString();
        }
    }

    private TicTacToe() {}

    @Override
    public String game() {
        return "tic-tac-toe";
    }

    @Override
    public Codec<JsonObject> settings() {
        return Codec.ofNothing(JsonObject.EMPTY);
    }

    @Override
    public Codec<Integer> moves() {
        return Codec.ofInteger("cell", 0, 8);
    }

    @Override
    public Codec<Board> states() {
        return Codec.ofObject(
                board -> JsonObject.with("cells", board.cells().marks()).build(),
                in -> new Board(new Cells(3, in.text("cells"))));
    }

    @Override
    public Board setup(JsonObject settings, int seats, Chance chance) {
        return new Board(Cells.filled(3, 3, '.'));
    }

    @Override
    public Seats toMove(Board board) {
        return outcome(board) == null ? Seats.of(board.turn()) : Seats.NONE;
    }

    @Override
    public List<Integer> legalMoves(Board board, int seat) {
        if (!toMove(board).has(seat)) {
            return List.of();
        }
        List<Integer> free = new ArrayList<>();
        for (int cell = 0; cell < 9; cell++) {
            if (board.isFree(cell)) {
                free.add(cell);
            }
        }
        return free;
    }

    @Override
    public Verdict<Board> play(Board board, int seat, Integer cell, Chance chance) {
        return board.isFree(cell)
                ? Verdict.accepted(board.marked(cell))
                : Verdict.refused("cell-taken", "This cell is marked already; choose a free one.");
    }

    @Override
    public @Nullable Outcome outcome(Board board) {
        if (board.cells().hasLine('X', 3)) {
            return Outcome.won(0, 2);
        }
        if (board.cells().hasLine('O', 3)) {
            return Outcome.won(1, 2);
        }
        return board.cells().count('.') == 0 ? Outcome.drawn(2) : null;
    }

    @Override
    public int undoDepth() {
        return 9;
    }
}
