package dev.cloudsandedges;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cloudsandedges.backend.game.Clock;
import dev.cloudsandedges.backend.match.MatchStatus;
import dev.cloudsandedges.dotsandboxes.BoardSize;
import dev.cloudsandedges.dotsandboxes.DotsAndBoxes;
import dev.cloudsandedges.eventsourcing.Actor;
import dev.cloudsandedges.host.MemoryEventStore;
import dev.cloudsandedges.host.MemorySnapshotStore;

import org.junit.jupiter.api.Test;

import java.util.List;

/** What hosts do for clocks: ticking, once, twice, late, and after having been away. */
final class TickingTest {

    private static final Clock EACH = new Clock.PerMove(5_000);

    private final MemoryEventStore store = new MemoryEventStore();
    private final ClockHouse one = new ClockHouse(store);
    private final ClockHouse other = new ClockHouse(store);

    private long runOuts() {
        return one.log().stream()
                .filter(line -> line.contains("\"kind\":\"match-time-run-out\""))
                .count();
    }

    @Test
    void what_two_hosts_have_done_has_happened_once() {
        one.picking(5, true, EACH, "ada", "bob");
        other.engine.refresh();
        assertEquals(1, one.tick(5_000));
        assertEquals(1, other.tick(5_000)); // it does not know yet
        assertEquals(2, runOuts());
        assertEquals(one.engine.position(), other.engine.position());
        assertEquals(ClockHouse.state(one.engine, "m"), ClockHouse.state(other.engine, "m"));
        assertEquals(0, one.tick(9_999));
        assertEquals(0, other.tick(9_999));
        assertEquals(1, other.tick(10_000));
        assertEquals(1, one.tick(10_000));
        assertEquals(4, runOuts());
    }

    @Test
    void a_host_that_missed_a_move_ends_nobodys_time() {
        one.picking(5, true, EACH, "ada", "bob");
        other.engine.refresh();
        assertEquals("ok", one.pick("ada", 1, 4_000));
        assertEquals("ok", one.pick("bob", 1, 4_000));
        assertEquals(1, other.tick(5_000));
        assertEquals(0, runOuts());
        assertEquals(9_000L, other.engine.nextTick());
    }

    @Test
    void a_host_whose_clock_is_late_finds_nothing_to_do() {
        one.picking(5, true, EACH, "ada", "bob");
        other.engine.refresh();
        assertEquals(0, other.tick(0));
        assertEquals(0, runOuts());
        assertEquals(5_000L, other.engine.nextTick());
    }

    @Test
    void ticks_that_come_faster_than_answers_ask_once() {
        one.picking(1, true, EACH, "ada", "bob");
        CloudsAndEdges pumped = CloudsAndEdges.on(store, () -> 7_000, () -> 7)
                .with(Picks.RULES)
                .pumped()
                .open();
        assertNull(pumped.nextTick());
        while (pumped.pump(1)) {
            assertNull(pumped.fault());
        }
        assertEquals(1, pumped.tick());
        assertEquals(0, pumped.tick());
        assertTrue(pumped.pump(1_000) || pumped.position() > one.engine.position());
        assertEquals(2, runOuts());
        assertEquals(0, pumped.tick());
    }

    @Test
    void where_several_clocks_fall_the_first_one_is_first_and_the_others_wait() {
        for (int match = 0; match < 3; match++) {
            one.now = 1_000L * (3 - match);
            ClockHouse.assertOk(one.engine.openMatch(
                    "m" + match,
                    DotsAndBoxes.RULES,
                    new BoardSize(1, 1),
                    List.of("ada", "bob"),
                    EACH));
        }
        assertEquals(6_000L, one.engine.nextTick());
        assertEquals(2, one.tick(7_999));
        assertEquals(8_000L, one.engine.nextTick());
        assertEquals(1, one.tick(8_000));
        assertNull(one.engine.nextTick());
        List<String> ended = one.log().stream()
                .filter(line -> line.contains("\"kind\":\"match-time-run-out\""))
                .map(line -> line.substring(line.indexOf("match/"), line.indexOf("\",\"version")))
                .toList();
        assertEquals(List.of("match/m2", "match/m1", "match/m0"), ended);
    }

    @Test
    void an_engine_that_opens_knows_the_deadlines_by_log_and_by_snapshot() {
        one.picking(5, true, EACH, "ada", "bob");
        assertEquals("ok", one.pick("ada", 1, 1_000));
        assertEquals(5_000L, new ClockHouse(store).engine.nextTick());
        MemorySnapshotStore kept = new MemorySnapshotStore();
        CloudsAndEdges saving = one.setup().snapshots(kept, 0).open();
        administration(saving).saveSnapshot(saved -> saved.orThrow());
        CloudsAndEdges restored = one.setup().snapshots(kept, 0).open();
        assertEquals(restored.position(), administration(restored).snapshots().begunAt());
        assertEquals(5_000L, restored.nextTick());
        assertEquals(ClockHouse.state(one.engine, "m"), ClockHouse.state(restored, "m"));
        one.now = 5_000;
        assertEquals(1, restored.tick());
        assertEquals(1, runOuts());
    }

    @Test
    void a_rebuild_changes_no_deadline_and_verification_finds_nothing() {
        one.picking(5, true, EACH, "ada", "bob");
        assertEquals(1, one.tick(5_000));
        assertNull(one.engine.rebuild("matches"));
        assertEquals(10_000L, one.engine.nextTick());
        assertEquals(
                "{\"view\":{\"position\":6,\"done\":true,\"right\":true,\"differences\":0,"
                        + "\"different\":[]}}",
                Golden.ask(one.engine, "{\"admin\":{\"view\":\"verify\"},\"as\":\"admin:root\"}"));
    }

    @Test
    void who_wants_a_match_to_run_out_twice_under_one_id_gets_the_first_answer() {
        one.picking(1, true, EACH, "ada", "bob");
        String document =
                "{\"id\":\"x\",\"stream\":\"match/m\",\"kind\":\"run-out\",\"payload\":{}}";
        Actor house = Actor.process("house");
        String first = one.engine.door().submit(house, 5_000, 0, document).toString();
        assertEquals("{\"accepted\":{\"first\":5,\"last\":7}}", first);
        assertEquals(
                first, other.engine.door().submit(house, 9_000, 0, document).toString());
        assertEquals(MatchStatus.FINISHED, other.view().status());
    }

    private static Administration administration(CloudsAndEdges engine) {
        return engine.administration(Actor.administrator("root")).orThrow();
    }
}
