package dev.cloudsandedges.benchmarks;

/** Dots and Boxes on 5×5 boxes for two, as somebody in a hurry for speed would write it. */
final class HandMade {
    private static final int SIZE = 5;
    private static final int RIGHTS = SIZE * (SIZE + 1);

    private HandMade() {}

    /** A line was drawn. */
    record Drawn(int line, int seat) {}

    /** The four sides of each box, as bits. */
    static long[] boxes() {
        long[] boxes = new long[SIZE * SIZE];
        for (int y = 0; y < SIZE; y++) {
            for (int x = 0; x < SIZE; x++) {
                int down = RIGHTS + y * (SIZE + 1) + x;
                boxes[y * SIZE + x] = (1L << (y * SIZE + x))
                        | (1L << ((y + 1) * SIZE + x))
                        | (1L << down)
                        | (1L << (down + 1));
            }
        }
        return boxes;
    }

    /** The lines drawn, the boxes of both seats, and who is to move. */
    record Position(long lines, int first, int second, int turn) {
        static final Position START = new Position(0, 0, 0, 0);

        Drawn decide(int line) {
            if ((lines >>> line & 1) == 1) {
                throw new IllegalArgumentException("taken");
            }
            return new Drawn(line, turn);
        }

        Position after(Drawn event, long[] boxes) {
            long bit = 1L << event.line();
            long next = lines | bit;
            int closed = 0;
            for (long box : boxes) {
                closed += (box & bit) != 0 && (next & box) == box ? 1 : 0;
            }
            int then = closed > 0 ? turn : 1 - turn;
            return event.seat() == 0
                    ? new Position(next, first + closed, second, then)
                    : new Position(next, first, second + closed, then);
        }
    }
}
