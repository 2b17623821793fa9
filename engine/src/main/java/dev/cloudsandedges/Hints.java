package dev.cloudsandedges;

import dev.cloudsandedges.eventsourcing.LogLine;
import dev.cloudsandedges.eventsourcing.StreamId;
import dev.cloudsandedges.host.EventStore;
import dev.cloudsandedges.host.Transport;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.function.LongSupplier;

/**
 * Tells others that the log has grown: the listeners of this engine whenever it has taken in
 * events, other hosts when it has written some. What other hosts have written they have announced
 * themselves.
 */
final class Hints {

    private final Faults faults;
    private final @Nullable Transport transport;
    private final List<LongConsumer> listeners = new ArrayList<>();
    private Transport.@Nullable Place place;
    private long written; // by this engine and not announced yet; 0 for nothing

    /** @param transport to the other hosts of the log; null if they are told nothing */
    Hints(Faults faults, @Nullable Transport transport) {
        this.faults = faults;
        this.transport = transport;
    }

    /** The same store; what goes through it is announced once the engine has taken it in. */
    EventStore watched(EventStore store) {
        return transport == null ? store : new Watched(store);
    }

    /** Refreshes whenever another host announces what lies behind this engine's position. */
    void hear(LongSupplier position, Runnable refresh) {
        if (transport != null) {
            place = transport.listen(heard -> {
                if (heard > position.getAsLong()) {
                    refresh.run();
                }
            });
        }
    }

    Subscription subscribe(LongConsumer listener) {
        LongConsumer own = at -> listener.accept(at); // also for a listener that comes twice
        listeners.add(own);
        return () -> listeners.remove(own);
    }

    /** The engine has taken in events, up to this position. */
    void moved(long position) {
        for (LongConsumer listener : List.copyOf(listeners)) {
            faults.catching(() -> listener.accept(position));
        }
        if (written > 0 && written <= position && transport != null) {
            written = 0;
            faults.catching(() -> transport.announce(position));
        }
    }

    /** Nothing is heard any more. */
    void leave() {
        if (place != null) {
            place.close();
        }
        place = null;
    }

    private final class Watched implements EventStore {
        private final EventStore store;

        Watched(EventStore store) {
            this.store = store;
        }

        /** An append that has failed may be on the log; then the engine finds it there. */
        @Override
        public void append(long end, List<LogLine> lines, Consumer<Stored> then) {
            store.append(end, lines, stored -> {
                if (!(stored instanceof Stored.Conflict)) {
                    written = end + lines.size();
                }
                then.accept(stored);
            });
        }

        @Override
        public void read(long after, int limit, Consumer<Read> then) {
            store.read(after, limit, then);
        }

        @Override
        public void readStream(StreamId stream, long after, int limit, Consumer<Read> then) {
            store.readStream(stream, after, limit, then);
        }
    }
}
