package dev.cloudsandedges.eventsourcing;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * Reads the whole log again: positions, versions, kinds, fields, rules and digests. At the end it
 * compares the state of every aggregate with the one at work. Changes nothing.
 */
public final class Verification implements Reading {

    private final Fold live;
    private final Fold rebuilt;
    private @Nullable CorruptLog fault;
    private List<StreamId> different = List.of();
    private boolean done;

    Verification(Fold live) {
        this.live = live;
        this.rebuilt = live.fresh();
    }

    @Override
    public long position() {
        return rebuilt.position();
    }

    @Override
    public boolean take(List<String> lines) {
        try {
            for (String line : lines) {
                if (rebuilt.position() < live.position()) {
                    rebuilt.learn(line);
                }
            }
        } catch (CorruptLog corrupt) {
            fault = corrupt;
            done = true;
        }
        if (lines.isEmpty() && rebuilt.position() < live.position()) {
            fault = new CorruptLog(rebuilt.position() + 1, "the log ends before this event");
            done = true;
        }
        if (!done && rebuilt.position() >= live.position()) {
            different = live.differences(rebuilt);
            done = true;
        }
        return done;
    }

    /** Whether the end was reached, or a fault. */
    public boolean isDone() {
        return done;
    }

    /** The first event that cannot be right, or null. */
    public @Nullable CorruptLog fault() {
        return fault;
    }

    /** The streams whose aggregates at work differ from what the log says; empty if all is well. */
    public List<StreamId> different() {
        return different;
    }
}
