package dev.cloudsandedges.rules;

import dev.cloudsandedges.json.Codec;
import dev.cloudsandedges.json.JsonText;
import dev.cloudsandedges.json.JsonValue;
import dev.cloudsandedges.verdict.Refusal;
import dev.cloudsandedges.verdict.Verdict;

import java.util.List;

/**
 * A board of cells, each with a mark: for states of games that are played on one. Cells are counted
 * from 0, top left, row by row.
 *
 * @param width how many cells a row has, at least 1
 * @param marks a character for each cell, of at least one whole row
 */
public record Cells(int width, String marks) {

    private static final List<Way> LINES =
            List.of(Way.RIGHT, Way.DOWN_RIGHT, Way.DOWN, Way.DOWN_LEFT);

    /** The ways from a cell to its neighbours, clockwise. */
    public enum Way {
        /** To the cell above. */
        UP(0, -1),
        /** Above and to the right. */
        UP_RIGHT(1, -1),
        /** To the right. */
        RIGHT(1, 0),
        /** Below and to the right. */
        DOWN_RIGHT(1, 1),
        /** To the cell below. */
        DOWN(0, 1),
        /** Below and to the left. */
        DOWN_LEFT(-1, 1),
        /** To the left. */
        LEFT(-1, 0),
        /** Above and to the left. */
        UP_LEFT(-1, -1);

        /** All of them. */
        public static final List<Way> ALL = List.of(values());

        private final int right;
        private final int down;

        Way(int right, int down) {
            this.right = right;
            this.down = down;
        }
    }

    /**
     * Checks the rows.
     *
     * @throws IllegalArgumentException if the marks are no whole rows, or none
     */
    public Cells {
        if (width < 1 || marks.isEmpty() || marks.length() % width != 0) {
            throw new IllegalArgumentException(
                    marks.length() + " marks are no rows of " + width + " cells");
        }
    }

    /**
     * A board with the same mark everywhere.
     *
     * @throws IllegalArgumentException unless there is a cell
     */
    public static Cells filled(int width, int height, char mark) {
        if (width < 1 || height < 1) {
            throw new IllegalArgumentException("a board has a cell, not " + width + "x" + height);
        }
        return new Cells(width, String.valueOf(mark).repeat(width * height));
    }

    /**
     * A codec for boards of one size, written as a text of their marks, row by row. It refuses what
     * is no text with {@code field-type} and any other text with {@code field-range}.
     *
     * @param width how many cells a row has, at least 1
     * @param height how many rows there are, at least 1
     * @param marks all that a cell can have
     */
    public static Codec<Cells> codec(int width, int height, String marks) {
        return new Codec<>() {
            @Override
            public JsonValue write(Cells cells) {
                return new JsonText(cells.marks);
            }

            @Override
            public Verdict<Cells> read(JsonValue json, String path) {
                if (!(json instanceof JsonText text)) {
                    return refused("field-type", path, "a text, not " + json.noun());
                }
                String cells = text.value();
                return cells.length() == width * height
                                && cells.chars().allMatch(mark -> marks.indexOf(mark) >= 0)
                        ? Verdict.accepted(new Cells(width, cells))
                        : refused("field-range", path, width * height + " out of '" + marks + "'");
            }
        };
    }

    private static Verdict<Cells> refused(String code, String path, String wanted) {
        return Verdict.refused(
                Refusal.of(code, path + " must be " + wanted + ".").with("field", path));
    }

    /** How many cells there are. */
    public int size() {
        return marks.length();
    }

    /**
     * The mark of a cell.
     *
     * @throws IndexOutOfBoundsException if there is no such cell
     */
    public char at(int cell) {
        return marks.charAt(cell);
    }

    /**
     * The board with another mark on a cell.
     *
     * @throws IndexOutOfBoundsException if there is no such cell
     */
    public Cells with(int cell, char mark) {
        return new Cells(width, marks.substring(0, cell) + mark + marks.substring(cell + 1));
    }

    /**
     * The board with another mark on so many cells, from the neighbour of a cell on.
     *
     * @param steps how many; none for 0
     * @throws IndexOutOfBoundsException if the board ends before
     */
    public Cells with(int cell, Way way, int steps, char mark) {
        Cells marked = this;
        for (int step = 1; step <= steps; step++) {
            marked = marked.with(next(cell, way, step), mark);
        }
        return marked;
    }

    /** How many cells have a mark. */
    public int count(char mark) {
        int count = 0;
        for (int cell = 0; cell < size(); cell++) {
            count += at(cell) == mark ? 1 : 0;
        }
        return count;
    }

    /** The neighbour of a cell; -1 where the board ends. */
    public int next(int cell, Way way) {
        return next(cell, way, 1);
    }

    /**
     * The cell so many steps away; -1 if the board ends before it.
     *
     * @param steps from 0, the cell itself, to {@link #size}
     */
    public int next(int cell, Way way, int steps) {
        int x = cell % width + steps * way.right;
        int y = cell / width + steps * way.down;
        return x < 0 || x >= width || y < 0 || y >= size() / width ? -1 : y * width + x;
    }

    /** How many cells, from the neighbour of a cell on, have a mark without a gap. */
    public int run(int cell, Way way, char mark) {
        int run = 0;
        int next = next(cell, way);
        while (next >= 0 && at(next) == mark) {
            run++;
            next = next(next, way);
        }
        return run;
    }

    /**
     * The same if the cell behind them has the mark {@code end}; 0 if it has another, or the board
     * ends.
     */
    public int run(int cell, Way way, char mark, char end) {
        int run = run(cell, way, mark);
        int behind = next(cell, way, run + 1);
        return behind >= 0 && at(behind) == end ? run : 0;
    }

    /** Whether so many cells side by side, in a row, a column or a diagonal, have a mark. */
    public boolean hasLine(char mark, int length) {
        for (int cell = 0; cell < size(); cell++) {
            for (Way way : LINES) {
                if (at(cell) == mark && 1 + run(cell, way, mark) >= length) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The board as a drawing, a line for each row. */
    @Override
    public String toString() {
        StringBuilder rows = new StringBuilder();
        for (int start = 0; start < size(); start += width) {
            rows.append(start == 0 ? "" : "\n").append(marks, start, start + width);
        }
        return rows.toString();
    }
}
