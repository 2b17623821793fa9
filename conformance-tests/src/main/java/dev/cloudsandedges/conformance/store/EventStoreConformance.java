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
import org.junit.jupiter.api.TestReporter;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;

/**
 * The laws of {@link EventStore}. An author of a store extends this and says how to open an empty
 * one; a store that answers later also says how to wait. How it is opened again, shared and damaged
 * its author says as well, or {@linkplain #declined declines} with a reason.
 *
 * <p>Not proved here: that an acknowledged line survives a loss of power, or what writers in
 * several threads do to each other.
 */
public abstract class EventStoreConformance {

    private final Lines lines = new Lines();
    private final List<LogLine> appended = new ArrayList<>();
    private Calls made = new Calls(answered -> {});
    private LogCalls calls = new LogCalls(new MemoryEventStore(), made);

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

    /** Closes a store and opens it again, as the next run of the program would. */
    protected EventStore reopened(EventStore store) {
        throw Extra.REOPENING.notOffered();
    }

    /** Opens the same log for another host, beside the store that is open. */
    protected EventStore shared(EventStore store) {
        throw Extra.SHARING.notOffered();
    }

    /** A way to damage what a store keeps. */
    public interface Damage {

        /**
         * Damages the line at a position, which is not the last one of its stream.
         *
         * @return the store, opened again if need be
         */
        EventStore strike(EventStore store, long position);
    }

    /** The ways to damage a line that the store promises to notice. */
    protected List<Damage> damages() {
        throw Extra.DAMAGE.notOffered();
    }

    /** What cannot be proved of this store, and why; nothing unless overridden. */
    protected Map<Extra, String> declined() {
        return Map.of();
    }

    @BeforeEach
    final void open_an_empty_store() {
        made = new Calls(this::await);
        calls = new LogCalls(emptyStore(), made);
        appended.clear();
    }

    @AfterEach
    final void every_call_was_answered_exactly_once() {
        made.assertEachAnsweredOnce();
    }

    @Test
    final void an_empty_log_holds_nothing() {
        assertEquals(List.of(), calls.read(0, EventStore.MOST_LINES));
        assertEquals(List.of(), calls.readStream(Lines.ADA, 0, EventStore.MOST_LINES));
    }

