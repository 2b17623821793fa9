package dev.cloudsandedges;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.cloudsandedges.backend.game.Games;
import dev.cloudsandedges.backend.match.Matches;
import dev.cloudsandedges.backend.user.Users;
import dev.cloudsandedges.dotsandboxes.DotsAndBoxes;
import dev.cloudsandedges.eventsourcing.Actor;
import dev.cloudsandedges.eventsourcing.ReadModel;
import dev.cloudsandedges.eventsourcing.World;
import dev.cloudsandedges.host.MemorySnapshotStore;
import dev.cloudsandedges.script.Script;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * A log of matches against clocks, byte for byte, as {@link GoldenLogTest} has those without: one
 * after the other and all at once, time that runs out with a move and with giving up.
 */
final class GoldenClocksTest {

    private static final String WORLD = "clocks";
    private static final int EVENTS = 51;
    private static final int MIDDLE = 39;

    @Test
    void the_commands_give_the_golden_answers_log_and_views() throws IOException {
        Script script = new Script(List.of(Picks.RULES));
        assertEquals(Golden.lines(WORLD + ".answers.jsonl"), answers(script, "script"));
        assertEquals(Golden.lines(WORLD + ".views.jsonl"), answers(script, "questions"));
        assertEquals(
                "{\"log\":[" + String.join(",", log()) + "]}",
                script.line("{\"log\":0,\"limit\":1000}", 1));
    }

    @Test
    void the_golden_log_gives_the_golden_views_and_the_next_deadline() throws IOException {
        CloudsAndEdges engine = Golden.setupOn(log()).with(Picks.RULES).open();
        assertNull(engine.fault());
        assertEquals(Golden.lines(WORLD + ".views.jsonl"), views(engine));
        assertEquals(1_700_000_960_600L, engine.nextTick());
        assertEquals(25, Golden.repeat(engine, WORLD));
        assertEquals(EVENTS, engine.position());
    }

    @Test
    void the_golden_snapshot_is_made_in_the_middle_and_leads_to_the_same() throws IOException {
        CloudsAndEdges middle = Golden.setupOn(log().subList(0, MIDDLE))
                .with(Picks.RULES)
                .pumped()
                .open();
        while (middle.position() < MIDDLE) {
            middle.pump(1);
        }
        List<String> snapshot = Golden.lines(WORLD + ".snapshot.jsonl");
        assertEquals(snapshot, behind(middle).snapshot().orThrow());
        MemorySnapshotStore kept = new MemorySnapshotStore();
        kept.save(MIDDLE, snapshot, saved -> {});
        CloudsAndEdges engine =
                Golden.setupOn(log()).with(Picks.RULES).snapshots(kept, 0).open();
        assertEquals(MIDDLE, behind(engine).snapshots().begunAt());
        assertEquals(Golden.lines(WORLD + ".views.jsonl"), views(engine));
        assertEquals(1_700_000_960_600L, engine.nextTick());
    }

    @Test
    void every_golden_line_is_written_again_as_it_was_read() throws IOException {
        List<String> written = new ArrayList<>();
        ReadModel<?> writer = new ReadModel<>(
                "written", () -> change -> written.add(change.recorded().line().text()));
        Games games = new Games(List.of(DotsAndBoxes.RULES, Picks.RULES));
        World empty = new World(
                List.of(new Users(games), new Matches(games)), List.of(writer), List.of());
        log().forEach(empty::learn);
        assertEquals(log(), written);
        assertEquals(EVENTS, written.size());
    }

    private static List<String> log() throws IOException {
        return Golden.lines(WORLD + ".log.jsonl");
    }

    private static List<String> answers(Script script, String part) throws IOException {
        return Golden.lines(WORLD + "." + part + ".jsonl").stream()
                .map(line -> script.line(line, 1))
                .toList();
    }

    private static List<String> views(CloudsAndEdges engine) throws IOException {
        return Golden.lines(WORLD + ".questions.jsonl").stream()
                .map(question -> Golden.ask(engine, question))
                .toList();
    }

    private static Administration behind(CloudsAndEdges engine) {
        return engine.administration(Actor.administrator("root")).orThrow();
    }
}
