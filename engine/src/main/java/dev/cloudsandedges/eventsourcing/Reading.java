package dev.cloudsandedges.eventsourcing;

import java.util.List;

/**
 * Something that reads the log from its beginning, slice by slice, while the world goes on: a
 * rebuild or a verification. Whoever owns the world brings the slices.
 */
public interface Reading {

    /** How far it has come: the position of the last event that it took in. */
    long position();

    /**
     * Takes in the events behind {@link #position()}.
     *
     * @param lines without gap, as many as suits; none if there are none
     * @return whether it is done, or has given up
     */
    boolean take(List<String> lines);

    /** Told once if the log turns out to be corrupt before it is done: it gets no more lines. */
    default void stopped(CorruptLog why) {}
}
