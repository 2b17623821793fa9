package dev.cloudsandedges.conformance.store;

import dev.cloudsandedges.eventsourcing.LogLine;
import dev.cloudsandedges.eventsourcing.StreamId;
import dev.cloudsandedges.host.EventStore;
import dev.cloudsandedges.host.MemoryEventStore;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** A right store, for wrong ones to bend in one place each. */
class BentStore implements EventStore {

    final List<LogLine> log = new ArrayList<>();

    boolean accepts(long end) {
        return end == log.size();
    }

    void write(List<LogLine> lines) {
        log.addAll(lines);
    }

    @Override
    public void append(long end, List<LogLine> lines, Consumer<Stored> then) {
        if (!accepts(end)) {
            then.accept(new Stored.Conflict());
            return;
        }
        write(lines);
        then.accept(new Stored.Done());
    }

    @Override
    public void read(long after, int limit, Consumer<Read> then) {
        whole().read(after, limit, then);
    }

    @Override
    public void readStream(StreamId stream, long after, int limit, Consumer<Read> then) {
        whole().readStream(stream, after, limit, then);
    }

    final MemoryEventStore whole() {
        MemoryEventStore whole = new MemoryEventStore();
        whole.append(0, log, stored -> {});
        return whole;
    }
}
