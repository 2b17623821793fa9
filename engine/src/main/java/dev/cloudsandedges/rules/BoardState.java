package dev.cloudsandedges.rules;

import dev.cloudsandedges.json.Codec;
import dev.cloudsandedges.json.JsonObject;

/**
 * A ready state for games on a board: its cells, and whose turn it is. A game that remembers
 * nothing else needs no record and no codec of its own.
 *
 * @param cells what is where
 * @param turn the seat to move; which one once nobody is, changes nothing
 */
public record BoardState(Cells cells, int turn) {

    /**
     * Checks the seat.
     *
     * @throws IllegalArgumentException unless it is from 0 to {@link Seats#MOST} - 1
     */
    public BoardState {
        if (turn < 0 || turn >= Seats.MOST) {
            throw new IllegalArgumentException("no table has a seat " + turn);
        }
    }

    /** A codec for states of two seats: {@code {"cells":"…","turn":0}}. */
    public static Codec<BoardState> codec(int width, int height, String marks) {
        return codec(width, height, marks, 2);
    }

    /**
     * A codec for states of one size of board, which refuses as {@link Cells#codec} does, and a
     * turn that is none of the seats with {@code field-range}.
     *
     * @param width how many cells a row has, at least 1
     * @param height how many rows there are, at least 1
     * @param marks all that a cell can have
     * @param seats how many play, from 1 to {@link Seats#MOST}
     */
    public static Codec<BoardState> codec(int width, int height, String marks, int seats) {
        Codec<Cells> cells = Cells.codec(width, height, marks);
        return Codec.ofObject(
                state -> JsonObject.with("cells", cells.write(state.cells))
                        .and("turn", state.turn)
                        .build(),
                in -> new BoardState(
                        in.value("cells", cells), in.smallInteger("turn", 0, seats - 1)));
    }

    /** The board as a drawing, a line for each row. */
    @Override
    public String toString() {
        return cells.toString();
    }
}
