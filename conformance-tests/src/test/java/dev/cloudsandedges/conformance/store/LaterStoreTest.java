package dev.cloudsandedges.conformance.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cloudsandedges.host.EventStore;
import dev.cloudsandedges.host.MemoryEventStore;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;

final class LaterStoreTest extends EventStoreConformance {

    private LaterStore last = new LaterStore(new MemoryEventStore());

    @Override
    protected EventStore emptyStore() {
        last = new LaterStore(new MemoryEventStore());
        return last;
    }

    /** Engines of one program share the object. */
    @Override
    protected EventStore shared(EventStore store) {
        return store;
    }

    @Override
    protected Map<Extra, String> declined() {
        return Map.of(
                Extra.REOPENING, "It only passes on what another store does.",
                Extra.DAMAGE, "It only passes on what another store does.");
    }

    @Override
    protected void await(BooleanSupplier answered) {
        last.answerAll();
        assertTrue(answered.getAsBoolean(), "no call waits and the answer is not there");
    }

    @Test
    void nothing_is_answered_before_it_is_told_to() {
        LaterStore store = new LaterStore(new MemoryEventStore());
        List<EventStore.Read> answers = new ArrayList<>();
        store.read(0, 1, answers::add);
        store.read(0, 1, answers::add);
        assertEquals(2, store.waiting());
        assertEquals(0, answers.size());
        assertTrue(store.answerOne());
        assertEquals(1, answers.size());
        assertTrue(store.answerOne());
        assertFalse(store.answerOne());
        assertEquals(2, answers.size());
    }
}
