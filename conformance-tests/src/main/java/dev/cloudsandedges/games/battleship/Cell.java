package dev.cloudsandedges.games.battleship;

import dev.cloudsandedges.json.Codec;
import dev.cloudsandedges.json.JsonObject;

/** A cell of a grid. */
public record Cell(int x, int y) {

    /** Writes {@code {"x":…,"y":…}}. */
    public static final Codec<Cell> CODEC = Codec.ofObject(
            cell -> JsonObject.with("x", cell.x).and("y", cell.y).build(),
            in -> new Cell(
                    in.smallInteger("x", 0, Fleet.LARGEST - 1),
                    in.smallInteger("y", 0, Fleet.LARGEST - 1)));

    /** Whether it lies on a grid of that side. */
    boolean isOn(int side) {
        return x >= 0 && x < side && y >= 0 && y < side;
    }
}
