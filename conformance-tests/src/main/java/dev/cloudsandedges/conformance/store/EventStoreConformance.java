package dev.cloudsandedges.conformance.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cloudsandedges.eventsourcing.LogLine;
import dev.cloudsandedges.eventsourcing.StreamId;
import dev.cloudsandedges.host.EventStore;
import dev.cloudsandedges.host.MemoryEventStore;
import dev.cloudsandedges.rules.Chance;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;

/**
 * The laws of {@link EventStore}. An author of a store extends this and says how to open an empty
 * one; a store that answers later also says how to wait.
 *
 * <p>Not proved here: that lines survive the end of the program, or writers in several threads or
 * processes.
 */
public abstract class EventStoreConformance {

    private static final StreamId ADA = new StreamId("user", "ada");
    private static final StreamId BOB = new StreamId("user", "bob");
    private static final List<StreamId> STREAMS = List.of(ADA, BOB, new StreamId("match", "m1"));

    private final List<LogLine> appended = new ArrayList<>();
    private Calls calls = new Calls(new MemoryEventStore(), answered -> {});
    private int made;

    /** For authors. */
    protected EventStoreConformance() {}

    /** A store with an empty log; another one at each call. */
    protected abstract EventStore emptyStore();

    /**
     * Waits until a call is answered. Stores that answer at once need not override it; others do
     * what makes their answers come, and give up after a while.
     */
    protected void await(BooleanSupplier answered) {
        assertTrue(answered.getAsBoolean(), "a store that answers later overrides await");
    }

    @BeforeEach
    final void open_an_empty_store() {
        calls = new Calls(emptyStore(), this::await);
        appended.clear();
    }

    @AfterEach
    final void every_call_was_answered_exactly_once() {
        calls.assertEachAnsweredOnce();
    }

    @Test
    final void an_empty_log_holds_nothing() {
        assertEquals(List.of(), calls.read(0, EventStore.MOST_LINES));
        assertEquals(List.of(), calls.readStream(ADA, 0, EventStore.MOST_LINES));
    }

    @Test
    final void what_was_stored_comes_back_unchanged() {
        String text = "{\"text\":\"\\u0000 \\\\ \u00e9 \u4e2d \ud83d\ude00 \u2028\"}";
        List<LogLine> lines = List.of(new LogLine(1, ADA, 1, text));
        assertStored(calls.append(0, lines));
        assertEquals(lines, calls.read(0, 10));
        assertEquals(lines, calls.readStream(ADA, 0, 10));
    }

    @Test
    final void lines_come_back_in_the_order_of_positions() {
        appendBatches(1, 3, 2, 1, 5);
        assertEquals(appended, calls.readAll(EventStore.MOST_LINES));
    }

    @Test
    final void a_stale_append_is_refused_and_writes_nothing() {
        appendBatches(2, 1);
        for (long stale = 0; stale < 3; stale++) {
            assertConflict(calls.append(stale, linesAfter(stale, 1)));
            assertConflict(calls.append(stale, linesAfter(stale, 4)));
            assertEquals(appended, calls.readAll(10));
        }
        appendBatches(1);
        assertEquals(appended, calls.readAll(10));
    }

    @Test
    final void an_append_behind_the_end_is_refused_and_writes_nothing() {
        assertConflict(calls.append(1, linesAfter(1, 1)));
        appendBatches(2);
        assertConflict(calls.append(3, linesAfter(3, 2)));
        assertConflict(calls.append(1_000_000, linesAfter(1_000_000, 1)));
        assertEquals(appended, calls.readAll(10));
        appendBatches(1);
        assertEquals(appended, calls.readAll(10));
    }

    @Test
    final void a_batch_lands_whole_and_side_by_side() {
        appendBatches(1, 7, 1);
        assertEquals(List.of(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L), positions(calls.readAll(20)));
        assertEquals(appended.subList(1, 8), calls.read(1, 7));
    }

    @Test
    final void paging_gives_every_line_once() {
        appendBatches(4, 3, 6);
        for (int limit = 1; limit <= appended.size() + 1; limit++) {
            assertEquals(appended, calls.readAll(limit), "pages of " + limit);
        }
    }

    @Test
    final void a_read_gives_at_most_what_was_asked_for() {
        appendBatches(9);
        for (int limit = 1; limit <= 9; limit++) {
            int most = limit;
            int got = calls.read(2, limit).size();
            assertTrue(got >= 1 && got <= most, () -> got + " lines of at most " + most);
        }
    }

    @Test
    final void behind_the_end_there_is_nothing() {
        appendBatches(3);
        assertEquals(List.of(), calls.read(3, 10));
        assertEquals(List.of(), calls.read(4, 10));
        assertEquals(List.of(), calls.read(Long.MAX_VALUE, 10));
        assertEquals(List.of(), calls.readStream(ADA, 3, 10));
        assertEquals(List.of(), calls.readStream(new StreamId("user", "nobody"), 0, 10));
    }

