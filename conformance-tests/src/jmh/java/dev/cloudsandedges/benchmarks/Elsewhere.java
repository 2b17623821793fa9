package dev.cloudsandedges.benchmarks;

import dev.cloudsandedges.eventsourcing.LogLine;
import dev.cloudsandedges.eventsourcing.StreamId;
import dev.cloudsandedges.host.EventStore;

import java.util.List;
import java.util.function.Consumer;

/** A store that hands on what it gets and forgets it: it stands for a log kept elsewhere. */
final class Elsewhere implements EventStore {

    private final Consumer<LogLine> kept;

    Elsewhere(Consumer<LogLine> kept) {
        this.kept = kept;
    }

    @Override
    public void append(long end, List<LogLine> lines, Consumer<Stored> then) {
        lines.forEach(kept);
        then.accept(new Stored.Done());
    }

    @Override
    public void read(long after, int limit, Consumer<Read> then) {
        then.accept(new Read.Lines(List.of()));
    }

    @Override
    public void readStream(StreamId stream, long after, int limit, Consumer<Read> then) {
        then.accept(new Read.Lines(List.of()));
    }
}
