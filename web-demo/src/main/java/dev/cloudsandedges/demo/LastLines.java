package dev.cloudsandedges.demo;

import dev.cloudsandedges.dotsandboxes.Board;
import dev.cloudsandedges.dotsandboxes.Direction;
import dev.cloudsandedges.dotsandboxes.Line;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * What is marked on the board as drawn last: a person's last line, or all those that the computer
 * has drawn since.
 *
 * @param lines in the order in which they were drawn
 * @param oneByOne whether they are to appear one after another, as nobody has seen them drawn
 */
record LastLines(List<Line> lines, boolean oneByOne) {

    LastLines {
        lines = List.copyOf(lines);
    }

    /** Nothing but this line, if any. */
    static LastLines of(@Nullable Line line) {
        return new LastLines(line == null ? List.of() : List.of(line), false);
    }

    boolean has(Line line) {
        return lines.contains(line);
    }

    /** When the line appears, counted from 1; 0 for at once. */
    int step(Line line) {
        return oneByOne ? lines.indexOf(line) + 1 : 0;
    }

    /** When the box appears whose top left dot that is: with the last of its sides. */
    int step(int x, int y) {
        int last = 0;
        for (Line side : sides(x, y)) {
            last = Math.max(last, step(side));
        }
        return last;
    }

    /** How many boxes these lines have closed on that board. */
    int closed(Board board) {
        int closed = 0;
        for (int y = 0; y < board.size().height(); y++) {
            for (int x = 0; x < board.size().width(); x++) {
                boolean here = sides(x, y).stream().anyMatch(this::has);
                closed += here && board.owner(x, y) >= 0 ? 1 : 0;
            }
        }
        return closed;
    }

    private static List<Line> sides(int x, int y) {
        return List.of(
                new Line(x, y, Direction.RIGHT),
                new Line(x, y, Direction.DOWN),
                new Line(x, y + 1, Direction.RIGHT),
                new Line(x + 1, y, Direction.DOWN));
    }
}
