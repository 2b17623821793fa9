package dev.cloudsandedges.backend.effect;

import static dev.cloudsandedges.backend.effect.Office.newUser;
import static dev.cloudsandedges.backend.effect.Office.rename;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cloudsandedges.CloudsAndEdges;
import dev.cloudsandedges.eventsourcing.Actor;
import dev.cloudsandedges.eventsourcing.Effect;
import dev.cloudsandedges.eventsourcing.StreamId;
import dev.cloudsandedges.eventsourcing.Verification;
import dev.cloudsandedges.json.JsonObject;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;

/** When effects are handed to the host, under which ids, and what the log says of them. */
class EffectsTest {
    private final Office office = new Office();
    private final Mailbox box = new Mailbox(Mailbox.DONE);

    @Test
    void an_effect_is_handed_over_under_an_id_of_process_position_and_index_and_recorded() {
        CloudsAndEdges engine = office.open(box);
        newUser(engine, "ada");
        assertEquals(List.of("letters-2-0", "letters-2-1"), box.ids());
        JsonObject ada = JsonObject.with("to", "ada").build();
        assertEquals(new Effect("rules", ada), box.parcels.get(1).effect());
        assertEquals(
                List.of(
                        "effects-began",
                        "user-created",
                        "effect-done of letters-2-0",
                        "effect-done of letters-2-1"),
                office.log());
        assertEquals(
                "{\"process\":\"letters\",\"begun\":true,\"done\":2}",
                engine.administration(Actor.administrator("a"))
                        .orThrow()
                        .state(new StreamId("effects", "letters"))
                        .orThrow()
                        .text());
    }

    @Test
    void effects_begin_once_and_what_was_before_has_none() {
        CloudsAndEdges before = office.setup().open();
        newUser(before, "ada");
        CloudsAndEdges first = office.open(box);
        CloudsAndEdges second = office.open(box);
        assertEquals(List.of("user-created", "effects-began"), office.log());
        assertEquals(List.of(), box.ids());
        rename(first, "ada", "Ada");
        assertEquals(List.of("letters-3-0"), box.ids());
        second.refresh();
        assertEquals(List.of("letters-3-0"), box.ids());
        assertEquals(4, second.position());
    }

    @Test
    void two_engines_that_open_together_begin_once() {
        CloudsAndEdges one = office.openPumped(box);
        CloudsAndEdges other = office.openPumped(box);
        one.pump(1);
        other.pump(1);
        while (one.pump(100) || other.pump(100)) {
            assertTrue(one.position() <= 1);
        }
        assertEquals(List.of("effects-began"), office.log());
    }

    @Test
    void an_engine_without_the_process_reads_its_events_and_hands_nothing_over() {
        CloudsAndEdges engine = office.open(box);
        newUser(engine, "ada");
        CloudsAndEdges plain = office.setup().open();
        assertEquals(4, plain.position());
        plain.administration(Actor.administrator("a")).orThrow().followers().forEach(follower -> {
            assertNull(follower.failure());
            assertEquals(4, follower.checkpoint());
        });
        rename(plain, "ada", "Ada");
        assertEquals(5, plain.position());
        assertEquals(2, box.parcels.size());
        engine.refresh();
        assertEquals(List.of("letters-2-0", "letters-2-1", "letters-5-0"), box.ids());
    }

    @Test
    void reading_rebuilding_and_verifying_hand_nothing_over() {
        CloudsAndEdges engine = office.open(box);
        newUser(engine, "ada");
        Mailbox unused = new Mailbox(Mailbox.DONE);
        CloudsAndEdges again = office.open(unused);
        assertNull(again.rebuild(Office.NAME));
        Verification verification =
                again.administration(Actor.administrator("a")).orThrow().verify();
        assertTrue(verification.isDone());
        assertEquals(List.of(), verification.different());
        assertNull(verification.fault());
        assertEquals(List.of(), unused.ids());
        assertEquals(4, again.position());
        newUser(again, "bob");
        assertEquals(List.of("letters-5-0", "letters-5-1"), unused.ids());
    }

