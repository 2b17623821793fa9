package dev.cloudsandedges.conformance.store;

import dev.cloudsandedges.host.EventStore;
import dev.cloudsandedges.host.MemoryEventStore;

final class MemoryEventStoreTest extends EventStoreConformance {

    @Override
    protected EventStore emptyStore() {
        return new MemoryEventStore();
    }
}
