package dev.cloudsandedges;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import dev.cloudsandedges.eventsourcing.Actor;
import dev.cloudsandedges.eventsourcing.Snapshot;
import dev.cloudsandedges.host.MemorySnapshotStore;
import dev.cloudsandedges.host.SnapshotStore;
import dev.cloudsandedges.verdict.Refusal;
import dev.cloudsandedges.verdict.Verdict;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** What becomes of snapshots that are damaged, cut, foreign, too new, or of other rules. */
final class SnapshotsTest {

    private static final List<String> RULES = List.of("dots-and-boxes@1");

    private List<String> log = List.of();
    private List<String> snapshot = List.of();

    @BeforeEach
    void makeOne() throws IOException {
        log = Golden.lines("small-match.log.jsonl");
        CloudsAndEdges engine = Golden.engineOn(log);
        snapshot = behind(engine).snapshot().orThrow();
    }

    @Test
    void an_engine_begins_with_a_snapshot_of_its_log() {
        CloudsAndEdges engine = open(log, snapshot);
        assertEquals(log.size(), behind(engine).snapshots().begunAt());
        assertEquals(snapshot, behind(engine).snapshot().orThrow());
    }

    @Test
    void a_snapshot_with_any_character_changed_is_refused() {
        int tried = 0;
        for (int at = 0; at < snapshot.size(); at++) {
            String line = snapshot.get(at);
            for (int i = 0; i < line.length(); i++) {
                char other = (char) (line.charAt(i) ^ 1 << tried % 7);
                List<String> bent = new ArrayList<>(snapshot);
                bent.set(at, line.substring(0, i) + other + line.substring(i + 1));
                assertEquals("snapshot-damaged", code(Snapshot.read(bent, RULES)), bent.get(at));
                tried++;
            }
        }
        assertEquals(snapshot.stream().mapToInt(String::length).sum(), tried);
    }

    @Test
    void a_snapshot_that_lacks_a_line_or_ends_early_is_refused_and_the_log_snapshot() {
        for (int at = 0; at < snapshot.size(); at++) {
            List<String> without = new ArrayList<>(snapshot);
            without.remove(at);
            assertRefused("snapshot-damaged", without);
            assertRefused("snapshot-damaged", snapshot.subList(0, at));
            List<String> twice = new ArrayList<>(snapshot);
            twice.add(at, snapshot.get(at));
            assertRefused("snapshot-damaged", twice);
        }
    }

    @Test
    void a_snapshot_of_a_log_that_goes_on_further_is_refused_and_the_log_snapshot() {
        List<String> shorter = log.subList(0, log.size() - 1);
        CloudsAndEdges engine = open(shorter, snapshot);
        assertEquals("snapshot-newer", unused(engine));
        assertEquals(behind(Golden.engineOn(shorter)).snapshot(), behind(engine).snapshot());
    }

    @Test
    void a_snapshot_of_another_log_is_refused_and_the_log_snapshot() throws IOException {
        List<String> other = Golden.lines("every-event.log.jsonl");
        CloudsAndEdges engine = open(other, snapshot);
        assertEquals("snapshot-foreign", unused(engine));
        assertEquals(behind(Golden.engineOn(other)).snapshot(), behind(engine).snapshot());
    }

    @Test
    void a_snapshot_of_another_format_is_refused() {
        for (int other : List.of(Snapshot.FORMAT - 1, Snapshot.FORMAT + 1)) {
            List<String> lines = new ArrayList<>(snapshot);
            String first = snapshot.get(0);
            lines.set(
                    0, first.replace("{\"snapshot\":" + Snapshot.FORMAT, "{\"snapshot\":" + other));
            assertRefused("snapshot-unknown-format", Resealed.of(lines));
        }
    }

    @Test
    void a_snapshot_made_under_other_rules_is_refused() {
        assertEquals(
                "snapshot-other-rules",
                code(Snapshot.read(snapshot, List.of("dots-and-boxes@1", "dots-and-boxes@2"))));
    }

    @Test
    void a_state_that_no_game_comes_to_is_refused_though_the_sum_is_right() {
        List<String> bent = new ArrayList<>(snapshot);
        int changed = 0;
        for (int i = 0; i < bent.size(); i++) {
            String line = bent.get(i).replace("\"digest\":\"", "\"digest\":\"0000");
            changed += line.equals(bent.get(i)) ? 0 : 1;
            bent.set(i, line);
        }
        assertEquals(1, changed);
        assertRefused("snapshot-unreadable", Resealed.of(bent));
    }

    @Test
    void a_snapshot_that_lacks_an_aggregate_is_refused_though_the_sum_is_right() {
        List<String> fewer = new ArrayList<>(snapshot);
        fewer.remove(1);
        assertRefused("snapshot-unreadable", Resealed.of(fewer));
    }

    @Test
    void a_read_model_or_process_that_is_not_in_it_is_rebuilt_from_the_log() {
        for (int at = 1; at < snapshot.size() - 1; at++) {
            if (snapshot.get(at).startsWith("{\"follower\":")) {
                List<String> fewer = new ArrayList<>(snapshot);
                fewer.remove(at);
                CloudsAndEdges engine = open(log, Resealed.of(fewer));
                assertEquals(log.size(), behind(engine).snapshots().begunAt());
                assertEquals(snapshot, behind(engine).snapshot().orThrow());
            }
        }
    }

