package dev.cloudsandedges.eventsourcing;

import dev.cloudsandedges.json.JsonValue;

import org.jspecify.annotations.Nullable;

/** A picture that is drawn from the log, event by event, for somebody to look at. */
public interface Projection {

    /**
     * Takes in the next event. Called in log order, once for each event of the whole log.
     *
     * @throws RuntimeException if the event cannot be taken in; the read model then stops there
     */
    void apply(Change change);

    /**
     * Whether events of this kind never change it. It may be shown them nevertheless, and is asked
     * once for each kind.
     */
    default boolean ignores(String kind) {
        return false;
    }

    /**
     * Everything that it has drawn, as a snapshot holds it: in one spelling, and equal for equal
     * logs, so no map is written in the order of its hashes. Null for a projection that no snapshot
     * holds: it is drawn from the log whenever an engine opens.
     */
    default @Nullable JsonValue save() {
        return null;
    }

    /**
     * Goes on from what another one has saved. Asked of a new one only, before any event.
     *
     * @param states the aggregates where the snapshot was made
     * @throws RuntimeException if that cannot have been saved; a new one then follows the log
     */
    default void restore(JsonValue saved, States states) {
        throw new UnsupportedOperationException("nothing was saved");
    }
}
