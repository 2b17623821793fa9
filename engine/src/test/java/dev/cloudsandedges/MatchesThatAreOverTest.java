package dev.cloudsandedges;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cloudsandedges.eventsourcing.Actor;
import dev.cloudsandedges.host.EventStore;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Objects;

/** Of a match that is over, the engine keeps the state; what was accepted, the log knows. */
final class MatchesThatAreOverTest {

    private static final String LAST_MOVE = document("last", "take-turn", """
            {"move":{"x":1,"y":0,"direction":"down"}}""");

    private final BentStreams store = new BentStreams();
    private final TestWorld world = new TestWorld(store);

    private void playToTheEnd() {
        store.slice = 2;
        List<String> answers = List.of(
                world.create(1, 1, 2),
                world.join("ada"),
                world.join("bob"),
                world.process("start", "{}"),
                world.draw("bob", 0, 0, "right"),
                world.draw("ada", 0, 1, "right"),
                world.draw("bob", 0, 0, "down"));
        assertEquals(List.of("ok", "ok", "ok", "ok", "ok", "ok", "ok"), answers);
        assertEquals(0, store.begun);
        assertEquals("ok", world.send("player:ada", LAST_MOVE));
    }

    @Test
    void a_command_that_is_delivered_again_gets_its_first_answer_after_the_end() {
        playToTheEnd();
        List<String> log = world.log();
        assertEquals("ok", world.send("player:ada", LAST_MOVE));
        assertEquals("match-finished", world.send("player:bob", LAST_MOVE));
        assertEquals(
                "match-finished",
                world.send("player:ada", LAST_MOVE.replace("\"last\"", "\"other\"")));
        assertEquals(log, world.log());
        assertEquals(3, store.begun);
    }

    @Test
    void a_rematch_that_is_asked_for_twice_under_one_id_is_asked_for_once() {
        playToTheEnd();
        String wish = document("wish", "rematch", "{}");
        assertEquals("ok", world.send("player:ada", wish));
        long before = world.engine.position();
        assertEquals("ok", world.send("player:ada", wish));
        assertEquals(
                "already-requested", world.send("player:ada", document("w2", "rematch", "{}")));
        assertEquals(before, world.engine.position());
    }

    @Test
    void a_store_that_cannot_read_the_match_is_unavailable_and_may_be_asked_again() {
        playToTheEnd();
        store.answer = read -> new EventStore.Read.Failed("The disk is away.");
        assertEquals("store-unavailable", world.send("player:ada", LAST_MOVE));
        store.answer = read -> read;
        assertEquals("ok", world.send("player:ada", LAST_MOVE));
    }

    @Test
    void nobody_else_is_refused_when_a_match_cannot_be_read() {
        playToTheEnd();
        CloudsAndEdges engine =
                CloudsAndEdges.on(store, () -> 0, () -> 0).pumped().open();
        engine.pump(10);
        store.answer = read -> new EventStore.Read.Failed("The disk is away.");
        Reply again = engine.door().submit(Actor.player("ada"), 0, 0, LAST_MOVE);
        Reply created = engine.as(Actor.player("eve")).createUser("eve", "Eve");
        engine.pump(10);
        assertEquals(
                "store-unavailable",
                Objects.requireNonNull(again.answer().refusal()).code());
        assertTrue(created.answer().isAccepted());
    }

    private static String document(String id, String kind, String payload) {
        return "{\"id\":\"" + id + "\",\"stream\":\"match/m\",\"kind\":\"" + kind
                + "\",\"payload\":" + payload + "}";
    }
}
