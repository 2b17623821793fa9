package dev.cloudsandedges.host;

import dev.cloudsandedges.eventsourcing.LogLine;
import dev.cloudsandedges.eventsourcing.StreamId;

import java.util.List;
import java.util.function.Consumer;

/**
 * Where the log is kept. Any number of hosts may share one.
 *
 * <p>Every method answers by calling {@code then} exactly once, at once or later, on the thread
 * that owns the engine. It throws nothing. The lines go in and come out unchanged; a store need not
 * look into them.
 *
 * <p>Not promised: that an append whose answer is {@link Stored.Failed} has not happened. The
 * engine reads the log again before it goes on.
 */
public interface EventStore {

    /** The most lines that one read is asked for. */
    int MOST_LINES = 1_000;

    /** How an append ended. */
    sealed interface Stored {
        /** All lines are stored, durably as far as the store promises durability. */
        record Done() implements Stored {}

        /** The log has another end: nothing was stored. */
        record Conflict() implements Stored {}

        /** It is not known whether the lines are stored: all of them are, or none. */
        record Failed(String why) implements Stored {}
    }

    /** How a read ended. */
    sealed interface Read {
        /**
         * The lines in order. Fewer than asked for, perhaps; empty only at the end.
         */
        record Lines(List<LogLine> lines) implements Read {
            public Lines {
                lines = List.copyOf(lines);
            }
        }

        /** Nothing could be read. */
        record Failed(String why) implements Read {}
    }

    /**
     * Stores all lines or none, on condition that {@code end} is the last position of the log.
     *
     * @param end 0 for an empty log
     * @param lines at least one; positions run from {@code end + 1} without gap
     */
    void append(long end, List<LogLine> lines, Consumer<Stored> then);

    /**
     * Reads the whole log.
     *
     * @param after the position before the first one wanted; 0 reads from the beginning
     * @param limit 1 to {@value #MOST_LINES}
     */
    void read(long after, int limit, Consumer<Read> then);

    /**
     * Reads one stream, in the order of versions, which is that of positions.
     *
     * @param after the version before the first one wanted; 0 reads from the beginning
     * @param limit 1 to {@value #MOST_LINES}
     */
    void readStream(StreamId stream, long after, int limit, Consumer<Read> then);
}
