package dev.cloudsandedges.demo;

import dev.cloudsandedges.dotsandboxes.BoardSize;
import dev.cloudsandedges.dotsandboxes.Direction;
import dev.cloudsandedges.dotsandboxes.Line;

import org.jspecify.annotations.Nullable;

/**
 * The arrow keys, and the way they go on a board.
 *
 * <p>Lines stand in rows, level ones and upright ones by turns. Left and right go along a row; up
 * and down go to the next row, from a level line to the upright one at its left end and back. Where
 * a row ends, an arrow stays.
 */
enum Arrow {
    LEFT("ArrowLeft", -1, 0),
    RIGHT("ArrowRight", 1, 0),
    UP("ArrowUp", 0, -1),
    DOWN("ArrowDown", 0, 1);

    private final String key;
    private final int along;
    private final int across;

    Arrow(String key, int along, int across) {
        this.key = key;
        this.along = along;
        this.across = across;
    }

    /** The arrow on a key with that name, or null. */
    static @Nullable Arrow on(String key) {
        for (Arrow arrow : values()) {
            if (arrow.key.equals(key)) {
                return arrow;
            }
        }
        return null;
    }

    /** The line to which this arrow leads; the same line at the rim. */
    Line from(Line line, BoardSize size) {
        int row = line.y() * 2 + (line.direction() == Direction.DOWN ? 1 : 0) + across;
        if (row < 0 || row > size.height() * 2) {
            return line;
        }
        Direction direction = row % 2 == 0 ? Direction.RIGHT : Direction.DOWN;
        int last = direction == Direction.RIGHT ? size.width() - 1 : size.width();
        int x = Math.max(0, Math.min(line.x() + along, last));
        return new Line(x, row / 2, direction);
    }
}
