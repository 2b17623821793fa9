package dev.cloudsandedges.conformance.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.cloudsandedges.Administration;
import dev.cloudsandedges.CloudsAndEdges;
import dev.cloudsandedges.Setup;
import dev.cloudsandedges.backend.notice.Notices;
import dev.cloudsandedges.eventsourcing.Actor;
import dev.cloudsandedges.eventsourcing.Answer;
import dev.cloudsandedges.eventsourcing.LogLine;
import dev.cloudsandedges.host.EventStore;
import dev.cloudsandedges.host.MemoryEventStore;
import dev.cloudsandedges.host.MemorySnapshotStore;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import java.util.ArrayList;
import java.util.List;

/** A snapshot at any position and the rest of the log are as good as the whole log. */
final class SnapshotLawsTest {

    /** A log, and all commands with the answers that they got. */
    private record History(List<LogLine> log, List<Sent> sent, List<Answer> answers) {}

    @Provide
    Arbitrary<List<Integer>> traffic() {
        return Arbitraries.integers().between(0, Traffic.PICKS - 1).list().ofMaxSize(25);
    }

    @Property(tries = 25)
    void of_the_lobby_a_snapshot_and_the_rest_are_as_good_as_the_whole_log(
            @ForAll("traffic") List<Integer> picks) {
        holdAtEveryPosition(lobby(picks));
    }

    @Property(tries = 25)
    void of_the_table_a_snapshot_and_the_rest_are_as_good_as_the_whole_log(
            @ForAll("traffic") List<Integer> picks) {
        MemoryEventStore store = new MemoryEventStore();
        CloudsAndEdges live = noticed(store).open();
        List<Sent> sent = Traffic.of(picks);
        List<Answer> answers = sent.stream().map(one -> one.to(live).answer()).toList();
        holdAtEveryPosition(new History(Engines.log(store), sent, answers));
    }

    @Property(tries = 25)
    void what_a_process_still_wants_where_a_snapshot_was_made_is_done_once(
            @ForAll("traffic") List<Integer> picks) {
        List<LogLine> log = lobby(picks).log();
        for (int at = 1; at <= log.size(); at++) {
            MemoryEventStore replayed = Engines.storeOf(log.subList(0, at));
            CloudsAndEdges right = noticed(replayed).open();
            MemoryEventStore begun = Engines.storeOf(log.subList(0, at));
            CloudsAndEdges there =
                    noticed(begun).snapshots(snapshotAt(log, at), 0).open();
            assertEquals(at, behind(there).snapshots().begunAt());
            assertEquals(Engines.log(replayed), Engines.log(begun));
            assertEquals(behind(right).snapshot(), behind(there).snapshot());
        }
    }

    @Property(tries = 25)
    void what_an_engine_has_lived_through_does_not_show_in_its_snapshot(
            @ForAll("traffic") List<Integer> picks) {
        MemoryEventStore store = new MemoryEventStore();
        CloudsAndEdges live = noticed(store).open();
        LobbyTraffic traffic = new LobbyTraffic(live);
        for (int pick : picks) {
            traffic.add(pick);
            traffic.sent().get(pick % traffic.sent().size()).to(live);
        }
        assertEquals(
                behind(noticed(Engines.storeOf(Engines.log(store))).open()).snapshot(),
                behind(live).snapshot());
    }

    private static void holdAtEveryPosition(History history) {
        List<LogLine> log = history.log();
        if (log.isEmpty()) {
            return;
        }
        CloudsAndEdges replayed = noticed(Engines.storeOf(log)).open();
        String portrait = Engines.portrait(replayed);
        List<String> end = behind(replayed).snapshot().orThrow();
        for (int at = 1; at <= log.size(); at++) {
            MemoryEventStore store = Engines.storeOf(log);
            CloudsAndEdges begun =
                    noticed(store).snapshots(snapshotAt(log, at), 0).open();
            assertEquals(at, behind(begun).snapshots().begunAt());
            assertNull(behind(begun).snapshots().unused());
            assertEquals(portrait, Engines.portrait(begun));
            assertEquals(end, behind(begun).snapshot().orThrow(), "from " + at);
            holdAnswers(history, begun, store);
        }
    }

    private static void holdAnswers(History history, CloudsAndEdges begun, EventStore store) {
        for (int i = 0; i < history.sent().size(); i++) {
            Answer first = history.answers().get(i);
            if (first.isAccepted()) {
                assertEquals(first, history.sent().get(i).to(begun).answer());
            }
        }
        assertEquals(history.log(), Engines.log(store));
    }

    private static History lobby(List<Integer> picks) {
        MemoryEventStore store = new MemoryEventStore();
        CloudsAndEdges live = noticed(store).open();
        LobbyTraffic traffic = new LobbyTraffic(live);
        picks.forEach(traffic::add);
        List<Answer> answers = new ArrayList<>();
        traffic.sent().forEach(one -> answers.add(one.to(live).answer()));
        return new History(Engines.log(store), traffic.sent(), answers);
    }

    /** What an engine saves that has read so much of a log and done nothing since. */
    private static MemorySnapshotStore snapshotAt(List<LogLine> log, int at) {
        CloudsAndEdges reader =
                noticed(Engines.storeOf(log.subList(0, at))).pumped().open();
        while (reader.position() < at) {
            reader.pump(1);
        }
        MemorySnapshotStore kept = new MemorySnapshotStore();
        kept.save(at, behind(reader).snapshot().orThrow(), saved -> {});
        return kept;
    }

    private static Setup noticed(EventStore store) {
        return Engines.setup(store)
                .effects(Notices.NAME, Notices::new, (id, effect, told) -> told.done());
    }

    private static Administration behind(CloudsAndEdges engine) {
        return engine.administration(Actor.administrator("root")).orThrow();
    }
}
