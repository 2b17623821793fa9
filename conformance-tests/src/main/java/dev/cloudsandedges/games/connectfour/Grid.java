package dev.cloudsandedges.games.connectfour;

import dev.cloudsandedges.json.Fields;
import dev.cloudsandedges.json.JsonObject;
import dev.cloudsandedges.json.JsonText;
import dev.cloudsandedges.rules.Cells;

/**
 * A grid in the middle of a game.
 *
 * @param size how large it is
 * @param discs a character for each place, row by row from the top: {@code 0} or {@code 1}, the
 *     seat whose disc is there, or {@code .}
 */
public record Grid(GridSize size, String discs) {

    public Grid {
        if (discs.length() != size.width() * size.height()) {
            throw new IllegalArgumentException("discs must have a character for each place");
        }
        for (int place = 0; place < discs.length(); place++) {
            char disc = discs.charAt(place);
            int below = place + size.width();
            boolean floats = below < discs.length() && discs.charAt(below) == '.';
            if (disc != '.' && (floats || (disc != '0' && disc != '1'))) {
                throw new IllegalArgumentException("a disc is 0 or 1 and lies on another one");
            }
        }
    }

    static Grid empty(GridSize size) {
        return new Grid(size, ".".repeat(size.width() * size.height()));
    }

    static JsonObject json(Grid grid) {
        return JsonObject.with("size", GridSize.CODEC.write(grid.size))
                .and("discs", new JsonText(grid.discs))
                .build();
    }

    static Grid from(Fields in) {
        return new Grid(in.value("size", GridSize.CODEC), in.text("discs"));
    }

    /** The seat to move. */
    public int turn() {
        return (discs.length() - cells().count('.')) % 2;
    }

    private Cells cells() {
        return new Cells(size.width(), discs);
    }

    boolean isFull(int column) {
        return discs.charAt(column) != '.';
    }

    boolean isFull() {
        return discs.indexOf('.') < 0;
    }

    /** The grid with a disc of the seat to move in a column that is not full. */
    Grid dropped(int column) {
        int place = discs.length() - size.width() + column;
        while (discs.charAt(place) != '.') {
            place -= size.width();
        }
        return new Grid(size, cells().with(place, disc(turn())).marks());
    }

    /** Whether enough discs of a seat lie side by side. */
    boolean isConnected(int seat) {
        return cells().hasLine(disc(seat), size.connect());
    }

    private static char disc(int seat) {
        return (char) ('0' + seat);
    }

    /** The grid as a drawing, a line for each row. */
    @Override
    public String toString() {
        return cells().toString();
    }
}
