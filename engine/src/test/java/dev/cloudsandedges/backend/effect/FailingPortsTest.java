package dev.cloudsandedges.backend.effect;

import static dev.cloudsandedges.backend.effect.Office.newUser;
import static dev.cloudsandedges.backend.effect.Office.rename;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cloudsandedges.CloudsAndEdges;
import dev.cloudsandedges.Reply;
import dev.cloudsandedges.eventsourcing.Actor;
import dev.cloudsandedges.eventsourcing.LogLine;
import dev.cloudsandedges.eventsourcing.StreamId;
import dev.cloudsandedges.host.EventStore;
import dev.cloudsandedges.host.MemoryEventStore;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** What becomes of effects where a port or the store fails. */
class FailingPortsTest {

    /** Takes no record of an effect while it is full, and nothing can be read while it is away. */
    private static final class Disk implements EventStore {
        private final EventStore log = new MemoryEventStore();
        private boolean full;
        private boolean away;

        @Override
        public void append(long end, List<LogLine> lines, Consumer<Stored> then) {
            boolean records = lines.get(0).stream().type().equals(EffectRecords.TYPE);
            if (full && records) {
                then.accept(new Stored.Failed("The disk is full."));
            } else {
                log.append(end, lines, then);
            }
        }

        @Override
        public void read(long after, int limit, Consumer<Read> then) {
            if (away) {
                then.accept(new Read.Failed("The disk is away."));
            } else {
                log.read(after, limit, then);
            }
        }

        @Override
        public void readStream(StreamId stream, long after, int limit, Consumer<Read> then) {
            log.readStream(stream, after, limit, then);
        }
    }

    private final Disk disk = new Disk();
    private final Office office = new Office(disk);
    private final Mailbox box = new Mailbox(Mailbox.DONE);

    @Test
    void what_has_failed_is_handed_over_again_at_the_next_pump() {
        CloudsAndEdges engine = office.openPumped(box);
        assertFalse(engine.pump(10));
        box.manner = Mailbox.FAILING;
        Reply created = newUser(engine, "ada");
        assertFalse(engine.pump(10));
        assertTrue(created.answer().isAccepted());
        assertEquals(List.of("letters-2-0", "letters-2-1"), box.ids());
        assertEquals(
                Map.of("letters-2-0", "no stamps", "letters-2-1", "no stamps"), failed(engine));
        assertFalse(engine.pump(10));
        assertEquals(4, box.parcels.size());
        box.manner = Mailbox.DONE;
        assertFalse(engine.pump(10));
        assertEquals(6, box.parcels.size());
        assertEquals(4, office.log().size());
        assertEquals(Map.of(), failed(engine));
        assertFalse(engine.pump(10));
        assertEquals(6, box.parcels.size());
    }

    @Test
    void a_port_that_throws_harms_nobody_and_its_effects_stay_due() {
        CloudsAndEdges engine = office.open(box);
        box.manner = Mailbox.THROWING;
        Reply created = newUser(engine, "ada");
        assertTrue(created.answer().isAccepted());
        assertEquals(List.of("effects-began", "user-created"), office.log());
        assertEquals("the box is broken", failed(engine).get("letters-2-1"));
        Reply renamed = rename(engine, "ada", "Ada");
        assertTrue(renamed.answer().isAccepted());
        box.manner = Mailbox.DONE;
        engine.refresh();
        assertEquals(6, office.log().size());
        assertEquals(
                List.of("letters-2-0", "letters-2-1", "letters-3-0"),
                box.ids().subList(box.parcels.size() - 3, box.parcels.size()));
    }

    @Test
    void a_failure_after_it_was_done_changes_nothing() {
        CloudsAndEdges engine = office.open(box);
        box.manner = parcel -> {
            parcel.acknowledgement().done();
            parcel.acknowledgement().failed("not really");
            throw new UnsupportedOperationException("the box is broken");
        };
        newUser(engine, "ada");
        engine.refresh();
        assertEquals(2, box.parcels.size());
        assertEquals(4, office.log().size());
        assertEquals(Map.of(), failed(engine));
    }

