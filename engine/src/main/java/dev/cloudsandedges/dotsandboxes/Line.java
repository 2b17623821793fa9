package dev.cloudsandedges.dotsandboxes;

import dev.cloudsandedges.json.Codec;

import java.util.Objects;

/**
 * One side of a box: from a dot to the dot right of it or below it. The dot (0,0) is the top left
 * one, and y grows downward.
 *
 * <p>A line is always named from its left or upper dot, so that two hosts that mean the same line
 * record equal events. Whether it lies on a board, that {@link Board} says.
 */
public record Line(int x, int y, Direction direction) {

    /** Writes {@code {"x":…,"y":…,"direction":"right" or "down"}}. */
    public static final Codec<Line> CODEC = new LineCodec();

    public Line {
        Objects.requireNonNull(direction, "direction");
    }
}
