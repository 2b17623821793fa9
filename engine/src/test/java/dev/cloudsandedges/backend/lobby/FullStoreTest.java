package dev.cloudsandedges.backend.lobby;

import static dev.cloudsandedges.backend.lobby.House.ONE_BOX;
import static dev.cloudsandedges.backend.lobby.House.PAGE;
import static dev.cloudsandedges.backend.lobby.House.RULES;
import static dev.cloudsandedges.backend.lobby.House.accepted;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cloudsandedges.CloudsAndEdges;
import dev.cloudsandedges.FailingClock;
import dev.cloudsandedges.Reply;
import dev.cloudsandedges.Session;
import dev.cloudsandedges.eventsourcing.Actor;
import dev.cloudsandedges.eventsourcing.LogLine;
import dev.cloudsandedges.eventsourcing.StreamId;
import dev.cloudsandedges.host.EventStore;
import dev.cloudsandedges.host.MemoryEventStore;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

class FullStoreTest {
    /** Takes nothing while it is full. */
    private static final class Disk implements EventStore {
        private final EventStore log = new MemoryEventStore();
        private boolean full;

        @Override
        public void append(long end, List<LogLine> lines, Consumer<Stored> then) {
            if (full) {
                then.accept(new Stored.Failed("The disk is full."));
            } else {
                log.append(end, lines, then);
            }
        }

        @Override
        public void read(long after, int limit, Consumer<Read> then) {
            log.read(after, limit, then);
        }

        @Override
        public void readStream(StreamId stream, long after, int limit, Consumer<Read> then) {
            log.readStream(stream, after, limit, then);
        }
    }

    private long drawn;
    private final Disk disk = new Disk();
    private final CloudsAndEdges engine =
            CloudsAndEdges.on(disk, () -> 0, () -> ++drawn).pumped().open();
    private final Session ada = engine.as(Actor.player("ada"));

    @Test
    void an_effect_that_could_not_be_stored_is_carried_out_once_the_store_takes_it() {
        Reply created = ada.createUser("ada", "Ada");
        engine.pump(10);
        accepted(created);
        Reply requested = ada.requestMatch("ada", RULES, ONE_BOX, 2);
        engine.pump(1);
        accepted(requested);
        disk.full = true;
        assertTrue(engine.pump(100));
        assertTrue(engine.pump(100));
        assertEquals(2, engine.position());

        disk.full = false;
        while (engine.pump(100)) {
            assertTrue(engine.position() <= 4);
        }
        assertEquals(4, engine.position());
        assertEquals(1, ada.matchesOf("ada", PAGE).orThrow().items().size());
        assertFalse(engine.pump(100));
    }

    @Test
    void a_clock_of_the_host_that_fails_once_costs_no_effect() {
        FailingClock clock = new FailingClock();
        List<String> faults = new ArrayList<>();
        CloudsAndEdges host = CloudsAndEdges.on(disk, clock, () -> ++drawn)
                .onFault(fault -> faults.add(fault.getMessage()))
                .pumped()
                .open();
        Session bob = host.as(Actor.player("bob"));
        bob.createUser("bob", "Bob");
        bob.requestMatch("bob", RULES, ONE_BOX, 2);
        clock.failOnce();
        while (host.pump(100)) {
            assertTrue(host.position() <= 4);
        }
        host.pump(100);
        assertEquals(List.of("no time"), faults);
        assertEquals(4, host.position());
    }
}
