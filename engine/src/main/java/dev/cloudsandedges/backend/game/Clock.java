package dev.cloudsandedges.backend.game;

import dev.cloudsandedges.json.Fields;
import dev.cloudsandedges.json.JsonObject;

import org.jspecify.annotations.Nullable;

/**
 * How long the players of a match may think, in milliseconds. Each seat has a clock, which runs
 * while the seat is to move.
 */
public sealed interface Clock {

    /** The least time that somebody can be given: a second. */
    long LEAST = 1_000;

    /** The most: 14 days. */
    long MOST = 14L * 24 * 60 * 60 * 1_000;

    /** The member of documents and events that holds one. */
    String MEMBER = "clock";

    /**
     * So long for each move, whatever was left of the one before.
     *
     * @param perMove from {@link #LEAST} to {@link #MOST}
     */
    record PerMove(long perMove) implements Clock {
        private static final String FOR_EACH = "perMove";

        /** Checks the time. */
        public PerMove {
            require(FOR_EACH, perMove, LEAST);
        }

        @Override
        public long first() {
            return perMove;
        }

        @Override
        public long afterMove(long left) {
            return perMove;
        }

        @Override
        public long interrupted(long left) {
            return perMove;
        }

        @Override
        public JsonObject json() {
            return JsonObject.with(FOR_EACH, perMove).build();
        }
    }

    /**
     * A stock of time for the whole match, and some more after each move.
     *
     * @param bank from {@link #LEAST} to {@link #MOST}
     * @param increment from 0 to {@link #MOST}
     */
    record Bank(long bank, long increment) implements Clock {
        private static final String STOCK = "bank";
        private static final String MORE = "increment";

        /** Checks the times. */
        public Bank {
            require(STOCK, bank, LEAST);
            require(MORE, increment, 0);
        }

        @Override
        public long first() {
            return bank;
        }

        @Override
        public long afterMove(long left) {
            return left + increment;
        }

        @Override
        public long interrupted(long left) {
            return left;
        }

        @Override
        public JsonObject json() {
            return JsonObject.with(STOCK, bank).and(MORE, increment).build();
        }
    }

    /** What each seat has at the start. */
    long first();

    /** What a seat has once it has moved, of which so much was left. */
    long afterMove(long left);

    /** What a seat has that is not to move any more without having moved. */
    long interrupted(long left);

    /** {@code {"perMove":…}} or {@code {"bank":…,"increment":…}}. */
    JsonObject json();

    /** The member {@code clock} of a document or an event; null if it has none. */
    static @Nullable Clock in(Fields in, String path) {
        return in.has(MEMBER)
                ? in.passed(MEMBER, Fields.read(in.any(MEMBER), path + "." + MEMBER, Clock::from))
                : null;
    }

    private static Clock from(Fields in) {
        return in.has(PerMove.FOR_EACH)
                ? new PerMove(in.integer(PerMove.FOR_EACH, LEAST, MOST))
                : new Bank(in.integer(Bank.STOCK, LEAST, MOST), in.integer(Bank.MORE, 0, MOST));
    }

    private static void require(String name, long time, long least) {
        if (time < least || time > MOST) {
            throw new IllegalArgumentException(
                    name + " must be from " + least + " to " + MOST + ", not " + time);
        }
    }
}
