package dev.cloudsandedges.conformance.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.fail;

import dev.cloudsandedges.eventsourcing.LogLine;
import dev.cloudsandedges.eventsourcing.StreamId;
import dev.cloudsandedges.host.EventStore;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongFunction;

/** The calls of a store for a log. */
final class LogCalls {

    private final EventStore store;
    private final Calls calls;

    LogCalls(EventStore store, Calls calls) {
        this.store = store;
        this.calls = calls;
    }

    /** The same for another store; its answers are counted with those of this one. */
    LogCalls on(EventStore other) {
        return new LogCalls(other, calls);
    }

    EventStore store() {
        return store;
    }

    Calls.Call<EventStore.Stored> startAppend(long end, List<LogLine> lines) {
        return calls.start(
                "append of " + lines.size() + " at " + end, then -> store.append(end, lines, then));
    }

    EventStore.Stored append(long end, List<LogLine> lines) {
        return answer(startAppend(end, lines));
    }

    Calls.Call<EventStore.Read> startRead(long after, int limit) {
        return calls.start(
                "read of " + limit + " behind " + after, then -> store.read(after, limit, then));
    }

    EventStore.Read page(long after, int limit) {
        return answer(startRead(after, limit));
    }

    EventStore.Read streamPage(StreamId stream, long after, int limit) {
        return calls.make(
                "read of " + stream + " behind " + after,
                then -> store.readStream(stream, after, limit, then));
    }

    List<LogLine> read(long after, int limit) {
        return lines(page(after, limit));
    }

    List<LogLine> readStream(StreamId stream, long after, int limit) {
        return lines(streamPage(stream, after, limit));
    }

    /** Reads page by page until a page is empty, a thousand pages at most. */
    List<LogLine> readAll(int limit) {
        List<LogLine> all = new ArrayList<>();
        for (int pages = 0; pages < 1_000; pages++) {
            List<LogLine> page = read(all.size(), limit);
            if (page.isEmpty()) {
                return all;
            }
            all.addAll(page);
        }
        return fail("reading in pages of " + limit + " does not come to an end");
    }

    <A> A answer(Calls.Call<A> call) {
        return calls.answer(call);
    }

    /** Reads on until a read fails; up to there, all is as it was written. */
    static void assertEndsInFailure(List<LogLine> whole, LongFunction<EventStore.Read> page) {
        List<LogLine> served = new ArrayList<>();
        EventStore.Read read = page.apply(0);
        while (read instanceof EventStore.Read.Lines good) {
            assertFalse(good.lines().isEmpty(), () -> "it ends behind " + served.size());
            served.addAll(good.lines());
            assertEquals(whole.subList(0, Math.min(served.size(), whole.size())), served);
            read = page.apply(served.size());
        }
    }

    static List<LogLine> lines(EventStore.Read read) {
        return assertInstanceOf(EventStore.Read.Lines.class, read).lines();
    }
}