    @Test
    void a_read_model_or_process_that_cannot_be_read_is_rebuilt_from_the_log() {
        int tried = 0;
        for (int at = 1; at < snapshot.size() - 1; at++) {
            String line = snapshot.get(at);
            if (line.startsWith("{\"follower\":")) {
                List<String> bent = new ArrayList<>(snapshot);
                bent.set(at, line.substring(0, line.indexOf("\"state\":")) + "\"state\":[7]}");
                CloudsAndEdges engine = open(log, Resealed.of(bent));
                assertEquals(log.size(), behind(engine).snapshots().begunAt());
                assertEquals(snapshot, behind(engine).snapshot().orThrow());
                tried++;
            }
        }
        assertEquals(9, tried);
    }

    @Test
    void a_store_that_fails_is_named_and_the_log_snapshot() {
        SnapshotStore broken = new SnapshotStore() {
            @Override
            public void load(Consumer<Loaded> then) {
                then.accept(new Loaded.Failed("no disk"));
            }

            @Override
            public void save(long position, List<String> lines, Consumer<Saved> then) {
                then.accept(new Saved.Failed("no disk"));
            }
        };
        CloudsAndEdges engine = Golden.setupOn(log).snapshots(broken, 1).open();
        SnapshotState state = behind(engine).snapshots();
        assertEquals("store-unavailable", unused(engine));
        assertEquals("store-unavailable", codeOf(state.unsaved()));
        assertEquals(snapshot, behind(engine).snapshot().orThrow());
    }

    @Test
    void an_engine_saves_by_itself_after_so_many_events_and_only_then() {
        List<Long> saved = new ArrayList<>();
        MemorySnapshotStore kept = new MemorySnapshotStore();
        SnapshotStore counting = new SnapshotStore() {
            @Override
            public void load(Consumer<Loaded> then) {
                kept.load(then);
            }

            @Override
            public void save(long position, List<String> lines, Consumer<Saved> then) {
                saved.add(position);
                kept.save(position, lines, then);
            }
        };
        CloudsAndEdges engine = Golden.setupOn(List.of()).snapshots(counting, 3).open();
        for (int i = 0; i < 7; i++) {
            engine.as(Actor.player("u" + i)).createUser("u" + i, "U" + i);
        }
        assertEquals(List.of(3L, 6L), saved);
        assertEquals(6, behind(engine).snapshots().savedAt());
    }

    @Test
    void administrators_ask_for_a_snapshot_and_see_what_became_of_it() {
        CloudsAndEdges none = Golden.engineOn(log);
        assertEquals(
                "{\"refused\":{\"code\":\"snapshots-unknown\",\"message\":\"This engine was opened"
                        + " without snapshots.\",\"facts\":{}}}",
                ask(none, "save-snapshot"));
        CloudsAndEdges empty = Golden.setupOn(List.of())
                .snapshots(new MemorySnapshotStore(), 0)
                .open();
        assertEquals("snapshot-empty", code(behind(empty).snapshot()));
        CloudsAndEdges engine = open(log, List.of());
        assertEquals(
                "{\"view\":{\"begunAt\":null,\"unused\":null,\"savedAt\":null,\"unsaved\":null}}",
                ask(engine, "snapshots"));
        int end = log.size();
        assertEquals(
                "{\"view\":{\"position\":" + end + ",\"sum\":\"" + Snapshot.sum(snapshot) + "\"}}",
                ask(engine, "save-snapshot"));
        assertEquals(
                "{\"view\":{\"begunAt\":null,\"unused\":null,\"savedAt\":" + end
                        + ",\"unsaved\":null}}",
                ask(engine, "snapshots"));
    }

    @Test
    void commands_wait_until_the_snapshot_is_there() {
        List<Consumer<SnapshotStore.Loaded>> asked = new ArrayList<>();
        SnapshotStore late = new SnapshotStore() {
            @Override
            public void load(Consumer<Loaded> then) {
                asked.add(then);
            }

            @Override
            public void save(long position, List<String> lines, Consumer<Saved> then) {
                then.accept(new Saved.Done());
            }
        };
        CloudsAndEdges engine = Golden.setupOn(log).snapshots(late, 0).open();
        Reply reply = engine.as(Actor.player("new")).createUser("new", "New");
        assertEquals(false, reply.isAnswered());
        assertEquals(0, engine.position());
        asked.get(0).accept(new SnapshotStore.Loaded.Found(snapshot));
        assertEquals(true, reply.isAnswered());
        assertEquals(log.size() + 1, engine.position());
        assertEquals(1, asked.size());
    }

    private void assertRefused(String code, List<String> lines) {
        CloudsAndEdges engine = open(log, lines);
        SnapshotState state = behind(engine).snapshots();
        if (!lines.isEmpty()) {
            assertEquals(code, unused(engine));
        }
        assertEquals(0, state.begunAt());
        assertEquals(snapshot, behind(engine).snapshot().orThrow());
    }

    private static CloudsAndEdges open(List<String> log, List<String> snapshot) {
        MemorySnapshotStore kept = new MemorySnapshotStore();
        kept.save(0, snapshot, saved -> assertNotNull(saved));
        return Golden.setupOn(log).snapshots(kept, 0).open();
    }

    private static String ask(CloudsAndEdges engine, String view) {
        List<String> answers = new ArrayList<>();
        engine.door()
                .ask(
                        Actor.administrator("root"),
                        "{\"view\":\"" + view + "\"}",
                        answer -> answers.add(answer.text()));
        return String.join("\n", answers);
    }

    private static String unused(CloudsAndEdges engine) {
        return codeOf(behind(engine).snapshots().unused());
    }

    private static String codeOf(@Nullable Refusal why) {
        return why == null ? "none" : why.code();
    }

    private static String code(Verdict<?> verdict) {
        return codeOf(verdict.refusal());
    }

    private static Administration behind(CloudsAndEdges engine) {
        return engine.administration(Actor.administrator("root")).orThrow();
    }
}
