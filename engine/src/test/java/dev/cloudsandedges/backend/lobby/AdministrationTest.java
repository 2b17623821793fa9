package dev.cloudsandedges.backend.lobby;

import static dev.cloudsandedges.backend.lobby.House.ONE_BOX;
import static dev.cloudsandedges.backend.lobby.House.PAGE;
import static dev.cloudsandedges.backend.lobby.House.accepted;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cloudsandedges.Administration;
import dev.cloudsandedges.CloudsAndEdges;
import dev.cloudsandedges.EventFilter;
import dev.cloudsandedges.eventsourcing.Actor;
import dev.cloudsandedges.eventsourcing.StreamId;
import dev.cloudsandedges.eventsourcing.Verification;
import dev.cloudsandedges.host.EventStore;
import dev.cloudsandedges.host.MemoryEventStore;
import dev.cloudsandedges.json.JsonObject;
import dev.cloudsandedges.verdict.Refusal;
import dev.cloudsandedges.verdict.Verdict;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;

class AdministrationTest {
    private static final Actor ROOT = Actor.administrator("root");

    @Test
    void only_administrators_get_it() {
        CloudsAndEdges engine = House.with("ada").engine;
        for (Actor actor :
                List.of(Actor.GUEST, Actor.player("ada"), Actor.process("match-creation"))) {
            Refusal why = engine.administration(actor).refusal();
            assertEquals("not-permitted", why == null ? "" : why.code());
        }
        assertTrue(engine.administration(ROOT).isAccepted());
    }

    @Test
    void it_shows_streams_states_and_followers() {
        House house = House.with("ada", "bob");
        String match = house.match("ada", ONE_BOX, 2);
        Administration administration = house.engine.administration(ROOT).orThrow();
        assertEquals(
                List.of("user/ada", "user/bob", "match/" + match),
                administration.streams("", PAGE).orThrow().items().stream()
                        .map(stream -> stream.id().toString())
                        .toList());
        assertEquals(
                "ada",
                House.text(administration.state(new StreamId("match", match)).orThrow(), "owner"));
        assertEquals(9, administration.followers().size());
        for (Administration.Follower follower : administration.followers()) {
            assertEquals(house.engine.position(), follower.checkpoint());
        }
    }

    @Test
    void it_finds_events_by_stream_kind_and_time() {
        House house = House.with("ada", "bob");
        house.match("ada", ONE_BOX, 2);
        assertEquals(2, found(house, new EventFilter(null, null, "user-created", null, null)));
        assertEquals(
                2,
                found(house, new EventFilter(new StreamId("user", "ada"), null, null, null, null)));
        assertEquals(0, found(house, new EventFilter(null, null, null, 1_001L, null)));
        assertEquals(0, found(house, new EventFilter(null, null, null, null, 1_000L)));
        assertEquals(5, found(house, EventFilter.ALL));
    }

    @Test
    void a_verification_finds_a_right_log_right() {
        House house = House.with("ada", "bob");
        accepted(house.as("bob").requestSeat(house.match("ada", ONE_BOX, 2)));
        Verification verification = house.engine.administration(ROOT).orThrow().verify();
        assertTrue(verification.isDone());
        assertEquals(house.engine.position(), verification.position());
        assertEquals(List.of(), verification.different());
    }

    @Test
    void an_exported_log_imports_into_an_empty_engine_and_is_the_same_there() {
        House house = House.with("ada", "bob");
        accepted(house.as("bob").requestSeat(house.match("ada", ONE_BOX, 2)));
        List<String> lines = lines(house.engine);
        CloudsAndEdges empty = empty();
        List<Verdict<Long>> answers = new ArrayList<>();
        empty.administration(ROOT).orThrow().importLog(lines, answers::add);
        assertEquals((long) lines.size(), answers.get(0).orThrow());
        assertEquals(lines, lines(empty));
        empty.administration(ROOT).orThrow().importLog(lines, answers::add);
        Refusal why = answers.get(1).refusal();
        assertEquals("log-not-empty", why == null ? "" : why.code());
    }

    @Test
    void an_import_with_one_wrong_event_takes_nothing_and_names_the_position() {
        House house = House.with("ada", "bob");
        accepted(house.as("bob").requestSeat(house.match("ada", ONE_BOX, 2)));
        List<String> lines = new ArrayList<>(lines(house.engine));
        lines.set(4, lines.get(4).replace("\"player\":\"ada\"", "\"player\": \"ada\""));
        CloudsAndEdges empty = empty();
        List<Verdict<Long>> answers = new ArrayList<>();
        empty.administration(ROOT).orThrow().importLog(lines, answers::add);
        Refusal why = answers.get(0).refusal();
        assertFalse(why == null);
        assertEquals("5", why == null ? "" : why.fact("position"));
        assertEquals(List.of(), lines(empty));
    }

    private static CloudsAndEdges empty() {
        return CloudsAndEdges.on(new MemoryEventStore(), () -> 0, () -> 0).open();
    }

    private static int found(House house, EventFilter filter) {
        List<JsonObject> found = new ArrayList<>();
        house.engine
                .administration(ROOT)
                .orThrow()
                .events(
                        filter,
                        0,
                        EventStore.MOST_LINES,
                        events -> found.addAll(events.orThrow().items()));
        return found.size();
    }

    private static List<String> lines(CloudsAndEdges engine) {
        List<String> lines = new ArrayList<>();
        engine.log(0, EventStore.MOST_LINES, read -> lines.addAll(read.orThrow()));
        return lines;
    }
}
