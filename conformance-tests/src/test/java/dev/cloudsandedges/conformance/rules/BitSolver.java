package dev.cloudsandedges.conformance.rules;

import java.util.Arrays;

/**
 * The value of Dots and Boxes on small boards, by raw bits and without the engine: how many boxes
 * more the player to move gets of those that are left, with best play by both.
 */
final class BitSolver {

    private static final byte UNKNOWN = Byte.MIN_VALUE;

    private final int lines;
    private final int[] boxes;
    private final int[][] boxesOfLine;
    private final byte[] known;

    BitSolver(int width, int height) {
        int rights = width * (height + 1);
        lines = rights + (width + 1) * height;
        boxes = new int[width * height];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int left = rights + y * (width + 1) + x;
                boxes[y * width + x] =
                        1 << (y * width + x) | 1 << ((y + 1) * width + x) | 3 << left;
            }
        }
        boxesOfLine = new int[lines][];
        for (int line = 0; line < lines; line++) {
            int bit = 1 << line;
            boxesOfLine[line] =
                    Arrays.stream(boxes).filter(box -> (box & bit) != 0).toArray();
        }
        known = new byte[1 << lines];
        Arrays.fill(known, UNKNOWN);
    }

    int value() {
        return value(0);
    }

    private int value(int drawn) {
        if (known[drawn] != UNKNOWN) {
            return known[drawn];
        }
        int best = drawn == (1 << lines) - 1 ? 0 : Integer.MIN_VALUE;
        for (int line = 0; line < lines; line++) {
            if ((drawn >>> line & 1) == 0) {
                int after = drawn | 1 << line;
                int closed = 0;
                for (int box : boxesOfLine[line]) {
                    closed += (after & box) == box ? 1 : 0;
                }
                int rest = value(after);
                best = Math.max(best, closed > 0 ? closed + rest : -rest);
            }
        }
        known[drawn] = (byte) best;
        return best;
    }
}
