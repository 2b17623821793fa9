package dev.cloudsandedges.conformance.store;

import dev.cloudsandedges.host.MemorySnapshotStore;
import dev.cloudsandedges.host.SnapshotStore;

import java.util.Map;

final class MemorySnapshotStoreTest extends SnapshotStoreConformance {

    @Override
    protected SnapshotStore emptyStore() {
        return new MemorySnapshotStore();
    }

    /** The next engine of the program is given the same object. */
    @Override
    protected SnapshotStore reopened(SnapshotStore open) {
        return open;
    }

    @Override
    protected Map<Extra, String> declined() {
        return Map.of(Extra.FAILING, "Memory that fails takes the program with it.");
    }
}
