package dev.cloudsandedges;

import dev.cloudsandedges.eventsourcing.CorruptLog;
import dev.cloudsandedges.eventsourcing.LogLine;
import dev.cloudsandedges.eventsourcing.Reading;
import dev.cloudsandedges.host.EventStore;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** What reads the log from its beginning beside the commands: each gets a slice in its turn. */
final class Readings {

    private final Deque<Reading> waiting = new ArrayDeque<>();
    private final List<Reading> paused = new ArrayList<>(); // a read failed

    void add(Reading reading) {
        waiting.addLast(reading);
    }

    /** Those whose read has failed get another one. */
    void resume() {
        if (paused.isEmpty()) {
            return;
        }
        waiting.addAll(paused);
        paused.clear();
    }

    /** Gives them all up. */
    List<Reading> drop() {
        resume();
        List<Reading> dropped = List.copyOf(waiting);
        waiting.clear();
        return dropped;
    }

    boolean isDone() {
        return waiting.isEmpty() && paused.isEmpty();
    }

    boolean areWaiting() {
        return !waiting.isEmpty();
    }

    /** The one whose turn it is. */
    Reading next() {
        return waiting.getFirst();
    }

    /**
     * Gives a reading its slice; if it wants more it goes to the end of the queue.
     *
     * @throws CorruptLog if the reading finds the slice damaged; it is not asked again
     */
    void give(Reading reading, EventStore.Read slice) {
        waiting.remove(reading);
        if (!(slice instanceof EventStore.Read.Lines there)) {
            paused.add(reading);
        } else if (!reading.take(there.lines().stream().map(LogLine::text).toList())) {
            waiting.addLast(reading);
        }
    }
}
