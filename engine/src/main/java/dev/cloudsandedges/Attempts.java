package dev.cloudsandedges;

import dev.cloudsandedges.host.EventStore;

import org.jspecify.annotations.Nullable;

/** How often the store has not taken what it was handed. */
final class Attempts {

    private static final int MOST = 3;

    private int failures;
    private int conflicts; // since others' events were last read: more than one means lost events

    /** Why there is no use in another attempt; null if there is. */
    @Nullable String hopeless(EventStore.Stored result) {
        if (result instanceof EventStore.Stored.Failed failed) {
            return ++failures < MOST ? null : failed.why();
        }
        return ++conflicts < MOST ? null : "It ends before the last event that was read.";
    }

    /** Something was stored, or is given up. */
    void end() {
        failures = 0;
        conflicts = 0;
    }

    /** Others' events were read. */
    void learned() {
        conflicts = 0;
    }
}
