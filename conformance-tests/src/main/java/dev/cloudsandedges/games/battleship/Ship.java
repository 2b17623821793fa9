package dev.cloudsandedges.games.battleship;

import dev.cloudsandedges.json.Codec;
import dev.cloudsandedges.json.JsonObject;

import java.util.List;
import java.util.Objects;

/**
 * A ship on a grid: its first cell, and which way the others lie. (0,0) is the top left cell, and y
 * grows downward. How long it is, that says the fleet.
 */
public record Ship(int x, int y, Lie lie) {

    /** Writes {@code {"x":…,"y":…,"lie":"right" or "down"}}. */
    public static final Codec<Ship> CODEC = Codec.ofObject(
            ship -> JsonObject.with("x", ship.x)
                    .and("y", ship.y)
                    .and("lie", ship.lie.word)
                    .build(),
            in -> new Ship(
                    in.smallInteger("x", 0, Fleet.LARGEST - 1),
                    in.smallInteger("y", 0, Fleet.LARGEST - 1),
                    in.word("lie", Lie.ALL, lie -> lie.word)));

    /** Which way a ship lies from its first cell. */
    public enum Lie {
        /** To the right. */
        RIGHT("right"),
        /** Downward. */
        DOWN("down");

        static final List<Lie> ALL = List.of(values());

        private final String word;

        Lie(String word) {
            this.word = word;
        }
    }

    public Ship {
        Objects.requireNonNull(lie, "lie");
    }

    /** One of its cells, counted from 0. */
    Cell cell(int index) {
        return lie == Lie.RIGHT ? new Cell(x + index, y) : new Cell(x, y + index);
    }

    boolean covers(Cell cell, int length) {
        int along = lie == Lie.RIGHT ? cell.x() - x : cell.y() - y;
        return along >= 0 && along < length && cell(along).equals(cell);
    }
}
