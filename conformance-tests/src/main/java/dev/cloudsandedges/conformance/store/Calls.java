package dev.cloudsandedges.conformance.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import dev.cloudsandedges.eventsourcing.LogLine;
import dev.cloudsandedges.eventsourcing.StreamId;
import dev.cloudsandedges.host.EventStore;

import org.junit.jupiter.api.Assertions;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/** Calls a store, waits for its answers, and holds it to one answer for each call. */
final class Calls {

    /** The answers to one call. */
    static final class Call<A> implements Consumer<A> {
        private final String what;
        private final List<A> answers = new ArrayList<>();

        private Call(String what) {
            this.what = what;
        }

        @Override
        public void accept(A answer) {
            answers.add(answer);
        }

        private boolean isAnswered() {
            return !answers.isEmpty();
        }
    }

    private final EventStore store;
    private final Consumer<BooleanSupplier> await;
    private final List<Call<?>> made = new ArrayList<>();

    Calls(EventStore store, Consumer<BooleanSupplier> await) {
        this.store = store;
        this.await = await;
    }

    Call<EventStore.Stored> startAppend(long end, List<LogLine> lines) {
        Call<EventStore.Stored> call = made("append of " + lines.size() + " at " + end);
        store.append(end, lines, call);
        return call;
    }

    EventStore.Stored append(long end, List<LogLine> lines) {
        return answer(startAppend(end, lines));
    }

    Call<EventStore.Read> startRead(long after, int limit) {
        Call<EventStore.Read> call = made("read of " + limit + " behind " + after);
        store.read(after, limit, call);
        return call;
    }

    List<LogLine> read(long after, int limit) {
        return lines(answer(startRead(after, limit)));
    }

    List<LogLine> readStream(StreamId stream, long after, int limit) {
        Call<EventStore.Read> call = made("read of " + stream + " behind " + after);
        store.readStream(stream, after, limit, call);
        return lines(answer(call));
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

    <A> A answer(Call<A> call) {
        await.accept(call::isAnswered);
        assertEquals(1, call.answers.size(), () -> "answers to the " + call.what);
        return call.answers.get(0);
    }

    /** To be called when nothing more is to be asked of the store. */
    void assertEachAnsweredOnce() {
        for (Call<?> call : made) {
            assertEquals(1, call.answers.size(), () -> "answers to the " + call.what);
        }
    }

    List<LogLine> lines(EventStore.Read read) {
        return Assertions.assertInstanceOf(EventStore.Read.Lines.class, read).lines();
    }

    private <A> Call<A> made(String what) {
        Call<A> call = new Call<>(what);
        made.add(call);
        return call;
    }
}
