package dev.cloudsandedges.backend.lobby;

import static dev.cloudsandedges.backend.lobby.House.ONE_BOX;
import static dev.cloudsandedges.backend.lobby.House.PAGE;
import static dev.cloudsandedges.backend.lobby.House.RULES;
import static dev.cloudsandedges.backend.lobby.House.accepted;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.cloudsandedges.CloudsAndEdges;
import dev.cloudsandedges.Reply;
import dev.cloudsandedges.backend.match.MatchView;
import dev.cloudsandedges.eventsourcing.Actor;
import dev.cloudsandedges.eventsourcing.LogLine;
import dev.cloudsandedges.eventsourcing.Reaction;
import dev.cloudsandedges.host.EventStore;
import dev.cloudsandedges.host.MemoryEventStore;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;

class ProcessesTest {
    @Test
    void reading_the_log_again_repeats_no_effect() {
        House house = House.with("ada", "bob");
        accepted(house.as("bob").requestSeat(house.match("ada", ONE_BOX, 2)));
        long end = house.engine.position();
        for (int i = 0; i < 3; i++) {
            assertEquals(end, house.reopened().engine.position());
        }
        assertEquals(end, house.kinds().size());
    }

    @Test
    void a_rebuild_of_a_process_issues_no_command() {
        House house = House.with("ada", "bob");
        accepted(house.as("bob").requestSeat(house.match("ada", ONE_BOX, 2)));
        long end = house.engine.position();
        for (String process : List.of(MatchCreation.NAME, MatchJoining.NAME, Rematch.NAME)) {
            assertNull(house.engine.rebuild(process));
        }
        assertEquals(end, house.engine.position());
        house.match("bob", ONE_BOX, 2);
        assertEquals(end + 3, house.engine.position());
    }

    @Test
    void a_host_that_pumps_one_thing_at_a_time_until_nothing_is_left_has_carried_out_everything() {
        EventStore store = new MemoryEventStore();
        CloudsAndEdges engine =
                CloudsAndEdges.on(store, () -> 0, counting(1_000)).pumped().open();
        pumpToTheEnd(engine);
        engine.as(Actor.player("ada")).createUser("ada", "Ada");
        pumpToTheEnd(engine);
        engine.as(Actor.player("ada")).requestMatch("ada", RULES, ONE_BOX, 2);
        pumpToTheEnd(engine);
        assertEquals(4, engine.position());
    }

    @Test
    void an_effect_that_a_log_lacks_is_left_to_do_as_soon_as_the_log_was_read() {
        House house = House.with("ada");
        house.match("ada", ONE_BOX, 2);
        EventStore cut = new MemoryEventStore();
        house.store.read(0, 2, read -> {
            if (read instanceof EventStore.Read.Lines there) {
                cut.append(0, there.lines(), stored -> {});
            }
        });
        CloudsAndEdges engine =
                CloudsAndEdges.on(cut, () -> 0, counting(1_000)).pumped().open();
        pumpToTheEnd(engine);
        assertEquals(4, engine.position());
    }

    private static void pumpToTheEnd(CloudsAndEdges engine) {
        boolean more = true;
        while (more) {
            more = engine.pump(1);
        }
    }

    @Test
    void a_host_that_stops_between_an_event_and_its_effect_leaves_the_effect_to_the_next_one() {
        EventStore store = new MemoryEventStore();
        CloudsAndEdges stopped =
                CloudsAndEdges.on(store, () -> 0, counting(1_000)).pumped().open();
        stopped.pump(10);
        Reply created = stopped.as(Actor.player("ada")).createUser("ada", "Ada");
        stopped.pump(1);
        accepted(created);
        Reply requested = stopped.as(Actor.player("ada")).requestMatch("ada", RULES, ONE_BOX, 2);
        stopped.pump(1);
        accepted(requested);
        assertEquals(2, stopped.position());

        CloudsAndEdges next = CloudsAndEdges.on(store, () -> 0, counting(2_000)).open();
        assertEquals(4, next.position());
        assertEquals(
                1, next.as(Actor.GUEST).matchesOf("ada", PAGE).orThrow().items().size());
        while (stopped.pump(100)) {
            stopped.refresh();
        }
        stopped.refresh();
        stopped.pump(100);
        assertEquals(4, stopped.position());
    }

