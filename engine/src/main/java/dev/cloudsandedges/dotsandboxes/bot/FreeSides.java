package dev.cloudsandedges.dotsandboxes.bot;

import dev.cloudsandedges.dotsandboxes.BoardSize;
import dev.cloudsandedges.dotsandboxes.Direction;
import dev.cloudsandedges.dotsandboxes.Line;

import java.util.List;

/** The lines that are free, and how many sides of each box are. */
final class FreeSides {

    /** What a line costs that closes a box. */
    static final int A_GAIN = -1;

    private final BoardSize size;
    private final boolean[] free; // by line
    private final int[] sides; // by box

    FreeSides(BoardSize size, List<Line> lines) {
        this(
                size,
                new boolean[2 * (size.width() + 1) * (size.height() + 1)],
                new int[size.boxes()]);
        for (Line line : lines) {
            free[place(line)] = true;
            count(line, 1);
        }
    }

    private FreeSides(BoardSize size, boolean[] free, int[] sides) {
        this.size = size;
        this.free = free;
        this.sides = sides;
    }

    /**
     * How many boxes the next player can close, one after another, once a free line is drawn; or
     * {@link #A_GAIN}.
     */
    int cost(Line line) {
        int first = sidesOf(line, 0);
        int second = sidesOf(line, 1);
        if (first == 1 || second == 1) {
            return A_GAIN;
        }
        return first == 2 || second == 2
                ? new FreeSides(size, free.clone(), sides.clone()).opened(line)
                : 0;
    }

    private int sidesOf(Line line, int which) {
        int box = box(line, which);
        return box < 0 ? 0 : sides[box];
    }

    /** Draws a line, and then in every box that it leads to the last side. */
    private int opened(Line line) {
        draw(line);
        int closed = 0;
        for (int which = 0; which < 2; which++) {
            int box = box(line, which);
            if (box >= 0 && sides[box] == 1) {
                closed += follow(box);
            }
        }
        return closed;
    }

    /** From box to box, as far as each has a single free side: how many are closed on the way. */
    private int follow(int from) {
        int closed = 0;
        int box = from;
        while (box >= 0 && sides[box] == 1) {
            Line last = freeSide(box);
            int beyond = box(last, 0) == box ? box(last, 1) : box(last, 0);
            draw(last);
            closed++;
            if (beyond >= 0 && sides[beyond] == 0) {
                closed++;
            }
            box = beyond;
        }
        return closed;
    }

    private void draw(Line line) {
        free[place(line)] = false;
        count(line, -1);
    }

    private void count(Line line, int by) {
        for (int which = 0; which < 2; which++) {
            int box = box(line, which);
            if (box >= 0) {
                sides[box] += by;
            }
        }
    }

    private Line freeSide(int box) {
        int x = box % size.width();
        int y = box / size.width();
        for (Line side : List.of(
                new Line(x, y, Direction.RIGHT),
                new Line(x, y, Direction.DOWN),
                new Line(x, y + 1, Direction.RIGHT),
                new Line(x + 1, y, Direction.DOWN))) {
            if (free[place(side)]) {
                return side;
            }
        }
        throw new IllegalStateException("every side of box " + box + " is drawn");
    }

    /** The box below or right of a line, or the one on its other side; -1 off the board. */
    private int box(Line line, int which) {
        boolean level = line.direction() == Direction.RIGHT;
        int x = level ? line.x() : line.x() - which;
        int y = level ? line.y() - which : line.y();
        boolean onBoard = x >= 0 && x < size.width() && y >= 0 && y < size.height();
        return onBoard ? y * size.width() + x : -1;
    }

    private int place(Line line) {
        int dot = line.y() * (size.width() + 1) + line.x();
        return 2 * dot + (line.direction() == Direction.RIGHT ? 0 : 1);
    }
}
