package dev.cloudsandedges.dotsandboxes;

import dev.cloudsandedges.json.Codec;
import dev.cloudsandedges.json.JsonNumber;
import dev.cloudsandedges.json.JsonObject;
import dev.cloudsandedges.json.JsonText;

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
    public static final Codec<Line> CODEC = Codec.ofObject(
            Line::json,
            fields -> new Line(
                    fields.smallInteger("x", Integer.MIN_VALUE, Integer.MAX_VALUE),
                    fields.smallInteger("y", Integer.MIN_VALUE, Integer.MAX_VALUE),
                    fields.word("direction", Direction.ALL, Direction::word)));

    private static final JsonObject.Shape SHAPE = JsonObject.shape("x", "y", "direction");
    private static final JsonText RIGHT = new JsonText(Direction.RIGHT.word());
    private static final JsonText DOWN = new JsonText(Direction.DOWN.word());

    public Line {
        Objects.requireNonNull(direction, "direction");
    }

    private JsonObject json() {
        return SHAPE.of(
                JsonNumber.of(x), JsonNumber.of(y), direction == Direction.RIGHT ? RIGHT : DOWN);
    }
}
