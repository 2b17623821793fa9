package dev.cloudsandedges.conformance.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cloudsandedges.CloudsAndEdges;
import dev.cloudsandedges.Reply;
import dev.cloudsandedges.conformance.store.LaterStore;
import dev.cloudsandedges.eventsourcing.Actor;
import dev.cloudsandedges.eventsourcing.Answer;
import dev.cloudsandedges.host.MemoryEventStore;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Rules that throw spoil their own command and nothing else. */
final class BrokenRulesTest {

    private final MemoryEventStore memory = new MemoryEventStore();
    private final CloudsAndEdges engine =
            Engines.setup(memory).with(new BrokenRules()).pumped().open();

    @Test
    void the_command_that_makes_rules_throw_is_refused_and_the_others_survive() {
        List<Reply> replies = start();
        replies.add(create("before", "bob"));
        Reply broken = turn();
        replies.add(broken);
        replies.add(create("after", "cy"));
        assertThrows(UnsupportedOperationException.class, () -> engine.pump(1_000));
        assertEquals(
                "internal-error",
                Objects.requireNonNull(broken.answer().refusal()).code());
        assertFalse(engine.pump(1_000));
        long refused = replies.stream().filter(r -> !r.answer().isAccepted()).count();
        assertEquals(1, refused);
        assertEquals(6, Engines.log(memory).size());
    }

    @Test
    void the_refusal_names_no_class_and_repeats_nothing() {
        List<Reply> replies = start();
        Reply broken = turn();
        assertThrows(UnsupportedOperationException.class, () -> engine.pump(1_000));
        assertEquals(
                "{\"refused\":{\"code\":\"internal-error\","
                        + "\"message\":\"The engine failed on this command; nothing changed.\","
                        + "\"facts\":{}}}",
                broken.answer().json().text());
        assertEquals(4, replies.stream().filter(r -> r.answer().isAccepted()).count());
    }

    @Test
    void the_engine_goes_on_with_a_store_that_answers_later() {
        LaterStore later = new LaterStore(memory);
        CloudsAndEdges other =
                Engines.setup(later).with(new BrokenRules()).pumped().open();
        List<Reply> replies = new ArrayList<>();
        for (Sent sent : opening()) {
            replies.add(sent.to(other));
        }
        replies.add(sentTurn().to(other));
        replies.add(sentCreate("after", "cy").to(other));
        int thrown = 0;
        for (int round = 0; round < 200; round++) {
            try {
                boolean busy = other.pump(3);
                boolean answered = later.answerOne();
                assertTrue(busy || !answered || round < 199, "the engine comes to rest");
            } catch (UnsupportedOperationException fromTheRules) {
                thrown++;
            }
        }
        assertEquals(1, thrown);
        assertEquals(5, replies.stream().filter(r -> r.answer().isAccepted()).count());
        assertEquals(1, replies.stream().filter(r -> !r.answer().isAccepted()).count());
    }

    private List<Reply> start() {
        List<Reply> replies = new ArrayList<>();
        for (Sent sent : opening()) {
            replies.add(sent.to(engine));
        }
        assertFalse(engine.pump(1_000));
        for (Reply reply : replies) {
            Answer answer = reply.answer();
            assertTrue(answer.isAccepted(), () -> answer.json().text());
        }
        assertNotNull(replies);
        return replies;
    }

    private Reply create(String id, String user) {
        return sentCreate(id, user).to(engine);
    }

    private Reply turn() {
        return sentTurn().to(engine);
    }

    private static Sent sentTurn() {
        return new Sent(Actor.player("bob"), 0, 0, """
                {"id":"bad","stream":"match/m0","kind":"take-turn",\
                "payload":{"move":{"x":0,"y":0,"direction":"right"}}}""");
    }

    private static Sent sentCreate(String id, String user) {
        return new Sent(
                Actor.player(user),
                0,
                0,
                "{\"id\":\"" + id + "\",\"stream\":\"user/" + user
                        + "\",\"kind\":\"create\",\"payload\":{\"name\":\"Someone\"}}");
    }

    private static List<Sent> opening() {
        List<Sent> sent = new ArrayList<>();
        int id = 0;
        for (String rest : List.of(
                "\"create\",\"payload\":{\"game\":\"broken\",\"settings\":"
                        + "{\"width\":1,\"height\":1},\"seats\":2,\"owner\":\"ada\"}",
                "\"join\",\"payload\":{\"player\":\"ada\"}",
                "\"join\",\"payload\":{\"player\":\"bob\"}",
                "\"start\",\"payload\":{}")) {
            String document =
                    "{\"id\":\"o" + id++ + "\",\"stream\":\"match/m0\",\"kind\":" + rest + "}";
            sent.add(new Sent(Actor.process("table"), 0, 0, document));
        }
        return sent;
    }
}
