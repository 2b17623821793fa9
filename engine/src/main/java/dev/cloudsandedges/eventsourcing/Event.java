package dev.cloudsandedges.eventsourcing;

import dev.cloudsandedges.json.JsonObject;
import dev.cloudsandedges.json.LineWriter;

/**
 * Something that happened to an aggregate.
 *
 * @param <S> the aggregate's state
 */
public interface Event<S> {

    /** The name on the log. Part of the storage format: never changes. */
    String kind();

    /** The version of the kind that {@link #payload} is in, from 1. */
    default int kindVersion() {
        return 1;
    }

    /** What is written on the log, in a fixed order. */
    JsonObject payload();

    /** Appends the spelling of {@link #payload}. */
    default void appendPayload(LineWriter out) {
        payload().appendTo(out);
    }

    /**
     * The state after this. Makes no choices and cannot fail on a state that the event was decided
     * on.
     *
     * @throws IllegalStateException if no history can have brought this event to this state
     */
    S applyTo(S state);
}
