package dev.cloudsandedges;

import dev.cloudsandedges.eventsourcing.LogLine;
import dev.cloudsandedges.eventsourcing.StreamId;
import dev.cloudsandedges.host.EventStore;
import dev.cloudsandedges.host.MemoryEventStore;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** A store whose single streams are read as a test wants them, and slice by slice. */
final class BentStreams implements EventStore {
    final MemoryEventStore store = new MemoryEventStore();
    UnaryOperator<Read> answer = read -> read;
    int slice = MOST_LINES;

    /** How often a stream was read from its beginning. */
    int begun;

    @Override
    public void append(long end, List<LogLine> lines, Consumer<Stored> then) {
        store.append(end, lines, then);
    }

    @Override
    public void read(long after, int limit, Consumer<Read> then) {
        store.read(after, limit, then);
    }

    @Override
    public void readStream(StreamId stream, long after, int limit, Consumer<Read> then) {
        begun += after == 0 ? 1 : 0;
        store.readStream(
                stream, after, Math.min(slice, limit), read -> then.accept(answer.apply(read)));
    }
}
