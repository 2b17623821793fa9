package dev.cloudsandedges.games.tictactoe;

import dev.cloudsandedges.json.Codec;
import dev.cloudsandedges.json.JsonObject;
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

    private static final List<String> LINES =
            List.of("012", "345", "678", "036", "147", "258", "048", "246");

    /**
     * A board in the middle of a game. {@code X} is the mark of seat 0, which begins.
     *
     * @param cells nine characters, row by row: {@code X}, {@code O}, or {@code .} for a free cell
     */
    public record Board(String cells) {

        public Board {
            int crosses = count(cells, 'X');
            int noughts = count(cells, 'O');
            boolean inTurn = crosses == noughts || crosses == noughts + 1;
            if (cells.length() != 9 || crosses + noughts + count(cells, '.') != 9 || !inTurn) {
                throw new IllegalArgumentException(
                        "nine of X, O and ., as many X as O or one more");
            }
        }

        private static int count(String cells, char mark) {
            int count = 0;
            for (int cell = 0; cell < cells.length(); cell++) {
                count += cells.charAt(cell) == mark ? 1 : 0;
            }
            return count;
        }

        boolean isFree(int cell) {
            return cells.charAt(cell) == '.';
        }

        int turn() {
            return count(cells, '.') % 2 == 1 ? 0 : 1;
        }

        Board marked(int cell) {
            char mark = turn() == 0 ? 'X' : 'O';
            return new Board(cells.substring(0, cell) + mark + cells.substring(cell + 1));
        }

        boolean hasLine(char mark) {
            for (String line : LINES) {
                int count = 0;
                for (int i = 0; i < 3; i++) {
                    count += cells.charAt(line.charAt(i) - '0') == mark ? 1 : 0;
                }
                if (count == 3) {
                    return true;
                }
            }
            return false;
        }

        /** The board as a drawing. */
        @Override
        public String toString() {
            return cells.substring(0, 3) + '\n' + cells.substring(3, 6) + '\n' + cells.substring(6);
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
                board -> JsonObject.with("cells", board.cells()).build(),
                in -> new Board(in.text("cells")));
    }

    @Override
    public Board setup(JsonObject settings, int seats, Chance chance) {
        return new Board(".........");
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
        if (board.hasLine('X')) {
            return Outcome.won(0, 2);
        }
        if (board.hasLine('O')) {
            return Outcome.won(1, 2);
        }
        return board.cells().indexOf('.') < 0 ? Outcome.drawn(2) : null;
    }

    @Override
    public int undoDepth() {
        return 9;
    }
}