    @Test
    final void what_was_stored_comes_back_unchanged() {
        String text = "{\"text\":\"\\u0000 \\\\ \u00e9 \u4e2d \ud83d\ude00 \u2028\"}";
        List<LogLine> odd = List.of(new LogLine(1, Lines.ADA, 1, text));
        assertStored(calls.append(0, odd));
        assertEquals(odd, calls.read(0, 10));
        assertEquals(odd, calls.readStream(Lines.ADA, 0, 10));
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
    final void a_log_longer_than_a_page_comes_whole() {
        appendBatches(EventStore.MOST_LINES + 200, 1);
        assertEquals(appended, calls.readAll(EventStore.MOST_LINES));
    }

    @Test
    final void what_was_handed_in_may_change_afterwards() {
        List<LogLine> batch = linesAfter(0, 3);
        assertStored(calls.append(0, batch));
        appended.addAll(batch);
        batch.remove(1);
        batch.set(0, new LogLine(1, Lines.BOB, 1, "{}"));
        assertEquals(appended, calls.readAll(10));
    }

    @Test
    final void behind_the_end_there_is_nothing() {
        appendBatches(3);
        assertEquals(List.of(), calls.read(3, 10));
        assertEquals(List.of(), calls.read(4, 10));
        assertEquals(List.of(), calls.read(Long.MAX_VALUE, 10));
        assertEquals(List.of(), calls.readStream(Lines.ADA, 3, 10));
        assertEquals(List.of(), calls.readStream(new StreamId("user", "nobody"), 0, 10));
    }

    @Test
    final void a_stream_is_the_log_without_the_others() {
        appendBatches(5, 1, 7, 2);
        for (StreamId stream : Lines.STREAMS) {
            List<LogLine> expected = Lines.of(stream, appended);
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
            seen.addAll(LogCalls.lines(calls.answer(read)));
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
    final void of_many_writers_at_one_position_exactly_one_wins_and_the_others_write_nothing() {
        for (int round = 0; round < 5; round++) {
            race(List.of(calls, calls, calls, calls, calls, calls, calls, calls));
        }
        assertEquals(appended, calls.readAll(3));
    }

    @Test
    final void of_hosts_that_share_a_log_exactly_one_wins_and_all_read_the_same(
            TestReporter reporter) {
        EventStore store = calls.store();
        if (Extra.SHARING.isDeclined(declined(), () -> shared(store), reporter)) {
            return;
        }
        LogCalls other = calls.on(shared(store));
        for (int round = 0; round < 5; round++) {
            race(List.of(calls, other, other, calls));
            assertEquals(appended, other.readAll(100));
        }
        assertEquals(appended, calls.readAll(100));
    }

    @Test
    final void what_was_acknowledged_is_there_when_it_is_opened_again(TestReporter reporter) {
        if (isNotReopened(reporter)) {
            return;
        }
        for (int times = 0; times < 2; times++) {
            appendBatches(1, 3);
            calls = calls.on(reopened(calls.store()));
            assertEquals(appended, calls.readAll(3));
        }
        appendBatches(1);
        assertEquals(appended, calls.readAll(10));
    }

    @Test
    final void what_was_refused_is_not_there_when_it_is_opened_again(TestReporter reporter) {
        if (isNotReopened(reporter)) {
            return;
        }
        appendBatches(2);
        assertConflict(calls.append(1, linesAfter(1, 3)));
        assertConflict(calls.append(4, linesAfter(4, 1)));
        calls = calls.on(reopened(calls.store()));
        assertEquals(appended, calls.readAll(10));
        assertConflict(calls.append(1, linesAfter(1, 1)));
        appendBatches(1);
        assertEquals(appended, calls.readAll(10));
    }

    private boolean isNotReopened(TestReporter reporter) {
        EventStore store = calls.store();
        return Extra.REOPENING.isDeclined(declined(), () -> reopened(store), reporter);
    }

    @Test
    final void what_is_damaged_is_reported_and_never_served(TestReporter reporter) {
        if (Extra.DAMAGE.isDeclined(declined(), this::damages, reporter)) {
            return;
        }
        for (Damage damage : damages()) {
            for (int struck : List.of(1, 4)) {
                open_an_empty_store();
                appendBatches(2, 3, 4);
                calls = calls.on(damage.strike(calls.store(), struck));
                assertReported(struck);
                every_call_was_answered_exactly_once();
            }
        }
    }

    private void assertReported(int struck) {
        StreamId stream = appended.get(struck - 1).stream();
        List<LogLine> whole = appended.subList(0, struck - 1);
        for (int limit : List.of(1, 10)) {
            LogCalls.assertEndsInFailure(whole, after -> calls.page(after, limit));
            LogCalls.assertEndsInFailure(
                    Lines.of(stream, whole), after -> calls.streamPage(stream, after, limit));
        }
    }

    /** Everybody appends at the end at once. */
    private void race(List<LogCalls> writers) {
        long end = appended.size();
        List<List<LogLine>> batches = new ArrayList<>();
        List<Calls.Call<EventStore.Stored>> started = new ArrayList<>();
        for (LogCalls writer : writers) {
            List<LogLine> batch = linesAfter(end, 1 + batches.size() % 3);
            batches.add(batch);
            started.add(writer.startAppend(end, batch));
        }
        int won = 0;
        for (int i = 0; i < started.size(); i++) {
            EventStore.Stored answer = calls.answer(started.get(i));
            if (answer instanceof EventStore.Stored.Done) {
                won++;
                appended.addAll(batches.get(i));
            } else {
                assertConflict(answer);
            }
        }
        assertEquals(1, won, "writers who won at " + end);
        assertEquals(appended, calls.readAll(100));
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
                List<LogLine> batch = linesAfter(end, 1 + chance.below(3));
                boolean stored = calls.append(end, batch) instanceof EventStore.Stored.Done;
                assertEquals(end == appended.size(), stored, where);
                appended.addAll(stored ? batch : List.of());
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
            List<LogLine> batch = linesAfter(appended.size(), size);
            assertStored(calls.append(appended.size(), batch));
            appended.addAll(batch);
        }
    }

    private List<LogLine> linesAfter(long end, int count) {
        return lines.after(appended, end, count);
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