    @Test
    void what_is_not_answered_is_not_handed_over_again_by_the_same_engine() {
        box.manner = Mailbox.SILENT;
        CloudsAndEdges engine = office.open(box);
        newUser(engine, "ada");
        engine.refresh();
        assertNull(engine.rebuild(Office.NAME));
        rename(engine, "ada", "Ada");
        assertEquals(List.of("letters-2-0", "letters-2-1", "letters-3-0"), box.ids());
        assertEquals(List.of("effects-began", "user-created", "user-name-set"), office.log());

        Mailbox next = new Mailbox(Mailbox.DONE);
        office.open(next);
        assertEquals(box.ids(), next.ids());
        box.parcels.forEach(parcel -> parcel.acknowledgement().done());
        assertEquals(6, office.log().size());
        assertEquals(6, engine.position());
    }

    @Test
    void a_late_answer_records_the_effect() {
        box.manner = Mailbox.SILENT;
        CloudsAndEdges engine = office.open(box);
        newUser(engine, "ada");
        box.parcels.get(1).acknowledgement().done();
        assertEquals("effect-done of letters-2-1", office.log().get(2));
        box.parcels.get(0).acknowledgement().done();
        assertEquals("effect-done of letters-2-0", office.log().get(3));
        assertEquals(4, engine.position());
    }

    @Test
    void an_effect_that_is_acknowledged_twice_is_recorded_once() {
        Mailbox other = new Mailbox(Mailbox.SILENT);
        box.manner = Mailbox.SILENT;
        CloudsAndEdges engine = office.open(box);
        CloudsAndEdges second = office.open(other);
        newUser(engine, "ada");
        second.refresh();
        assertEquals(box.ids(), other.ids());
        for (int i = 0; i < 3; i++) {
            box.parcels.forEach(parcel -> parcel.acknowledgement().done());
            other.parcels.forEach(parcel -> parcel.acknowledgement().done());
        }
        assertEquals(4, office.log().size());
        engine.refresh();
        second.refresh();
        assertEquals(2, box.parcels.size());
        assertEquals(2, other.parcels.size());
    }

    @Test
    void an_engine_that_stops_between_an_effect_and_its_record_leaves_it_to_the_next() {
        CloudsAndEdges stopped = office.openPumped(box);
        while (stopped.pump(10)) {
            assertTrue(stopped.position() <= 1);
        }
        newUser(stopped, "ada");
        stopped.pump(1);
        assertEquals(List.of(), box.ids());
        stopped.pump(1);
        assertEquals(List.of("letters-2-0"), box.ids());
        assertEquals(List.of("effects-began", "user-created"), office.log());

        Mailbox next = new Mailbox(Mailbox.DONE);
        office.open(next);
        assertEquals(List.of("letters-2-0", "letters-2-1"), next.ids());
        while (stopped.pump(10)) {
            assertTrue(stopped.position() <= 4);
        }
        assertEquals(List.of("letters-2-0"), box.ids());
        assertEquals(4, office.log().size());
    }

    @Test
    void a_process_may_remember_what_was_before_its_beginning() {
        newUser(office.setup().open(), "ada");
        List<Long> seen = new ArrayList<>();
        CloudsAndEdges engine = office.openWith(
                change -> {
                    seen.add(change.recorded().position());
                    return List.of();
                },
                box);
        newUser(engine, "bob");
        assertEquals(List.of(1L, 3L), seen);
    }

    @Test
    void an_effector_that_throws_stops_its_own_process_alone() {
        Mailbox other = new Mailbox(Mailbox.DONE);
        CloudsAndEdges engine = office.setup()
                .effects(
                        "broken",
                        () -> change -> {
                            throw new UnsupportedOperationException("I cannot read this");
                        },
                        box)
                .effects(Office.NAME, () -> Office::letters, other)
                .open();
        newUser(engine, "ada");
        assertEquals(List.of("letters-3-0", "letters-3-1"), other.ids());
        assertEquals(
                List.of("position 3: I cannot read this"),
                engine.administration(Actor.administrator("a")).orThrow().followers().stream()
                        .filter(follower -> follower.name().equals("broken"))
                        .map(follower -> String.valueOf(follower.failure()))
                        .toList());
    }
}
