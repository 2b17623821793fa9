package dev.cloudsandedges.eventsourcing;

import org.jspecify.annotations.Nullable;

/** All aggregates at one position of the log. */
public interface States {

    /** The state behind a stream; null for a stream without events. */
    @Nullable Object state(StreamId stream);

    /** The aggregate of that type, or null. */
    @Nullable Aggregate<?, ?> aggregate(String type);
}
