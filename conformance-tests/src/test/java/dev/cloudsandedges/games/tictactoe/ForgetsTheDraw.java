package dev.cloudsandedges.games.tictactoe;

import dev.cloudsandedges.json.Codec;
import dev.cloudsandedges.rules.Cells;
import dev.cloudsandedges.rules.Chance;
import dev.cloudsandedges.rules.FixedRules;
import dev.cloudsandedges.rules.Outcome;
import dev.cloudsandedges.rules.Seats;
import dev.cloudsandedges.verdict.Verdict;

import org.jspecify.annotations.Nullable;

/** Tic-tac-toe that does not know what to do with a full board. */
public final class ForgetsTheDraw implements FixedRules<Cells, Integer> {

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
    public Codec<Cells> states() {
        return RIGHT.states();
    }

    @Override
    public Cells setup(int seats, Chance chance) {
        return RIGHT.setup(seats, chance);
    }

    @Override
    public Seats toMove(Cells cells) {
        return cells.count('.') == 0 && outcome(cells) == null ? Seats.of(1) : RIGHT.toMove(cells);
    }

    @Override
    public Verdict<Cells> play(Cells cells, int seat, Integer cell, Chance chance) {
        return RIGHT.play(cells, seat, cell, chance);
    }

    @Override
    public @Nullable Outcome outcome(Cells cells) {
        Outcome outcome = RIGHT.outcome(cells);
        return outcome != null && outcome.isTie() ? null : outcome;
    }
}
