package dev.cloudsandedges;

import dev.cloudsandedges.eventsourcing.LogLine;
import dev.cloudsandedges.eventsourcing.StreamId;
import dev.cloudsandedges.host.EventStore;
import dev.cloudsandedges.verdict.Refusal;
import dev.cloudsandedges.verdict.Verdict;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.function.Consumer;

/** Reads pages of the log from a store, as text. */
final class LogPages {

    private final EventStore store;

    LogPages(EventStore store) {
        this.store = store;
    }

    void ofAll(long after, int limit, Consumer<Verdict<List<String>>> then) {
        Refusal why = outOfRange(after, limit);
        if (why == null) {
            store.read(after, limit, read -> then.accept(lines(read)));
        } else {
            then.accept(Verdict.refused(why));
        }
    }

    void of(StreamId stream, long after, int limit, Consumer<Verdict<List<String>>> then) {
        Refusal why = outOfRange(after, limit);
        if (why == null) {
            store.readStream(stream, after, limit, read -> then.accept(lines(read)));
        } else {
            then.accept(Verdict.refused(why));
        }
    }

    static @Nullable Refusal outOfRange(long after, int limit) {
        return after >= 0 && limit >= 1 && limit <= EventStore.MOST_LINES
                ? null
                : Refusal.of(
                        "field-range",
                        "after must be at least 0, and limit from 1 to " + EventStore.MOST_LINES
                                + ".");
    }

    private static Verdict<List<String>> lines(EventStore.Read read) {
        return read instanceof EventStore.Read.Lines there
                ? Verdict.accepted(there.lines().stream().map(LogLine::text).toList())
                : Verdict.refused("store-unavailable", "The log cannot be read.");
    }
}
