package dev.cloudsandedges.conformance.rules;

import dev.cloudsandedges.dotsandboxes.BoardSize;
import dev.cloudsandedges.dotsandboxes.Direction;
import dev.cloudsandedges.dotsandboxes.Line;

import java.util.ArrayList;
import java.util.List;

/** The lines of a board, counted out here and not asked of the engine. */
final class Lines {

    private Lines() {}

    /** All of them, in a list that may be changed. */
    static List<Line> of(BoardSize size) {
        List<Line> lines = new ArrayList<>();
        for (int y = 0; y <= size.height(); y++) {
            for (int x = 0; x <= size.width(); x++) {
                if (x < size.width()) {
                    lines.add(new Line(x, y, Direction.RIGHT));
                }
                if (y < size.height()) {
                    lines.add(new Line(x, y, Direction.DOWN));
                }
            }
        }
        return lines;
    }

    /** The four sides of a box, boxes counted row by row. */
    static List<Line> around(BoardSize size, int box) {
        int x = box % size.width();
        int y = box / size.width();
        return List.of(
                new Line(x, y, Direction.RIGHT),
                new Line(x, y + 1, Direction.RIGHT),
                new Line(x, y, Direction.DOWN),
                new Line(x + 1, y, Direction.DOWN));
    }
}
