package dev.cloudsandedges.conformance.store;

import dev.cloudsandedges.eventsourcing.LogLine;
import dev.cloudsandedges.eventsourcing.StreamId;
import dev.cloudsandedges.host.EventStore;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;

/**
 * A store that does nothing until it is told to: every call waits, and is done and answered one by
 * one, in order. Stands for stores whose answers come from elsewhere, such as a disk.
 */
public final class LaterStore implements EventStore {

    private final EventStore store;
    private final Deque<Runnable> calls = new ArrayDeque<>();

    /** Passes its calls on to a store, later. */
    public LaterStore(EventStore store) {
        this.store = store;
    }

    @Override
    public void append(long end, List<LogLine> lines, Consumer<Stored> then) {
        calls.addLast(() -> store.append(end, lines, then));
    }

    @Override
    public void read(long after, int limit, Consumer<Read> then) {
        calls.addLast(() -> store.read(after, limit, then));
    }

    @Override
    public void readStream(StreamId stream, long after, int limit, Consumer<Read> then) {
        calls.addLast(() -> store.readStream(stream, after, limit, then));
    }

    /** How many calls wait for their answers. */
    public int waiting() {
        return calls.size();
    }

    /** Does and answers the oldest call that waits; false if none does. */
    public boolean answerOne() {
        Runnable call = calls.pollFirst();
        if (call == null) {
            return false;
        }
        call.run();
        return true;
    }

    /** Answers until no call waits, those included that come with the answers. */
    public void answerAll() {
        boolean answered = true;
        while (answered) {
            answered = answerOne();
        }
    }
}
