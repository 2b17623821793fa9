package dev.cloudsandedges.conformance.kernel;

import dev.cloudsandedges.eventsourcing.LogLine;
import dev.cloudsandedges.eventsourcing.StreamId;
import dev.cloudsandedges.host.EventStore;
import dev.cloudsandedges.rules.Chance;

import java.util.List;
import java.util.function.Consumer;

/** A store whose calls fail by chance: appends before or after the write, reads at any time. */
final class FaultyStore implements EventStore {

    private static final Stored LOST = new Stored.Failed("the disk is tired");

    private final EventStore store;
    private final Chance chance;
    private boolean healthy;

    FaultyStore(EventStore store, long seed) {
        this.store = store;
        this.chance = new Chance(seed);
    }

    /** From now on nothing fails. */
    void heal() {
        healthy = true;
    }

    @Override
    public void append(long end, List<LogLine> lines, Consumer<Stored> then) {
        switch (healthy ? 0 : chance.below(4)) {
            case 1 -> then.accept(LOST);
            case 2 -> store.append(end, lines, stored -> then.accept(LOST));
            default -> store.append(end, lines, then);
        }
    }

    @Override
    public void read(long after, int limit, Consumer<Read> then) {
        if (!healthy && chance.below(5) == 0) {
            then.accept(new Read.Failed("the disk is tired"));
        } else {
            store.read(after, Math.min(limit, 1 + chance.below(4)), then);
        }
    }

    @Override
    public void readStream(StreamId stream, long after, int limit, Consumer<Read> then) {
        store.readStream(stream, after, limit, then);
    }
}