    @Test
    final void a_stream_is_the_log_without_the_others() {
        appendBatches(5, 1, 7, 2);
        for (StreamId stream : STREAMS) {
            List<LogLine> expected = appended.stream()
                    .filter(line -> line.stream().equals(stream))
                    .toList();
            assertEquals(expected, calls.readStream(stream, 0, 100));
            for (int after = 0; after <= expected.size(); after++) {
                List<LogLine> rest = expected.subList(after, expected.size());
                List<LogLine> page = calls.readStream(stream, after, 2);
                assertEquals(rest.subList(0, Math.min(page.size(), rest.size())), page);
                assertEquals(rest.isEmpty(), page.isEmpty());
            }
        }
    }

    @Test
    final void a_reader_sees_a_prefix_while_others_write() {
        List<LogLine> seen = new ArrayList<>();
        for (int round = 0; round < 10; round++) {
            List<LogLine> batch = linesAfter(appended.size(), 1 + round % 3);
            Calls.Call<EventStore.Stored> append = calls.startAppend(appended.size(), batch);
            Calls.Call<EventStore.Read> read = calls.startRead(seen.size(), 2);
            assertStored(calls.answer(append));
            appended.addAll(batch);
            seen.addAll(calls.lines(calls.answer(read)));
            assertTrue(seen.size() <= appended.size(), "a reader saw more than was written");
            assertEquals(appended.subList(0, seen.size()), seen);
        }
    }

    @Test
    final void of_two_writers_at_one_position_exactly_one_wins() {
        for (int round = 0; round < 20; round++) {
            long end = appended.size();
            List<LogLine> first = linesAfter(end, 1 + round % 2);
            List<LogLine> second = linesAfter(end, 2 - round % 2);
            Calls.Call<EventStore.Stored> one = calls.startAppend(end, first);
            Calls.Call<EventStore.Stored> other = calls.startAppend(end, second);
            boolean oneWon = calls.answer(one) instanceof EventStore.Stored.Done;
            boolean otherWon = calls.answer(other) instanceof EventStore.Stored.Done;
            assertTrue(oneWon != otherWon, "won: " + oneWon + " and " + otherWon);
            appended.addAll(oneWon ? first : second);
            assertEquals(appended, calls.readAll(100));
        }
    }

    @Test
    final void any_order_of_calls_gives_what_a_list_would_give() {
        for (long seed = 0; seed < 20; seed++) {
            open_an_empty_store();
            Chance chance = new Chance(seed);
            for (int step = 0; step < 40; step++) {
                takeAnyStep(chance, "seed " + seed + ", step " + step);
            }
            every_call_was_answered_exactly_once();
        }
    }

    private void takeAnyStep(Chance chance, String where) {
        int end = chance.below(appended.size() + 2);
        switch (chance.below(3)) {
            case 0 -> {
                List<LogLine> lines = linesAfter(end, 1 + chance.below(3));
                boolean stored = calls.append(end, lines) instanceof EventStore.Stored.Done;
                assertEquals(end == appended.size(), stored, where);
                appended.addAll(stored ? lines : List.of());
            }
            case 1 -> appendBatches(1 + chance.below(4));
            default -> {
                List<LogLine> page = calls.read(end, 1 + chance.below(5));
                int from = Math.min(end, appended.size());
                int to = Math.min(from + page.size(), appended.size());
                assertEquals(appended.subList(from, to), page, where);
            }
        }
    }

    private void appendBatches(int... sizes) {
        for (int size : sizes) {
            List<LogLine> lines = linesAfter(appended.size(), size);
            assertStored(calls.append(appended.size(), lines));
            appended.addAll(lines);
        }
    }

    /** New lines, different at each call, of streams in turn. */
    private List<LogLine> linesAfter(long end, int count) {
        List<LogLine> lines = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            StreamId stream = STREAMS.get((int) ((end + i) % STREAMS.size()));
            long version = 1 + versionIn(appended, stream) + versionIn(lines, stream);
            String text = "{\"position\":" + (end + i) + ",\"line\":" + ++made + "}";
            lines.add(new LogLine(end + i, stream, version, text));
        }
        return lines;
    }

    private static long versionIn(List<LogLine> lines, StreamId stream) {
        return lines.stream().filter(line -> line.stream().equals(stream)).count();
    }

    private static List<Long> positions(List<LogLine> lines) {
        return lines.stream().map(LogLine::position).toList();
    }

    private static void assertStored(EventStore.Stored answer) {
        assertInstanceOf(EventStore.Stored.Done.class, answer);
    }

    private static void assertConflict(EventStore.Stored answer) {
        assertInstanceOf(EventStore.Stored.Conflict.class, answer);
    }
}
