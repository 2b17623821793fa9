package dev.cloudsandedges.backend.game;

import dev.cloudsandedges.json.Fields;
import dev.cloudsandedges.json.JsonObject;
import dev.cloudsandedges.rules.Seats;

import org.jspecify.annotations.Nullable;

/**
 * How fast a match is played. Most matches share {@link #PLAIN}: those without a clock in which one
 * seat moves at a time.
 *
 * @param clocks what the clocks say; null in a match without
 * @param sinceRound how many turns were made since the round began: since the last turn after which
 *     a seat could move that could not before
 */
public record Pace(@Nullable Clocks clocks, int sinceRound) {

    /** Of a match that needs nothing more. */
    static final Pace PLAIN = new Pace(null, 0);

    private static final String SINCE_ROUND = "sinceRound";

    /**
     * After a move.
     *
     * @param others who was to move beside the one who has moved
     * @param toMove who is to move now
     */
    Pace moved(Seats others, Seats toMove) {
        return goesOn(others, toMove) ? new Pace(clocks, sinceRound + 1) : newRound();
    }

    /** After a seat has given up; the others as for a move. */
    Pace resigned(Seats others, Seats toMove) {
        return goesOn(others, toMove) ? this : newRound();
    }

    /** When everybody's occasion to move begins now. */
    Pace newRound() {
        return sinceRound == 0 ? this : with(clocks, 0);
    }

    /** With what the clocks say now. */
    Pace timed(@Nullable Clocks now) {
        return now == null && clocks == null ? this : with(now, sinceRound);
    }

    private static boolean goesOn(Seats others, Seats toMove) {
        return !toMove.isEmpty() && (toMove.bits() & ~others.bits()) == 0;
    }

    private static Pace with(@Nullable Clocks clocks, int sinceRound) {
        return clocks == null && sinceRound == 0 ? PLAIN : new Pace(clocks, sinceRound);
    }

    /** As the member {@code pace} of a snapshot; {@link #PLAIN} has none. */
    JsonObject json() {
        JsonObject.Builder json = JsonObject.with(SINCE_ROUND, sinceRound);
        return clocks == null
                ? json.build()
                : json.and(Clock.MEMBER, clocks.json()).build();
    }

    static Pace from(Fields in) {
        int since = in.smallInteger(SINCE_ROUND, 0, Integer.MAX_VALUE);
        return with(in.has(Clock.MEMBER) ? Clocks.from(in) : null, since);
    }
}