    @Test
    void what_is_done_after_a_failure_is_not_handed_over_again() {
        CloudsAndEdges engine = office.open(box);
        box.manner = Mailbox.FAILING;
        newUser(engine, "ada");
        box.parcels.forEach(parcel -> parcel.acknowledgement().done());
        engine.refresh();
        assertEquals(2, box.parcels.size());
        assertEquals(4, office.log().size());
    }

    @Test
    void a_port_that_fails_and_sends_commands_is_not_asked_for_ever() {
        CloudsAndEdges engine = office.open(box);
        box.manner = parcel -> {
            parcel.acknowledgement().failed("no stamps");
            assertTrue(box.parcels.size() < 20, "It is asked for ever.");
            newUser(engine, "ada");
        };
        newUser(engine, "ada");
        assertEquals(2, box.parcels.size());
        engine.refresh();
        assertEquals(4, box.parcels.size());
    }

    @Test
    void an_effect_whose_record_the_store_does_not_take_is_recorded_later_and_not_done_again() {
        CloudsAndEdges engine = office.open(box);
        disk.full = true;
        newUser(engine, "ada");
        engine.refresh();
        engine.refresh();
        assertEquals(2, box.parcels.size());
        assertEquals(List.of("effects-began", "user-created"), office.log());
        disk.full = false;
        engine.refresh();
        assertEquals(2, box.parcels.size());
        assertEquals(4, office.log().size());
    }

    @Test
    void effects_begin_once_the_store_can_be_read_and_takes_it() {
        disk.away = true;
        disk.full = true;
        CloudsAndEdges engine = office.open(box);
        disk.away = false;
        engine.refresh();
        assertEquals(List.of(), office.log());
        disk.full = false;
        engine.refresh();
        assertEquals(List.of("effects-began"), office.log());
        newUser(engine, "ada");
        assertEquals(List.of("letters-2-0", "letters-2-1"), box.ids());
    }

    @Test
    void a_budget_counts_the_effects_that_are_handed_over() {
        CloudsAndEdges engine = office.openPumped(box);
        assertFalse(engine.pump(10));
        box.manner = Mailbox.SILENT;
        newUser(engine, "ada");
        newUser(engine, "bob");
        assertTrue(engine.pump(2));
        assertEquals(0, box.parcels.size());
        assertTrue(engine.pump(1));
        assertEquals(List.of("letters-2-0"), box.ids());
        assertTrue(engine.pump(2));
        assertEquals(List.of("letters-2-0", "letters-2-1", "letters-3-0"), box.ids());
        assertFalse(engine.pump(2));
        assertEquals(4, box.parcels.size());
    }

    @Test
    void effects_that_fail_do_not_keep_commands_from_a_small_budget() {
        CloudsAndEdges engine = office.openPumped(box);
        assertFalse(engine.pump(10));
        box.manner = Mailbox.FAILING;
        Reply ada = newUser(engine, "ada");
        engine.pump(1);
        assertTrue(ada.isAnswered());
        Reply bob = newUser(engine, "bob");
        engine.pump(1);
        engine.pump(1);
        assertTrue(bob.isAnswered());
    }

    @Test
    void nobody_has_an_effect_handed_over_again_by_using_its_id() {
        CloudsAndEdges engine = office.open(box);
        box.manner = Mailbox.SILENT;
        newUser(engine, "ada");
        assertEquals(List.of("letters-2-0", "letters-2-1"), box.ids());
        Reply forged = engine.as(Actor.player("eve"))
                .withCommandId("letters-2-0")
                .createUser("eve", "Eve");
        assertTrue(forged.answer().isAccepted());
        assertEquals(1, box.ids().stream().filter("letters-2-0"::equals).count());
    }

    private static Map<String, String> failed(CloudsAndEdges engine) {
        return engine.administration(Actor.administrator("a")).orThrow().failedEffects();
    }
}
