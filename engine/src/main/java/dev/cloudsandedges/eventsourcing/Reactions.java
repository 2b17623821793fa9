package dev.cloudsandedges.eventsourcing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * What a process wants done and the log does not have yet: the reactions to the events so far, less
 * those whose own events have come by. Effects may wait for long, so what was taken already is not
 * looked through again.
 */
final class Reactions implements Projection {

    private record Open(long number, Due due) {}

    private final Reactor process;
    private final String by;
    private final Map<String, Open> open = new HashMap<>();
    private final TreeMap<Long, Due> untaken = new TreeMap<>();
    private long reactions;

    Reactions(Reactor process) {
        this.process = process;
        this.by = new Actor.Internal(process.name()).text();
    }

    boolean hasUntaken() {
        return !untaken.isEmpty();
    }

    /** Takes the next one, in the order of the events that they react to. */
    Due take() {
        return Objects.requireNonNull(untaken.pollFirstEntry()).getValue();
    }

    /** It was not done: if it is still wanted, it can be taken again. */
    void giveBack(String id) {
        Open wanted = open.get(id);
        if (wanted != null) {
            untaken.put(wanted.number, wanted.due);
        }
    }

    /** It is not wanted any more. */
    void close(String id) {
        Open wanted = open.remove(id);
        if (wanted != null) {
            untaken.remove(wanted.number);
        }
    }

    @Override
    public void apply(Change change) {
        Recorded recorded = change.recorded();
        if (recorded.by().equals(by)) {
            close(recorded.cause());
        }
        List<Reaction<?, ?>> reacted = process.react(change);
        for (int i = 0; i < reacted.size(); i++) {
            Due due = reacted.get(i).due(process.name(), recorded, i);
            open.put(due.id(), new Open(reactions, due));
            untaken.put(reactions, due);
            reactions++;
        }
    }
}
