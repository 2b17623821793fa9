package dev.cloudsandedges.conformance.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cloudsandedges.CloudsAndEdges;
import dev.cloudsandedges.Reply;
import dev.cloudsandedges.conformance.store.LaterStore;
import dev.cloudsandedges.dotsandboxes.BoardSize;
import dev.cloudsandedges.dotsandboxes.Direction;
import dev.cloudsandedges.dotsandboxes.DotsAndBoxes;
import dev.cloudsandedges.dotsandboxes.Line;
import dev.cloudsandedges.eventsourcing.Actor;
import dev.cloudsandedges.eventsourcing.LogLine;
import dev.cloudsandedges.eventsourcing.StreamId;
import dev.cloudsandedges.host.MemoryEventStore;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;

/** What the door answers when the store does not answer at once: later, once, and all of it. */
final class LaterAnswersTest {

    private final MemoryEventStore memory = new MemoryEventStore();
    private final LaterStore later = new LaterStore(memory);
    private long drawn;
    private final CloudsAndEdges engine =
            CloudsAndEdges.on(later, () -> 0, () -> ++drawn).open();
    private final List<String> answers = new ArrayList<>();

    @BeforeEach
    void a_match_is_played() {
        Reply opened = engine.openMatch(
                "m1", DotsAndBoxes.RULES, new BoardSize(2, 1), List.of("ada", "bob"));
        later.answerAll();
        assertTrue(opened.answer().isAccepted(), opened::toString);
        draw("bob", 0, Direction.RIGHT);
        draw("ada", 1, Direction.RIGHT);
        assertEquals(6, engine.position());
    }

    @Test
    void a_verification_answers_when_it_is_done_with_what_was_written_meanwhile() {
        ask("{\"view\":\"verify\"}");
        assertEquals(List.of(), answers);
        Reply drawing = move("bob", 0, Direction.DOWN);
        assertEquals(List.of(), answers);
        later.answerAll();
        assertTrue(drawing.answer().isAccepted());
        assertEquals(1, answers.size());
        assertTrue(
                answers.get(0).endsWith("\"right\":true,\"differences\":0,\"different\":[]}}"),
                answers.get(0));
        ask("{\"view\":\"verify\"}");
        later.answerAll();
        assertEquals(
                "{\"view\":{\"position\":7,\"done\":true,\"right\":true,\"differences\":0,"
                        + "\"different\":[]}}",
                answers.get(1));
        assertEquals(2, answers.size());
    }

    @Test
    void a_verification_that_a_corrupt_log_cuts_off_is_answered_too() {
        ask("{\"view\":\"verify\"}");
        memory.append(
                6, List.of(new LogLine(7, new StreamId("match", "m1"), 7, "{}")), stored -> {});
        engine.refresh();
        later.answerAll();
        assertNotNull(engine.fault());
        assertEquals(1, answers.size());
        ask("{\"view\":\"verify\"}");
        assertEquals(2, answers.size());
        assertTrue(answers.get(1).contains("\"right\":false"), answers.get(1));
        assertTrue(answers.get(1).contains("corrupt at position 7"), answers.get(1));
    }

    @Test
    void a_rebuilt_aggregate_is_held_against_the_one_that_has_gone_on() {
        Reply drawing = move("bob", 0, Direction.DOWN);
        ask("{\"view\":\"rebuild\",\"stream\":\"match/m1\"}");
        assertEquals(List.of(), answers);
        later.answerAll();
        assertTrue(drawing.answer().isAccepted());
        assertEquals(
                List.of("{\"view\":{\"stream\":\"match/m1\",\"version\":7,\"right\":true}}"),
                answers);
    }

    @Test
    void moves_and_events_come_when_the_store_has_them() {
        ask("{\"view\":\"moves\",\"id\":\"m1\",\"order\":\"newest-first\",\"limit\":1}");
        ask("{\"view\":\"events\",\"kind\":\"match-started\"}");
        ask("{\"view\":\"match\",\"id\":\"m0\"}");
        assertEquals(1, answers.size());
        later.answerAll();
        assertEquals(3, answers.size());
        assertEquals(
                "{\"view\":{\"items\":[{\"turn\":2,\"player\":\"ada\",\"move\":"
                        + "{\"x\":1,\"y\":0,\"direction\":\"right\"},\"resigned\":false,"
                        + "\"undone\":false,\"at\":0,\"position\":6}],\"next\":\"5-1\"}}",
                answers.get(1));
        assertEquals(2, answers.get(2).split("\"position\":", -1).length);
    }

    private void ask(String document) {
        engine.door()
                .ask(Actor.administrator("root"), document, answer -> answers.add(answer.text()));
    }

    private void draw(String player, int x, Direction direction) {
        Reply reply = move(player, x, direction);
        later.answerAll();
        assertTrue(reply.answer().isAccepted(), reply::toString);
    }

    private Reply move(String player, int x, Direction direction) {
        return engine.as(Actor.player(player))
                .takeTurn("m1", DotsAndBoxes.RULES, new Line(x, 0, direction));
    }
}
