package dev.cloudsandedges;

import dev.cloudsandedges.eventsourcing.LogLine;
import dev.cloudsandedges.eventsourcing.StreamId;
import dev.cloudsandedges.host.EventStore;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Reads one stream from its beginning up to a version, slice by slice. */
final class WholeStream {

    private final EventStore store;
    private final StreamId stream;
    private final long version;
    private final List<LogLine> lines = new ArrayList<>();

    WholeStream(EventStore store, StreamId stream, long version) {
        this.store = store;
        this.stream = stream;
        this.version = version;
    }

    /** @param then gets all lines, fewer if the store has no more; or the first failure */
    void read(Consumer<EventStore.Read> then) {
        int limit = (int) Math.min(version - lines.size(), EventStore.MOST_LINES);
        store.readStream(stream, lines.size(), limit, read -> take(read, then));
    }

    private void take(EventStore.Read read, Consumer<EventStore.Read> then) {
        if (!(read instanceof EventStore.Read.Lines slice)) {
            then.accept(read);
            return;
        }
        lines.addAll(slice.lines());
        if (lines.size() < version && !slice.lines().isEmpty()) {
            read(then);
        } else {
            then.accept(new EventStore.Read.Lines(lines));
        }
    }
}
