package dev.cloudsandedges.games.connectfour;

import dev.cloudsandedges.json.Codec;
import dev.cloudsandedges.json.Fields;
import dev.cloudsandedges.json.JsonObject;
import dev.cloudsandedges.rules.Cells;

/**
 * A grid in the middle of a game.
 *
 * @param size how large it is
 * @param discs at each place {@code 0} or {@code 1}, the seat whose disc is there, or {@code .}
 */
public record Grid(GridSize size, Cells discs) {

    public Grid {
        if (discs.width() != size.width() || discs.size() != size.width() * size.height()) {
            throw new IllegalArgumentException("discs must have a character for each place");
        }
        for (int place = 0; place < discs.size(); place++) {
            char disc = discs.at(place);
            int below = discs.next(place, Cells.Way.DOWN);
            boolean floats = below >= 0 && discs.at(below) == '.';
            if (disc != '.' && (floats || (disc != '0' && disc != '1'))) {
                throw new IllegalArgumentException("a disc is 0 or 1 and lies on another one");
            }
        }
    }

    static Grid empty(GridSize size) {
        return new Grid(size, Cells.filled(size.width(), size.height(), '.'));
    }

    static JsonObject json(Grid grid) {
        return JsonObject.with("size", GridSize.CODEC.write(grid.size))
                .and("discs", places(grid.size).write(grid.discs))
                .build();
    }

    static Grid from(Fields in) {
        GridSize size = in.value("size", GridSize.CODEC);
        return new Grid(size, in.value("discs", places(size)));
    }

    private static Codec<Cells> places(GridSize size) {
        return Cells.codec(size.width(), size.height(), "01.");
    }

    /** The seat to move. */
    public int turn() {
        return (discs.size() - discs.count('.')) % 2;
    }

    boolean isFull(int column) {
        return discs.at(column) != '.';
    }

    boolean isFull() {
        return discs.count('.') == 0;
    }

    /** The grid with a disc of the seat to move in a column that is not full. */
    Grid dropped(int column) {
        int falls = discs.run(column, Cells.Way.DOWN, '.');
        int place = discs.next(column, Cells.Way.DOWN, falls);
        return new Grid(size, discs.with(place, disc(turn())));
    }

    /** Whether enough discs of a seat lie side by side. */
    boolean isConnected(int seat) {
        return discs.hasLine(disc(seat), size.connect());
    }

    private static char disc(int seat) {
        return (char) ('0' + seat);
    }

    /** The grid as a drawing, a line for each row. */
    @Override
    public String toString() {
        return discs.toString();
    }
}
