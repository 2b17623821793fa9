package dev.cloudsandedges;

import dev.cloudsandedges.eventsourcing.CorruptLog;
import dev.cloudsandedges.eventsourcing.LogLine;
import dev.cloudsandedges.eventsourcing.StreamId;
import dev.cloudsandedges.host.EventStore;
import dev.cloudsandedges.verdict.Refusal;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads one stream in stretches, in whatever slices its store gives them, at once or later. A store
 * that answers at once costs no depth of calls.
 */
final class StreamReading {

    /** The versions behind {@code after}, up to and with {@code upTo}: at least one. */
    record Stretch(long after, long upTo) {}

    /** Whoever wants the stream. */
    interface Reader {
        /** What to read next; null if nothing more is wanted. */
        @Nullable Stretch next();

        /**
         * Takes in what {@link #next} asked for, all of it and in order.
         *
         * @throws CorruptLog if a line is no event that can be there; this ends the reading
         */
        void take(List<LogLine> lines);

        /** Called once, at the end: with null, or with the reason why it ends too early. */
        void end(@Nullable Refusal why);
    }

    private final EventStore store;
    private final StreamId stream;
    private final Reader reader;
    private final List<LogLine> lines = new ArrayList<>();
    private @Nullable Stretch wanted;
    private boolean calling;
    private boolean running;
    private boolean over;

    private StreamReading(EventStore store, StreamId stream, Reader reader) {
        this.store = store;
        this.stream = stream;
        this.reader = reader;
    }

    /** Why an event of the log cannot be shown. */
    static Refusal damaged(long position) {
        return Refusal.of("log-corrupt", "The event at position " + position + " is damaged.")
                .with("position", String.valueOf(position));
    }

    static void begin(EventStore store, StreamId stream, Reader reader) {
        StreamReading reading = new StreamReading(store, stream, reader);
        reading.turn();
        reading.goOn();
    }

    private void goOn() {
        if (running) {
            return; // called by a store that answers at once
        }
        running = true;
        while (!calling && !over) {
            step();
        }
        running = false;
    }

    private void step() {
        if (wanted == null) {
            end(null);
        } else if (wanted.after + lines.size() < wanted.upTo) {
            long after = wanted.after + lines.size();
            calling = true;
            int limit = (int) Math.min(wanted.upTo - after, EventStore.MOST_LINES);
            store.readStream(stream, after, limit, read -> answered(after, limit, read));
        } else {
            take();
        }
    }

    private void answered(long after, int limit, EventStore.Read read) {
        calling = false;
        if (!(read instanceof EventStore.Read.Lines there)) {
            end(Refusal.of("store-unavailable", "The stream cannot be read; ask again."));
        } else if (there.lines().isEmpty() || there.lines().get(0).version() != after + 1) {
            end(Refusal.of(
                    "store-unavailable",
                    "The store lacks version " + (after + 1) + " of this stream."));
        } else {
            lines.addAll(there.lines().subList(0, Math.min(limit, there.lines().size())));
        }
        goOn();
    }

    private void take() {
        try {
            reader.take(List.copyOf(lines));
        } catch (CorruptLog corrupt) {
            end(corrupt.refusal());
            return;
        }
        turn();
    }

    private void turn() {
        lines.clear();
        wanted = reader.next();
    }

    private void end(@Nullable Refusal why) {
        over = true;
        reader.end(why);
    }
}
