package dev.cloudsandedges.backend.lobby;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cloudsandedges.Administration;
import dev.cloudsandedges.CloudsAndEdges;
import dev.cloudsandedges.Reply;
import dev.cloudsandedges.backend.match.MatchViews;
import dev.cloudsandedges.eventsourcing.Actor;
import dev.cloudsandedges.host.EventStore;
import dev.cloudsandedges.host.MemoryEventStore;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Rebuilds as an administrator watches them, on an engine that goes on when it is pumped. */
class RebuildsTest {
    private static final Actor ROOT = Actor.administrator("root");
    private static final int EVENTS = 1_200;

    private final EventStore store = new MemoryEventStore();
    private long now = 50_000;
    private long drawn;
    private final CloudsAndEdges engine =
            CloudsAndEdges.on(store, () -> now, () -> ++drawn).pumped().open();

    RebuildsTest() {
        List<Reply> replies = new ArrayList<>();
        for (int i = 0; i < EVENTS; i++) {
            replies.add(engine.as(Actor.player("u" + i)).createUser("u" + i, "U"));
        }
        while (engine.pump(100)) {
            assertTrue(engine.position() <= EVENTS);
        }
        replies.forEach(House::accepted);
    }

    @ParameterizedTest
    @ValueSource(strings = {MatchViews.NAME, MatchCreation.NAME})
    void a_rebuild_shows_what_is_done_of_how_much_and_how_fast_it_goes(String name) {
        assertNull(progress(name));
        assertNull(engine.rebuild(name));
        assertEquals(new Administration.Progress(0, EVENTS, null), progress(name));
        engine.pump(1);
        now += 2_000;
        assertEquals(new Administration.Progress(500, EVENTS, 250L), progress(name));
        assertEquals("{\"done\":500,\"total\":1200,\"perSecond\":250}", json(name, "rebuild"));
        engine.pump(1);
        now += 1_001;
        assertEquals(new Administration.Progress(1_000, EVENTS, 333L), progress(name));
        engine.pump(1);
        assertNull(progress(name));
        assertEquals("null", json(name, "rebuild"));
    }

    @Test
    void a_clock_that_stands_still_or_goes_back_tells_no_rate_and_then_begins_again() {
        assertNull(engine.rebuild(MatchViews.NAME));
        engine.pump(1);
        assertEquals(new Administration.Progress(500, EVENTS, null), progress(MatchViews.NAME));
        now -= 10_000;
        assertEquals(new Administration.Progress(500, EVENTS, null), progress(MatchViews.NAME));
        now += 1_000;
        assertEquals(new Administration.Progress(500, EVENTS, 0L), progress(MatchViews.NAME));
        engine.pump(1);
        assertEquals(new Administration.Progress(1_000, EVENTS, 500L), progress(MatchViews.NAME));
    }

    @Test
    void a_rebuild_that_is_begun_again_counts_from_its_own_beginning() {
        assertNull(engine.rebuild(MatchViews.NAME));
        engine.pump(1);
        now += 1_000;
        assertNull(engine.rebuild(MatchViews.NAME));
        assertEquals(new Administration.Progress(0, EVENTS, null), progress(MatchViews.NAME));
        engine.pump(2);
        now += 1_000;
        assertEquals(500L, done(MatchViews.NAME));
        assertEquals(new Administration.Progress(500, EVENTS, 500L), progress(MatchViews.NAME));
    }

    @ParameterizedTest
    @ValueSource(strings = {UserList.NAME, MatchJoining.NAME})
    void a_rebuild_is_cancelled_and_what_is_shown_stays(String name) {
        assertNull(engine.rebuild(name));
        engine.pump(1);
        assertEquals(500L, done(name));
        assertNull(administration().cancelRebuild(name));
        assertNull(progress(name));
        engine.pump(10);
        assertEquals(EVENTS, follower(name).checkpoint());
        assertEquals(EVENTS, engine.position());
    }

    private Administration administration() {
        return engine.administration(ROOT).orThrow();
    }

    private Administration.Follower follower(String name) {
        return administration().followers().stream()
                .filter(follower -> follower.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private Administration.@Nullable Progress progress(String name) {
        return follower(name).rebuild();
    }

    private long done(String name) {
        Administration.Progress progress = progress(name);
        return progress == null ? -1 : progress.done();
    }

    private String json(String name, String member) {
        return Objects.requireNonNull(follower(name).json().get(member)).text();
    }
}
