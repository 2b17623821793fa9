package dev.cloudsandedges;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.cloudsandedges.eventsourcing.Actor;
import dev.cloudsandedges.host.MemorySnapshotStore;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.util.List;

/**
 * A snapshot of format 2, byte for byte, made in the middle of the golden log. When this fails, the
 * format has another number now, or the change is wrong; a snapshot of a number that is not known
 * any more is refused and costs a replay, and nothing else.
 */
final class GoldenSnapshotTest {

    private static final String WORLD = "every-event";
    private static final int MIDDLE = 60;

    @Test
    void an_engine_in_the_middle_of_the_golden_log_makes_the_golden_snapshot() throws IOException {
        CloudsAndEdges engine = Golden.setupOn(
                        Golden.lines(WORLD + ".log.jsonl").subList(0, MIDDLE))
                .pumped()
                .open();
        while (engine.position() < MIDDLE) {
            engine.pump(1);
        }
        assertEquals(
                Golden.lines(WORLD + ".snapshot.jsonl"),
                behind(engine).snapshot().orThrow());
    }

    @Test
    void the_golden_snapshot_and_the_rest_give_the_golden_views_and_answers() throws IOException {
        CloudsAndEdges engine = fromGoldenSnapshot();
        assertEquals(MIDDLE, behind(engine).snapshots().begunAt());
        assertNull(behind(engine).snapshots().unused());
        List<String> views = Golden.lines(WORLD + ".questions.jsonl").stream()
                .map(question -> Golden.ask(engine, question))
                .toList();
        assertEquals(Golden.lines(WORLD + ".views.jsonl"), views);
        long end = engine.position();
        assertEquals(59, Golden.repeat(engine, WORLD));
        assertEquals(end, engine.position());
    }

    @Test
    void the_golden_snapshot_and_the_rest_lead_to_the_snapshot_of_the_whole_log()
            throws IOException {
        CloudsAndEdges replayed = Golden.engineOn(Golden.lines(WORLD + ".log.jsonl"));
        assertEquals(
                behind(replayed).snapshot().orThrow(),
                behind(fromGoldenSnapshot()).snapshot().orThrow());
    }

    private static CloudsAndEdges fromGoldenSnapshot() throws IOException {
        MemorySnapshotStore kept = new MemorySnapshotStore();
        kept.save(MIDDLE, Golden.lines(WORLD + ".snapshot.jsonl"), saved -> {});
        return Golden.setupOn(Golden.lines(WORLD + ".log.jsonl"))
                .snapshots(kept, 0)
                .open();
    }

    private static Administration behind(CloudsAndEdges engine) {
        return engine.administration(Actor.administrator("root")).orThrow();
    }
}
