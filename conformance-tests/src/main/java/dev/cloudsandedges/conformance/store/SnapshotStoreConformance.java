package dev.cloudsandedges.conformance.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cloudsandedges.host.MemorySnapshotStore;
import dev.cloudsandedges.host.SnapshotStore;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;

/**
 * The laws of {@link SnapshotStore}. An author of one extends this and says how to open one without
 * a snapshot; one that answers later also says how to wait. How it is opened again and made to fail
 * its author says as well, or {@linkplain #declined declines} with a reason.
 *
 * <p>Not proved here: that it keeps a snapshot for long, or notices a damaged one. The engine needs
 * neither.
 */
public abstract class SnapshotStoreConformance {

    private Calls calls = new Calls(answered -> {});
    private SnapshotStore store = new MemorySnapshotStore();

    /** For authors. */
    protected SnapshotStoreConformance() {}

    /** A store without a snapshot; another one at each call. */
    protected abstract SnapshotStore emptyStore();

    /**
     * Waits until a call is answered. Stores that answer at once need not override it; others do
     * what makes their answers come, and give up after a while.
     */
    protected void await(BooleanSupplier answered) {
        assertTrue(answered.getAsBoolean(), "a store that answers later overrides await");
    }

    /** Closes a store and opens it again, as the next run of the program would. */
    protected SnapshotStore reopened(SnapshotStore open) {
        throw Extra.REOPENING.notOffered();
    }

    /** A store that can neither load nor save. */
    protected SnapshotStore failing() {
        throw Extra.FAILING.notOffered();
    }

    /** What cannot be proved of this store, and why; nothing unless overridden. */
    protected Map<Extra, String> declined() {
        return Map.of();
    }

    @BeforeEach
    final void open_an_empty_store() {
        calls = new Calls(this::await);
        store = emptyStore();
    }

    @AfterEach
    final void every_call_was_answered_exactly_once() {
        calls.assertEachAnsweredOnce();
    }

    @Test
    final void before_anything_is_saved_there_is_none() {
        assertInstanceOf(SnapshotStore.Loaded.None.class, load(store));
    }

    @Test
    final void what_was_saved_comes_back_unchanged() {
        List<String> lines =
                List.of("{\"text\":\"\\u0000 \\\\ \u00e9 \u4e2d \ud83d\ude00 \u2028\"}", "", " ");
        save(1, lines);
        assertFound(lines);
    }

    @Test
    final void a_snapshot_takes_the_place_of_the_one_before_as_a_whole() {
        for (int size : List.of(5, 2, 9, 3)) {
            List<String> lines = lines(size, "of " + size);
            save(10 + size, lines);
            assertFound(lines);
        }
    }

    @Test
    final void loading_takes_nothing_away() {
        save(3, lines(4, "kept"));
        for (int times = 0; times < 3; times++) {
            assertFound(lines(4, "kept"));
        }
    }

    @Test
    final void a_large_snapshot_comes_back_whole() {
        List<String> lines = lines(20_000, "0123456789 ".repeat(4));
        lines.add("x".repeat(1_000_000));
        lines.add("the end");
        save(20_000, lines);
        assertFound(lines);
    }

    @Test
    final void what_was_handed_in_may_change_afterwards() {
        List<String> lines = lines(4, "first");
        save(1, lines);
        lines.set(0, "changed");
        lines.remove(3);
        assertFound(lines(4, "first"));
    }

    @Test
    final void two_stores_are_two_places() {
        SnapshotStore other = emptyStore();
        save(1, lines(2, "here"));
        assertInstanceOf(SnapshotStore.Loaded.None.class, load(other));
    }

    @Test
    final void an_older_snapshot_that_comes_late_leaves_one_of_the_two_whole() {
        List<String> newer = lines(3, "newer");
        List<String> older = lines(6, "older");
        save(20, newer);
        save(10, older);
        List<String> found = found(load(store));
        assertTrue(found.equals(newer) || found.equals(older), () -> "found " + found);
    }

    @Test
    final void what_was_saved_is_found_when_it_is_opened_again(TestReporter reporter) {
        if (Extra.REOPENING.isDeclined(declined(), () -> reopened(store), reporter)) {
            return;
        }
        for (int times = 1; times <= 2; times++) {
            save(times, lines(5, "time " + times));
            store = reopened(store);
            assertFound(lines(5, "time " + times));
        }
    }

    @Test
    final void what_cannot_be_done_is_called_failed(TestReporter reporter) {
        if (Extra.FAILING.isDeclined(declined(), this::failing, reporter)) {
            return;
        }
        SnapshotStore broken = failing();
        SnapshotStore.Loaded loaded = load(broken);
        SnapshotStore.Saved saved =
                calls.make("save", then -> broken.save(1, lines(2, "lost"), then));
        assertFalse(assertInstanceOf(SnapshotStore.Loaded.Failed.class, loaded)
                .why()
                .isBlank());
        assertFalse(
                assertInstanceOf(SnapshotStore.Saved.Failed.class, saved).why().isBlank());
    }

    private SnapshotStore.Loaded load(SnapshotStore from) {
        return calls.make("load", from::load);
    }

    private void save(long position, List<String> lines) {
        SnapshotStore.Saved saved =
                calls.make("save at " + position, then -> store.save(position, lines, then));
        assertInstanceOf(SnapshotStore.Saved.Done.class, saved);
    }

    private void assertFound(List<String> lines) {
        assertEquals(lines, found(load(store)));
    }

    private static List<String> found(SnapshotStore.Loaded loaded) {
        return assertInstanceOf(SnapshotStore.Loaded.Found.class, loaded).lines();
    }

    private static List<String> lines(int count, String what) {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            lines.add("{\"line\":" + i + ",\"what\":\"" + what + "\"}");
        }
        return lines;
    }
}
