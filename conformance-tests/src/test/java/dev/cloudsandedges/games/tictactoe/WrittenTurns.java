package dev.cloudsandedges.games.tictactoe;

import dev.cloudsandedges.json.Codec;
import dev.cloudsandedges.json.JsonObject;
import dev.cloudsandedges.rules.Cells;
import dev.cloudsandedges.rules.Chance;
import dev.cloudsandedges.rules.FixedRules;
import dev.cloudsandedges.rules.Outcome;
import dev.cloudsandedges.rules.Seats;
import dev.cloudsandedges.verdict.Verdict;

import org.jspecify.annotations.Nullable;

/** Tic-tac-toe whose states say whose turn it is, so that its seats are alike. */
public class WrittenTurns implements FixedRules<WrittenTurns.Board, Integer> {

    private static final TicTacToe RIGHT = TicTacToe.RULES;

    /**
     * Where it stands.
     *
     * @param cells the marks
     * @param turn the seat that moves next
     */
    public record Board(Cells cells, int turn) {}

    /** The rules. */
    public WrittenTurns() {}

    @Override
    public String game() {
        return "written-turns";
    }

    @Override
    public Codec<Integer> moves() {
        return RIGHT.moves();
    }

    @Override
    public Codec<Board> states() {
        return Codec.ofObject(
                board -> JsonObject.with("cells", RIGHT.states().write(board.cells))
                        .and("turn", board.turn)
                        .build(),
                in -> new Board(in.value("cells", RIGHT.states()), in.smallInteger("turn", 0, 1)));
    }

    @Override
    public Board setup(int seats, Chance chance) {
        return new Board(RIGHT.setup(seats, chance), 0);
    }

    @Override
    public Seats toMove(Board board) {
        return outcome(board) == null ? Seats.of(board.turn) : Seats.NONE;
    }

    @Override
    public Verdict<Board> play(Board board, int seat, Integer cell, Chance chance) {
        return RIGHT.play(board.cells, seat, cell, chance)
                .map(cells -> new Board(cells, 1 - board.turn));
    }

    @Override
    public @Nullable Outcome outcome(Board board) {
        return RIGHT.outcome(board.cells);
    }
}
