package dev.cloudsandedges.eventsourcing;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Reads the whole log again: positions, versions, kinds, fields, rules and digests. At the end it
 * compares the state of every aggregate with the one at work. Changes nothing.
 */
public final class Verification implements Reading {

    /** The most streams that one names as different. */
    public static final int MOST = 100;

    private final Fold live;
    private final Fold rebuilt;
    private @Nullable CorruptLog fault;
    private List<StreamId> different = List.of();
    private long differences;
    private boolean done;
    private final List<Consumer<Verification>> waiting = new ArrayList<>(1);

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
            if (lines.isEmpty() && rebuilt.position() < live.position()) {
                throw new CorruptLog(rebuilt.position() + 1, "the log ends before this event");
            }
        } catch (CorruptLog corrupt) {
            stopped(corrupt);
        }
        if (!done && rebuilt.position() >= live.position()) {
            List<StreamId> all = live.differences(rebuilt);
            differences = all.size();
            different = List.copyOf(all.subList(0, Math.min(all.size(), MOST)));
            end();
        }
        return done;
    }

    @Override
    public void stopped(CorruptLog why) {
        fault = why;
        end();
    }

    private void end() {
        done = true;
        List<Consumer<Verification>> told = List.copyOf(waiting);
        waiting.clear();
        told.forEach(then -> then.accept(this));
    }

    /** Calls {@code then} with this, once: now if it is done, or as soon as it is. */
    public void whenDone(Consumer<Verification> then) {
        if (done) {
            then.accept(this);
        } else {
            waiting.add(then);
        }
    }

    /** Whether the end was reached, or a fault. */
    public boolean isDone() {
        return done;
    }

    /** The first event that cannot be right, or null. */
    public @Nullable CorruptLog fault() {
        return fault;
    }

    /**
     * The first {@value #MOST} streams whose aggregates at work differ from what the log says;
     * empty if all is well.
     */
    public List<StreamId> different() {
        return different;
    }

    /** How many streams there are whose aggregates at work differ from what the log says. */
    public long differences() {
        return differences;
    }
}
