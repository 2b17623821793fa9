package dev.cloudsandedges.games.connectfour;

import dev.cloudsandedges.json.Codec;
import dev.cloudsandedges.rules.Chance;
import dev.cloudsandedges.rules.Outcome;
import dev.cloudsandedges.rules.Rules;
import dev.cloudsandedges.rules.Seats;
import dev.cloudsandedges.verdict.Refusal;
import dev.cloudsandedges.verdict.Verdict;

import org.jspecify.annotations.Nullable;

/**
 * The rules of Connect Four, as in Allis, "A Knowledge-based Approach of Connect-Four" (1988),
 * chapter 2: two players drop discs into columns in turn; four discs of a player side by side, in a
 * row, a column or a diagonal, win; a full grid without them is a draw.
 *
 * <p>A move is a column, from 0 at the left. Refused: {@code column-off-grid}, {@code column-full}.
 */
public final class ConnectFour implements Rules<GridSize, Grid, Integer> {

    /** The rules themselves; they have no state. */
    public static final ConnectFour RULES = new ConnectFour();

    private static final Codec<Grid> STATES = Codec.ofObject(Grid::json, Grid::from);

    private ConnectFour() {}

    @Override
    public String game() {
        return "connect-four";
    }

    @Override
    public Codec<GridSize> settings() {
        return GridSize.CODEC;
    }

    @Override
    public Codec<Integer> moves() {
        return Codec.ofInteger("column", 0, GridSize.MOST - 1);
    }

    @Override
    public Codec<Grid> states() {
        return STATES;
    }

    @Override
    public Grid setup(GridSize size, int seats, Chance chance) {
        return Grid.empty(size);
    }

    @Override
    public Seats toMove(Grid grid) {
        return outcome(grid) == null ? Seats.of(grid.turn()) : Seats.NONE;
    }

    @Override
    public Verdict<Grid> play(Grid grid, int seat, Integer column, Chance chance) {
        if (column < 0 || column >= grid.size().width()) {
            return Verdict.refused(Refusal.of(
                            "column-off-grid", "There is no such column; choose one of the grid.")
                    .with("columns", String.valueOf(grid.size().width())));
        }
        return grid.isFull(column)
                ? Verdict.refused("column-full", "This column is full; choose another one.")
                : Verdict.accepted(grid.dropped(column));
    }

    @Override
    public @Nullable Outcome outcome(Grid grid) {
        int last = 1 - grid.turn();
        if (grid.isConnected(last)) {
            return Outcome.won(last, 2);
        }
        return grid.isFull() ? Outcome.drawn(2) : null;
    }
}
