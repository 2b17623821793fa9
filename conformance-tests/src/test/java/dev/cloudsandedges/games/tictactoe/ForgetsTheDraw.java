package dev.cloudsandedges.games.tictactoe;

import dev.cloudsandedges.json.Codec;
import dev.cloudsandedges.rules.BoardState;
import dev.cloudsandedges.rules.Chance;
import dev.cloudsandedges.rules.FixedRules;
import dev.cloudsandedges.rules.Outcome;
import dev.cloudsandedges.rules.Seats;
import dev.cloudsandedges.verdict.Verdict;

import org.jspecify.annotations.Nullable;

/** Tic-tac-toe that does not know what to do with a full board. */
public class ForgetsTheDraw implements FixedRules<BoardState, Integer> {

    private static final TicTacToe RIGHT = TicTacToe.RULES;

    /** The wrong rules. */
    public ForgetsTheDraw() {}

    @Override
    public String game() {
        return RIGHT.game();
    }

    @Override
    public Codec<Integer> moves() {
        return RIGHT.moves();
    }

    @Override
    public Codec<BoardState> states() {
        return RIGHT.states();
    }

    @Override
    public BoardState setup(int seats, Chance chance) {
        return RIGHT.setup(seats, chance);
    }

    @Override
    public Seats toMove(BoardState state) {
        boolean forgotten = state.cells().count('.') == 0 && outcome(state) == null;
        return forgotten ? Seats.of(1) : RIGHT.toMove(state);
    }

    @Override
    public Verdict<BoardState> play(BoardState state, int seat, Integer cell, Chance chance) {
        return RIGHT.play(state, seat, cell, chance);
    }

    @Override
    public @Nullable Outcome outcome(BoardState state) {
        Outcome outcome = RIGHT.outcome(state);
        return outcome != null && outcome.isTie() ? null : outcome;
    }
}
