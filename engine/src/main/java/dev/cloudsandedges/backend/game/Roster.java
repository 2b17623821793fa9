package dev.cloudsandedges.backend.game;

import dev.cloudsandedges.json.Fields;
import dev.cloudsandedges.rules.Seats;

/**
 * How many sit at a table, and who of them has given up.
 *
 * @param seats how many, from 1
 * @param resigned who has given up
 */
record Roster(int seats, Seats resigned) {

    private static final Roster[] ALL = everybody(); // so that matches share them

    /** A table at which nobody has given up. */
    static Roster of(int seats) {
        return ALL[seats];
    }

    /** As the member {@code resigned} of a snapshot has it. */
    static Roster from(Fields in, int seats) {
        int bits = in.smallInteger("resigned", 0, Seats.first(seats).bits());
        return bits == 0 ? of(seats) : new Roster(seats, new Seats(bits));
    }

    /** The same without one who gave up. */
    Roster without(int seat) {
        return new Roster(seats, resigned.and(seat));
    }

    /** Who still plays. */
    Seats left() {
        return new Seats(Seats.first(seats).bits() & ~resigned.bits());
    }

    /** Whether so many have given up that the game is over, whatever its rules say. */
    boolean isDecided() {
        return !resigned.isEmpty() && resigned.count() >= seats - 1;
    }

    private static Roster[] everybody() {
        Roster[] all = new Roster[Seats.MOST + 1];
        for (int seats = 1; seats <= Seats.MOST; seats++) {
            all[seats] = new Roster(seats, Seats.NONE);
        }
        return all;
    }
}
