package dev.cloudsandedges.games.tictactoe;

import dev.cloudsandedges.json.Codec;
import dev.cloudsandedges.json.JsonObject;
import dev.cloudsandedges.rules.Chance;
import dev.cloudsandedges.rules.Outcome;
import dev.cloudsandedges.rules.Rules;
import dev.cloudsandedges.rules.Seats;
import dev.cloudsandedges.verdict.Verdict;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** Tic-tac-toe that does not know what to do with a full board. */
public final class ForgetsTheDraw implements Rules<JsonObject, TicTacToe.Board, Integer> {

    private static final TicTacToe RIGHT = TicTacToe.RULES;

    /** The wrong rules. */
    public ForgetsTheDraw() {}

    @Override
    public String game() {
        return RIGHT.game();
    }

    @Override
    public Codec<JsonObject> settings() {
        return RIGHT.settings();
    }

    @Override
    public Codec<Integer> moves() {
        return RIGHT.moves();
    }

    @Override
    public Codec<TicTacToe.Board> states() {
        return RIGHT.states();
    }

    @Override
    public TicTacToe.Board setup(JsonObject settings, int seats, Chance chance) {
        return RIGHT.setup(settings, seats, chance);
    }

    @Override
    public Seats toMove(TicTacToe.Board board) {
        return outcome(board) == null ? Seats.of(board.turn()) : Seats.NONE;
    }

    @Override
    public List<Integer> legalMoves(TicTacToe.Board board, int seat) {
        return toMove(board).has(seat) ? RIGHT.legalMoves(board, seat) : List.of();
    }

    @Override
    public Verdict<TicTacToe.Board> play(
            TicTacToe.Board board, int seat, Integer cell, Chance chance) {
        return RIGHT.play(board, seat, cell, chance);
    }

    @Override
    public @Nullable Outcome outcome(TicTacToe.Board board) {
        Outcome outcome = RIGHT.outcome(board);
        return outcome != null && outcome.isTie() ? null : outcome;
    }
}
