package dev.cloudsandedges;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cloudsandedges.eventsourcing.Actor;
import dev.cloudsandedges.eventsourcing.LogLine;
import dev.cloudsandedges.eventsourcing.StreamId;
import dev.cloudsandedges.host.EventStore;
import dev.cloudsandedges.host.MemoryEventStore;
import dev.cloudsandedges.host.MemoryTransport;
import dev.cloudsandedges.host.Transport;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongConsumer;

/** Engines of one log that hint to each other. */
final class TransportTest {

    /** Counts its reads, and says of an append that it has failed although it has not. */
    private static final class CountingStore implements EventStore {
        final EventStore store;
        int reads;
        boolean deniesWhatItStores;

        CountingStore(EventStore store) {
            this.store = store;
        }

        @Override
        public void append(long end, List<LogLine> lines, Consumer<Stored> then) {
            store.append(
                    end,
                    lines,
                    stored -> then.accept(deniesWhatItStores ? new Stored.Failed("?") : stored));
        }

        @Override
        public void read(long after, int limit, Consumer<Read> then) {
            reads++;
            store.read(after, limit, then);
        }

        @Override
        public void readStream(StreamId stream, long after, int limit, Consumer<Read> then) {
            store.readStream(stream, after, limit, then);
        }
    }

    /** Tells at once, and notes what is announced. */
    private static final class AtOnce implements Transport {
        final List<LongConsumer> listeners = new ArrayList<>();
        final List<Long> announced = new ArrayList<>();

        @Override
        public void announce(long position) {
            announced.add(position);
            List.copyOf(listeners).forEach(listener -> listener.accept(position));
        }

        @Override
        public Place listen(LongConsumer heard) {
            listeners.add(heard);
            return () -> listeners.remove(heard);
        }
    }

    private final EventStore log = new MemoryEventStore();

    private static Setup on(EventStore store, Transport transport) {
        return CloudsAndEdges.on(store, () -> 0, () -> 0).transport(transport);
    }

    private static void create(CloudsAndEdges engine, String user) {
        Reply reply = engine.as(Actor.player(user))
                .withCommandId("create-" + user)
                .createUser(user, "Somebody");
        assertTrue(reply.answer().refusal() == null);
    }

    @Test
    void an_engine_reads_on_when_another_one_has_written() {
        MemoryTransport room = new MemoryTransport();
        CloudsAndEdges ada = on(log, room).open();
        CloudsAndEdges bob = on(log, room).open();
        create(ada, "ada");
        assertEquals(0, bob.position());
        assertTrue(room.deliver());
        assertEquals(1, bob.position());
        assertFalse(room.deliver());
    }

    @Test
    void what_an_engine_has_written_is_announced_once_it_is_stored_and_taken_in() {
        AtOnce room = new AtOnce();
        List<Long> known = new ArrayList<>();
        CloudsAndEdges ada = on(log, room).open();
        room.listen(position -> known.add(ada.position()));
        create(ada, "ada");
        create(ada, "bob");
        create(ada, "bob");
        assertEquals(List.of(1L, 2L), room.announced);
        assertEquals(room.announced, known);
    }

    @Test
    void what_an_engine_has_read_it_does_not_announce() {
        AtOnce room = new AtOnce();
        CloudsAndEdges ada = on(log, room).open();
        CloudsAndEdges bob = on(log, room).open();
        create(ada, "ada");
        assertEquals(1, bob.position());
        assertEquals(List.of(1L), room.announced);
    }

    @Test
    void a_hint_that_says_nothing_new_costs_nothing_and_a_wrong_one_costs_one_read() {
        MemoryTransport room = new MemoryTransport();
        CountingStore store = new CountingStore(log);
        CloudsAndEdges ada = on(store, room).open();
        create(ada, "ada");
        create(ada, "bob");
        int before = store.reads;
        for (long position = 1; position <= 2; position++) {
            room.announce(position);
            room.deliver();
        }
        assertEquals(before, store.reads);
        room.announce(1_000_000);
        room.deliver();
        assertEquals(before + 1, store.reads);
        assertEquals(2, ada.position());
    }

    @Test
    void events_of_an_append_that_was_called_failed_are_announced_when_they_are_found() {
        AtOnce room = new AtOnce();
        CountingStore store = new CountingStore(log);
        CloudsAndEdges ada = on(store, room).open();
        store.deniesWhatItStores = true;
        create(ada, "ada");
        assertEquals(List.of(1L), room.announced);
    }

    @Test
    void an_engine_that_has_left_announces_and_is_told_nothing() {
        MemoryTransport room = new MemoryTransport();
        CloudsAndEdges ada = on(log, room).open();
        CloudsAndEdges bob = on(log, room).open();
        bob.leave();
        bob.leave();
        create(ada, "ada");
        room.deliver();
        assertEquals(0, bob.position());
        create(bob, "bob");
        room.deliver();
        assertEquals(2, ada.position());
    }

    @Test
    void a_pumped_engine_reads_on_when_it_is_pumped() {
        MemoryTransport room = new MemoryTransport();
        CloudsAndEdges ada = on(log, room).open();
        CloudsAndEdges bob = on(log, room).pumped().open();
        bob.pump(100);
        create(ada, "ada");
        room.deliver();
        assertEquals(0, bob.position());
        bob.pump(100);
        assertEquals(1, bob.position());
    }

    @Test
    void a_transport_that_throws_keeps_nobody_from_an_answer() {
        List<String> faults = new ArrayList<>();
        Transport broken = new Transport() {
            @Override
            public void announce(long position) {
                throw new IllegalStateException("unplugged at " + position);
            }

            @Override
            public Place listen(LongConsumer heard) {
                return () -> {};
            }
        };
        CloudsAndEdges ada = on(log, broken)
                .onFault(fault -> faults.add(String.valueOf(fault.getMessage())))
                .open();
        create(ada, "ada");
        assertEquals(1, ada.position());
        assertEquals(List.of("unplugged at 1"), faults);
    }

    @Test
    void a_room_in_memory_keeps_the_highest_hint_until_it_is_delivered() {
        MemoryTransport room = new MemoryTransport();
        List<Long> heard = new ArrayList<>();
        room.listen(heard::add);
        room.announce(3);
        room.announce(7);
        room.announce(5);
        assertEquals(List.of(), heard);
        assertTrue(room.deliver());
        assertFalse(room.deliver());
        assertEquals(List.of(7L), heard);
    }

    @Test
    void what_a_listener_throws_reaches_who_delivers_once_all_were_told() {
        MemoryTransport room = new MemoryTransport();
        List<Long> heard = new ArrayList<>();
        for (String fault : List.of("first", "second")) {
            room.listen(position -> {
                throw new IllegalStateException(fault);
            });
        }
        room.listen(heard::add);
        room.announce(1);
        RuntimeException thrown = assertThrows(IllegalStateException.class, room::deliver);
        assertEquals("first", thrown.getMessage());
        assertEquals(List.of(1L), heard);
    }
}
