package dev.cloudsandedges;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.cloudsandedges.eventsourcing.Actor;
import dev.cloudsandedges.host.MemoryEventStore;
import dev.cloudsandedges.script.Script;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Moves that were taken back, their log byte for byte: asked for, agreed to, refused, withdrawn,
 * and closed by a turn. When this fails, old logs cannot be read any more.
 */
final class GoldenUndoTest {

    private static final UndoDots GAME = new UndoDots(3);

    @Test
    void the_commands_give_the_golden_answers_and_the_golden_log() throws IOException {
        List<String> expected = new ArrayList<>(Golden.lines("undo.answers.jsonl"));
        expected.add("{\"log\":[" + String.join(",", Golden.lines("undo.log.jsonl")) + "]}");
        assertEquals(expected, run("undo.script.jsonl", "{\"log\":0}"));
    }

    @Test
    void the_commands_lead_to_the_golden_states_and_views() throws IOException {
        List<String> expected = new ArrayList<>(Golden.lines("undo.answers.jsonl"));
        expected.addAll(Golden.lines("undo.views.jsonl"));
        String[] questions = Golden.lines("undo.questions.jsonl").toArray(new String[0]);
        assertEquals(expected, run("undo.script.jsonl", questions));
    }

    @Test
    void the_golden_log_leads_to_the_snapshot_of_who_has_lived_through_it() throws IOException {
        CloudsAndEdges replayed =
                Golden.setupOn(Golden.lines("undo.log.jsonl")).with(GAME).open();
        assertNull(replayed.fault());
        assertEquals(Golden.lines("undo.log.jsonl").size(), replayed.position());
        TestWorld lived = new TestWorld(new MemoryEventStore(), GAME);
        for (String line : Golden.lines("undo.script.jsonl")) {
            Golden.submit(lived.engine, line);
        }
        assertEquals(snapshot(replayed), snapshot(lived.engine));
    }

    private static List<String> snapshot(CloudsAndEdges engine) {
        Actor root = Actor.administrator("root");
        return engine.administration(root).orThrow().snapshot().orThrow();
    }

    private static List<String> run(String file, String... more) throws IOException {
        Script script = new Script(List.of(GAME));
        List<String> answers = new ArrayList<>();
        for (String line : Golden.lines(file)) {
            answers.add(script.line(line, 1));
        }
        for (String line : more) {
            answers.add(script.line(line, 1));
        }
        return answers;
    }
}