    @Test
    void two_hosts_that_run_the_same_processes_have_each_effect_once() {
        EventStore store = new MemoryEventStore();
        CloudsAndEdges left = CloudsAndEdges.on(store, () -> 0, counting(1_000)).open();
        CloudsAndEdges right =
                CloudsAndEdges.on(store, () -> 9, counting(2_000)).open();
        accepted(left.as(Actor.player("ada")).createUser("ada", "Ada"));
        accepted(right.as(Actor.player("bob")).createUser("bob", "Bob"));
        accepted(left.as(Actor.player("ada")).requestMatch("ada", RULES, ONE_BOX, 2));
        right.refresh();
        accepted(right.as(Actor.player("bob")).requestMatch("bob", RULES, ONE_BOX, 2));
        left.refresh();
        assertEquals(8, left.position());
        assertEquals(8, right.position());
        List<String> causes = new ArrayList<>();
        store.read(0, 100, read -> ((EventStore.Read.Lines) read)
                .lines()
                .forEach(line -> causes.add(cause(line))));
        assertEquals(6, causes.stream().distinct().count());
    }

    @Test
    void nobody_takes_a_seat_in_a_rematch_before_those_whom_it_is_for() {
        House house = House.with("ada", "bob", "eve");
        String match = house.match("ada", ONE_BOX, 2);
        accepted(house.as("bob").requestSeat(match));
        accepted(house.as("ada").resign(match));
        accepted(house.as("ada").rematch(match));
        String next = Reaction.commandId(Rematch.NAME, house.engine.position() + 1, 0);

        CloudsAndEdges creates = gone(house.store, 5_000);
        Reply wished = creates.as(Actor.player("bob")).rematch(match);
        creates.pump(2); // a match that is over is read before the wish is decided
        accepted(wished);
        creates.pump(1);
        CloudsAndEdges asks = gone(house.store, 6_000);
        Reply asked = asks.as(Actor.player("eve")).requestSeat(next);
        asks.pump(1);
        asks.pump(1);
        assertEquals("match-full", House.code(asked));
        assertEquals(
                List.of("ada", "bob"),
                house.reopened().as("eve").match(next).orThrow().players().stream()
                        .map(MatchView.Player::id)
                        .toList());
    }

    @Test
    void a_late_word_about_a_seat_does_not_take_a_wish_for_a_rematch_away() {
        House house = House.with("ada", "bob");
        String match = house.match("ada", ONE_BOX, 2);
        accepted(house.as("bob").requestSeat(match));
        accepted(house.as("ada").resign(match));
        accepted(house.as("ada").rematch(match));
        String join = "{\"id\":\"late\",\"stream\":\"match/" + match
                + "\",\"kind\":\"join\",\"payload\":{\"player\":\"ada\"}}";
        Actor process = Actor.process(MatchJoining.NAME);
        assertEquals("match-finished", House.code(house.engine.door().submit(process, join)));
        accepted(house.as("bob").rematch(match));
        assertEquals(2, house.kinds().stream().filter("match-started"::equals).count());
    }

    /** A host that has read the log, and soon does nothing any more. */
    private static CloudsAndEdges gone(EventStore store, long drawn) {
        CloudsAndEdges engine =
                CloudsAndEdges.on(store, () -> 0, counting(drawn)).pumped().open();
        engine.pump(2);
        return engine;
    }

    private static String cause(LogLine line) {
        int begin = line.text().indexOf("\"cause\":");
        return line.text().substring(begin, line.text().indexOf(',', begin));
    }

    private static java.util.function.LongSupplier counting(long from) {
        long[] next = {from};
        return () -> next[0]++;
    }
}
