package dev.cloudsandedges.eventsourcing;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.function.Consumer;

/** Reads the whole log for somebody who wants to see every event, and keeps nothing of it. */
final class Survey implements Reading {

    private final Fold live;
    private final Consumer<Recorded> events;
    private final Consumer<@Nullable CorruptLog> then;
    private long position;
    private boolean done;

    Survey(Fold live, Consumer<Recorded> events, Consumer<@Nullable CorruptLog> then) {
        this.live = live;
        this.events = events;
        this.then = then;
    }

    @Override
    public long position() {
        return position;
    }

    @Override
    public boolean take(List<String> lines) {
        try {
            for (String line : lines) {
                if (position < live.position()) {
                    events.accept(live.read(line, position + 1));
                    position++;
                }
            }
            if (lines.isEmpty() && position < live.position()) {
                throw new CorruptLog(position + 1, "the log ends before this event");
            }
        } catch (CorruptLog corrupt) {
            stopped(corrupt);
        }
        if (!done && position >= live.position()) {
            done = true;
            then.accept(null);
        }
        return done;
    }

    @Override
    public void stopped(CorruptLog why) {
        done = true;
        then.accept(why);
    }
}
