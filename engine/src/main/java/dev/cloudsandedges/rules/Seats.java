package dev.cloudsandedges.rules;

import java.util.ArrayList;
import java.util.List;

/**
 * A set of seats, as bits: seat 0 is the lowest. A table has at most {@value #MOST} seats.
 *
 * @param bits one bit for each seat in the set
 */
public record Seats(int bits) {

    /** The most seats that any game can have. */
    public static final int MOST = 16;

    /** No seat. */
    public static final Seats NONE = new Seats(0);

    private static final Seats[] SINGLE = singles();

    public Seats {
        if (bits >>> MOST != 0) {
            throw new IllegalArgumentException("seats are numbered from 0 to " + (MOST - 1));
        }
    }

    /**
     * The set of one seat.
     *
     * @throws IndexOutOfBoundsException unless 0 ≤ seat &lt; {@value #MOST}
     */
    public static Seats of(int seat) {
        return SINGLE[seat];
    }

    /** The seats from 0 to {@code count - 1}: all of a table. */
    public static Seats first(int count) {
        return new Seats((1 << count) - 1);
    }

    /** This set and one seat more. */
    public Seats and(int seat) {
        return new Seats(bits | of(seat).bits);
    }

    /** This set without a seat. */
    public Seats without(int seat) {
        return new Seats(bits & ~of(seat).bits);
    }

    /** The seat of the set that comes next behind a seat, round the table; -1 if it is empty. */
    public int after(int seat) {
        int behind = bits & -1 << (seat + 1);
        int next = behind == 0 ? bits : behind;
        return next == 0 ? -1 : Integer.numberOfTrailingZeros(next);
    }

    /** Whether the seat is in the set; false for a number that is no seat. */
    public boolean has(int seat) {
        return seat >= 0 && seat < MOST && (bits >>> seat & 1) == 1;
    }

    /** How many seats are in the set. */
    public int count() {
        return Integer.bitCount(bits);
    }

    /** Whether no seat is in the set. */
    public boolean isEmpty() {
        return bits == 0;
    }

    /** The seats' numbers, rising. */
    public List<Integer> numbers() {
        List<Integer> numbers = new ArrayList<>(count());
        for (int seat = 0; seat < MOST; seat++) {
            if (has(seat)) {
                numbers.add(seat);
            }
        }
        return numbers;
    }

    private static Seats[] singles() {
        Seats[] singles = new Seats[MOST];
        for (int seat = 0; seat < MOST; seat++) {
            singles[seat] = new Seats(1 << seat);
        }
        return singles;
    }
}
