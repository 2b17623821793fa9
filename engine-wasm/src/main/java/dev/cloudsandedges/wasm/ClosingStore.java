package dev.cloudsandedges.wasm;

import dev.cloudsandedges.eventsourcing.LogLine;
import dev.cloudsandedges.eventsourcing.StreamId;
import dev.cloudsandedges.host.EventStore;

import java.util.List;
import java.util.function.Consumer;

/** A store that does nothing any more once it is closed. */
final class ClosingStore implements EventStore {

    private static final String CLOSED = "This world is closed.";

    private final EventStore store;
    private boolean closed;

    ClosingStore(EventStore store) {
        this.store = store;
    }

    void close() {
        closed = true;
    }

    @Override
    public void append(long end, List<LogLine> lines, Consumer<Stored> then) {
        if (closed) {
            then.accept(new Stored.Failed(CLOSED));
        } else {
            store.append(end, lines, then);
        }
    }

    @Override
    public void read(long after, int limit, Consumer<Read> then) {
        if (closed) {
            then.accept(new Read.Failed(CLOSED));
        } else {
            store.read(after, limit, then);
        }
    }

    @Override
    public void readStream(StreamId stream, long after, int limit, Consumer<Read> then) {
        if (closed) {
            then.accept(new Read.Failed(CLOSED));
        } else {
            store.readStream(stream, after, limit, then);
        }
    }
}
