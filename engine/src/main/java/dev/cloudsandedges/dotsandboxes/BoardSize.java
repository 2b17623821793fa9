package dev.cloudsandedges.dotsandboxes;

import dev.cloudsandedges.json.Codec;
import dev.cloudsandedges.json.JsonObject;

/**
 * How many boxes a board has.
 *
 * @param width boxes in a row, 1 to {@value #MOST}
 * @param height boxes in a column, 1 to {@value #MOST}
 */
public record BoardSize(int width, int height) {

    /** The most boxes in a row or column. */
    public static final int MOST = 32;

    /** 3×3 boxes. */
    public static final BoardSize SMALL = new BoardSize(3, 3);

    /** 5×5 boxes. */
    public static final BoardSize MEDIUM = new BoardSize(5, 5);

    /** 7×7 boxes. */
    public static final BoardSize LARGE = new BoardSize(7, 7);

    /** Writes {@code {"width":…,"height":…}}. */
    public static final Codec<BoardSize> CODEC = Codec.ofObject(
            size -> JsonObject.with("width", size.width)
                    .and("height", size.height)
                    .build(),
            fields -> new BoardSize(
                    fields.smallInteger("width", 1, MOST), fields.smallInteger("height", 1, MOST)));

    public BoardSize {
        if (width < 1 || width > MOST || height < 1 || height > MOST) {
            throw new IllegalArgumentException("width and height must be from 1 to " + MOST);
        }
    }

    /** How many boxes. */
    public int boxes() {
        return width * height;
    }

    /** How many lines. */
    public int lines() {
        return rightLines() + (width + 1) * height;
    }

    private int rightLines() {
        return width * (height + 1);
    }

    /** Whether that line lies on a board of this size. */
    public boolean has(Line line) {
        int x = line.x();
        int y = line.y();
        return line.direction() == Direction.RIGHT
                ? x >= 0 && x < width && y >= 0 && y <= height
                : x >= 0 && x <= width && y >= 0 && y < height;
    }

    /** The place of a line on the board in the order of all lines: right ones first, by rows. */
    int indexOf(Line line) {
        return line.direction() == Direction.RIGHT
                ? right(line.x(), line.y())
                : down(line.x(), line.y());
    }

    int right(int x, int y) {
        return y * width + x;
    }

    int down(int x, int y) {
        return rightLines() + y * (width + 1) + x;
    }

    /** The line at a place from 0 to {@link #lines()} − 1. */
    Line line(int index) {
        int downs = index - rightLines();
        return downs < 0
                ? new Line(index % width, index / width, Direction.RIGHT)
                : new Line(downs % (width + 1), downs / (width + 1), Direction.DOWN);
    }
}
