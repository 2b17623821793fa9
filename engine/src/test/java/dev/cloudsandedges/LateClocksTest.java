package dev.cloudsandedges;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.cloudsandedges.backend.game.Clock;
import dev.cloudsandedges.backend.notice.Notices;
import dev.cloudsandedges.dotsandboxes.BoardSize;
import dev.cloudsandedges.dotsandboxes.Direction;
import dev.cloudsandedges.dotsandboxes.DotsAndBoxes;
import dev.cloudsandedges.dotsandboxes.Line;
import dev.cloudsandedges.eventsourcing.Actor;
import dev.cloudsandedges.host.MemoryEventStore;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;

/** Where clocks meet what else an engine does: late processes, notices, takebacks. */
final class LateClocksTest {

    private static final long HOUR = 3_600_000;
    private static final Clock MINUTE = new Clock.PerMove(60_000);

    private long now = 1_000;
    private long drawn;

    @Test
    void a_match_that_a_process_starts_late_begins_with_all_its_time() {
        CloudsAndEdges first = CloudsAndEdges.on(new MemoryEventStore(), () -> now, () -> ++drawn)
                .open();
        for (String user : List.of("ada", "bob")) {
            ClockHouse.assertOk(first.as(Actor.player(user)).createUser(user, user));
        }
        ClockHouse.assertOk(first.as(Actor.player("ada"))
                .requestMatch("ada", DotsAndBoxes.RULES, BoardSize.SMALL, 2, MINUTE));
        String match = "match-creation-3-0";
        ClockHouse.assertOk(first.as(Actor.player("bob")).requestSeat(match));
        List<String> log = new ArrayList<>();
        first.log(0, 100, read -> log.addAll(read.orThrow()));
        assertEquals("match-started", kind(log.get(log.size() - 1)));
        now = HOUR;
        CloudsAndEdges later = Golden.setupOn(
                        log.subList(0, log.size() - 1), () -> now, () -> ++drawn)
                .open();
        assertEquals(log.size(), later.position());
        assertEquals(HOUR + 60_000, later.nextTick());
    }

    private static String kind(String event) {
        return Golden.member(Golden.read(event), "kind");
    }

    @Test
    void players_are_told_of_time_that_ran_out_also_where_the_rules_moved() {
        List<String> told = new ArrayList<>();
        CloudsAndEdges engine = CloudsAndEdges.on(new MemoryEventStore(), () -> now, () -> ++drawn)
                .with(Picks.RULES)
                .effects(Notices.NAME, Notices::new, (id, notice, then) -> {
                    told.add(notice.payload().text());
                    then.done();
                })
                .open();
        Picks.Settings settings = new Picks.Settings(1, true);
        ClockHouse.assertOk(
                engine.openMatch("m", Picks.RULES, settings, List.of("ada", "bob"), MINUTE));
        ClockHouse.assertOk(engine.as(Actor.player("ada")).takeTurn("m", Picks.RULES, 9));
        told.clear();
        now = HOUR;
        assertEquals(1, engine.tick());
        String ranOut = "\"about\":\"time-run-out\",\"match\":\"m\",\"player\":\"bob\","
                + "\"resigned\":false}";
        assertEquals(
                List.of("{\"to\":\"bob\"," + ranOut, "{\"to\":\"ada\"," + ranOut),
                told.subList(0, 2));
    }

    @Test
    void against_a_clock_no_move_is_taken_back() {
        UndoDots game = new UndoDots(3);
        CloudsAndEdges engine = CloudsAndEdges.on(new MemoryEventStore(), () -> now, () -> ++drawn)
                .with(game)
                .open();
        ClockHouse.assertOk(
                engine.openMatch("m", game, BoardSize.SMALL, List.of("ada", "bob"), MINUTE));
        Session bob = engine.as(Actor.player("bob"));
        ClockHouse.assertOk(bob.takeTurn("m", game, new Line(0, 0, Direction.DOWN)));
        assertEquals("undo-not-allowed", ClockHouse.code(bob.requestUndo("m")));
    }
}
