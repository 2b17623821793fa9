package dev.cloudsandedges.conformance.store;

import dev.cloudsandedges.eventsourcing.LogLine;
import dev.cloudsandedges.eventsourcing.StreamId;
import dev.cloudsandedges.host.EventStore;
import dev.cloudsandedges.host.MemoryEventStore;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/** A right store, for wrong ones to bend in one place each. */
class BentStore implements EventStore {

    final List<LogLine> log = new ArrayList<>();
    private final Set<Long> damaged = new TreeSet<>();

    boolean accepts(long end) {
        return end == log.size();
    }

    void write(List<LogLine> lines) {
        log.addAll(lines);
    }

    void damage(long position) {
        damaged.add(position);
    }

    /** The store as the next run of the program finds it. */
    BentStore reopened() {
        return this;
    }

    /** The store as another host has it. */
    BentStore shared() {
        return this;
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
        whole().read(after, limit, read -> then.accept(checked(read)));
    }

    @Override
    public void readStream(StreamId stream, long after, int limit, Consumer<Read> then) {
        whole().readStream(stream, after, limit, read -> then.accept(checked(read)));
    }

    private Read checked(Read read) {
        return LogCalls.lines(read).stream().anyMatch(line -> damaged.contains(line.position()))
                ? new Read.Failed("damaged")
                : read;
    }

    final MemoryEventStore whole() {
        MemoryEventStore whole = new MemoryEventStore();
        whole.append(0, log, stored -> {});
        return whole;
    }
}
