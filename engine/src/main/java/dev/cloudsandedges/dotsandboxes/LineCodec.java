package dev.cloudsandedges.dotsandboxes;

import dev.cloudsandedges.json.Codec;
import dev.cloudsandedges.json.Fields;
import dev.cloudsandedges.json.JsonNumber;
import dev.cloudsandedges.json.JsonObject;
import dev.cloudsandedges.json.JsonText;
import dev.cloudsandedges.json.JsonValue;
import dev.cloudsandedges.verdict.Verdict;

import org.jspecify.annotations.Nullable;

/**
 * How lines are written. Every turn is written and read: the lines of usual boards are spelled
 * once and shared by all who read them, and what is written in our own order is read without asking
 * for each member.
 */
final class LineCodec implements Codec<Line> {

    private static final int SPELLED = 8; // dots in a row or column
    private static final int DIRECTIONS = Direction.ALL.size();

    private final JsonObject.Shape shape = JsonObject.shape("x", "y", "direction");
    private final JsonText right = new JsonText(Direction.RIGHT.word());
    private final JsonText down = new JsonText(Direction.DOWN.word());
    private final JsonObject[] written = new JsonObject[SPELLED * SPELLED * DIRECTIONS];
    private final Line[] lines = new Line[SPELLED * SPELLED * DIRECTIONS];

    LineCodec() {
        for (Direction direction : Direction.ALL) {
            for (int y = 0; y < SPELLED; y++) {
                for (int x = 0; x < SPELLED; x++) {
                    written[place(x, y, direction)] = object(x, y, direction).spelled();
                    lines[place(x, y, direction)] = new Line(x, y, direction);
                }
            }
        }
    }

    private static int place(int x, int y, Direction direction) {
        return (direction == Direction.RIGHT ? y : y + SPELLED) * SPELLED + x;
    }

    private static boolean isUsual(int x, int y) {
        return x >= 0 && x < SPELLED && y >= 0 && y < SPELLED;
    }

    private JsonObject object(int x, int y, Direction direction) {
        return shape.of(
                JsonNumber.of(x), JsonNumber.of(y), direction == Direction.RIGHT ? right : down);
    }

    @Override
    public JsonValue write(Line line) {
        int x = line.x();
        int y = line.y();
        Direction direction = line.direction();
        return isUsual(x, y) ? written[place(x, y, direction)] : object(x, y, direction);
    }

    @Override
    public Verdict<Line> read(JsonValue json, String path) {
        Line plain = json instanceof JsonObject object && object.has(shape) ? plain(object) : null;
        return plain == null ? Fields.read(json, path, LineCodec::line) : Verdict.accepted(plain);
    }

    /** The line of an object with our members in our order; null if one is not as it shall be. */
    private @Nullable Line plain(JsonObject object) {
        if (object.value(0) instanceof JsonNumber x
                && object.value(1) instanceof JsonNumber y
                && object.value(2) instanceof JsonText word
                && x.value() == (int) x.value()
                && y.value() == (int) y.value()) {
            Direction direction = Direction.of(word.value());
            return direction == null ? null : line((int) x.value(), (int) y.value(), direction);
        }
        return null;
    }

    private Line line(int x, int y, Direction direction) {
        return isUsual(x, y) ? lines[place(x, y, direction)] : new Line(x, y, direction);
    }

    private static Line line(Fields fields) {
        return new Line(
                fields.smallInteger("x", Integer.MIN_VALUE, Integer.MAX_VALUE),
                fields.smallInteger("y", Integer.MIN_VALUE, Integer.MAX_VALUE),
                fields.word("direction", Direction.ALL, Direction::word));
    }
}
