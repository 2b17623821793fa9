package dev.cloudsandedges.conformance.store;

import dev.cloudsandedges.host.EventStore;
import dev.cloudsandedges.host.MemoryEventStore;

import java.util.Map;

final class MemoryEventStoreTest extends EventStoreConformance {

    @Override
    protected EventStore emptyStore() {
        return new MemoryEventStore();
    }

    /** Engines of one program share the object. */
    @Override
    protected EventStore shared(EventStore store) {
        return store;
    }

    @Override
    protected Map<Extra, String> declined() {
        return Map.of(
                Extra.REOPENING, "A log in memory is gone with the program.",
                Extra.DAMAGE, "There is no place beside the program's own memory.");
    }
}
