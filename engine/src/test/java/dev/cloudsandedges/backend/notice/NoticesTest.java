package dev.cloudsandedges.backend.notice;

import static dev.cloudsandedges.dotsandboxes.Direction.DOWN;
import static dev.cloudsandedges.dotsandboxes.Direction.RIGHT;
import static dev.cloudsandedges.dotsandboxes.DotsAndBoxes.RULES;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cloudsandedges.CloudsAndEdges;
import dev.cloudsandedges.Reply;
import dev.cloudsandedges.Session;
import dev.cloudsandedges.UndoDots;
import dev.cloudsandedges.backend.game.Clock;
import dev.cloudsandedges.backend.lobby.Page;
import dev.cloudsandedges.dotsandboxes.BoardSize;
import dev.cloudsandedges.dotsandboxes.Direction;
import dev.cloudsandedges.dotsandboxes.Line;
import dev.cloudsandedges.eventsourcing.Actor;
import dev.cloudsandedges.eventsourcing.Effect;
import dev.cloudsandedges.host.MemoryEventStore;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;

/** Who is told what, and when. */
class NoticesTest {
    private static final BoardSize ONE_BOX = new BoardSize(1, 1);

    private final List<String> told = new ArrayList<>();
    private long drawn;
    private long now;
    private final UndoDots undoDots = new UndoDots(2);
    private final CloudsAndEdges engine = CloudsAndEdges.on(
                    new MemoryEventStore(), () -> now, () -> ++drawn)
            .with(undoDots)
            .effects(Notices.NAME, Notices::new, (id, notice, acknowledgement) -> {
                told.add(payload(notice));
                acknowledgement.done();
            })
            .open();

    @Test
    void every_player_is_told_of_the_start_and_of_the_end_and_the_next_one_of_the_turn() {
        engine.openMatch("m", RULES, ONE_BOX, List.of("ada", "bob"));
        String started = "\"about\":\"match-started\",\"match\":\"m\",\"players\":[\"bob\","
                + "\"ada\"],\"next\":[\"bob\"]}";
        assertTold("{\"to\":\"bob\"," + started, "{\"to\":\"ada\"," + started);
        draw("bob", 0, 0, RIGHT);
        assertTold("{\"to\":\"ada\",\"about\":\"your-turn\",\"match\":\"m\"}");
        draw("ada", 0, 1, RIGHT);
        assertTold("{\"to\":\"bob\",\"about\":\"your-turn\",\"match\":\"m\"}");
        draw("bob", 0, 0, DOWN);
        told.clear();
        draw("ada", 1, 0, DOWN);
        String finished = "\"about\":\"match-finished\",\"match\":\"m\",\"winners\":[\"ada\"],"
                + "\"points\":[0,1]}";
        assertTold("{\"to\":\"bob\"," + finished, "{\"to\":\"ada\"," + finished);
    }

    @Test
    void a_player_who_moves_again_is_not_told() {
        engine.openMatch("m", RULES, new BoardSize(2, 1), List.of("ada", "bob"));
        draw("bob", 0, 0, RIGHT);
        draw("ada", 0, 1, RIGHT);
        draw("bob", 0, 0, DOWN);
        told.clear();
        draw("ada", 1, 0, DOWN);
        assertTold();
        draw("ada", 1, 0, RIGHT);
        assertTold("{\"to\":\"bob\",\"about\":\"your-turn\",\"match\":\"m\"}");
    }

    @Test
    void who_resigns_passes_the_turn_on_only_if_it_was_theirs() {
        engine.openMatch("m", RULES, new BoardSize(2, 2), List.of("ada", "bob", "cat", "dan"));
        told.clear();
        accepted(as("bob").resign("m"));
        assertTold();
        accepted(as("dan").resign("m"));
        assertTold("{\"to\":\"ada\",\"about\":\"your-turn\",\"match\":\"m\"}");
    }

    @Test
    void every_player_is_told_whose_time_ran_out_and_the_next_one_of_the_turn() {
        engine.openMatch(
                "m",
                RULES,
                new BoardSize(2, 2),
                List.of("ada", "bob", "cat"),
                new Clock.PerMove(1_000));
        told.clear();
        now = 1_000;
        assertEquals(1, engine.tick());
        String ranOut = "\"about\":\"time-run-out\",\"match\":\"m\",\"player\":\"cat\","
                + "\"resigned\":true}";
        assertTold(
                "{\"to\":\"cat\"," + ranOut,
                "{\"to\":\"ada\"," + ranOut,
                "{\"to\":\"bob\"," + ranOut,
                "{\"to\":\"ada\",\"about\":\"your-turn\",\"match\":\"m\"}");
        now = 2_000;
        assertEquals(1, engine.tick());
        assertEquals(6, told.size());
        assertEquals(
                "{\"to\":\"bob\",\"about\":\"match-finished\",\"match\":\"m\",\"winners\":"
                        + "[\"bob\"],\"points\":[0,0,0]}",
                told.get(5));
    }

    @Test
    void who_is_refused_a_match_is_told_why() {
        accepted(as("ada").createUser("ada", "Ada"));
        for (int i = 0; i < 4; i++) {
            accepted(as("ada").requestMatch("ada", RULES, ONE_BOX, 2));
        }
        assertTold("{\"to\":\"ada\",\"about\":\"match-refused\",\"request\":12,\"code\":"
                + "\"too-many-matches\",\"message\":\"Nobody can be in more than 3 unfinished"
                + " matches.\"}");
    }

    @Test
    void who_is_refused_a_seat_is_told_why() {
        accepted(as("ada").createUser("ada", "Ada"));
        for (int i = 0; i < 3; i++) {
            accepted(as("ada").requestMatch("ada", RULES, ONE_BOX, 2));
        }
        accepted(as("bob").createUser("bob", "Bob"));
        accepted(as("bob").requestMatch("bob", RULES, ONE_BOX, 2));
        String match = as("bob")
                .matchesOf("bob", new Page.Request(null, 1))
                .orThrow()
                .items()
                .get(0)
                .id();
        accepted(as("ada").requestSeat(match));
        assertTold(
                "{\"to\":\"ada\",\"about\":\"seat-refused\",\"match\":\"" + match + "\",\"code\":"
                        + "\"too-many-matches\",\"message\":\"Nobody can be in more than 3"
                        + " unfinished matches.\"}");
    }

    @Test
    void every_player_is_told_that_there_is_no_rematch() {
        engine.openMatch("m", RULES, ONE_BOX, List.of("ada", "bob"));
        accepted(as("ada").resign("m"));
        accepted(as("ada").createUser("ada", "Ada"));
        for (int i = 0; i < 3; i++) {
            accepted(as("ada").requestMatch("ada", RULES, ONE_BOX, 2));
        }
        told.clear();
        accepted(as("ada").rematch("m"));
        assertTold();
        accepted(as("bob").rematch("m"));
        String refused = "\"about\":\"rematch-refused\",\"match\":\"m\",\"code\":"
                + "\"too-many-matches\",\"message\":\"Nobody can be in more than 3 unfinished"
                + " matches.\"}";
        assertTold("{\"to\":\"bob\"," + refused, "{\"to\":\"ada\"," + refused);
    }

    @Test
    void the_others_who_still_play_are_told_of_a_wish_and_whoever_is_to_move_of_the_undo() {
        List<String> players = List.of("ada", "bob", "cat", "dan");
        engine.openMatch("m", undoDots, new BoardSize(2, 2), players);
        accepted(as("bob").resign("m"));
        accepted(as("dan").takeTurn("m", undoDots, new Line(0, 0, RIGHT)));
        accepted(as("ada").takeTurn("m", undoDots, new Line(1, 0, RIGHT)));
        told.clear();
        for (int i = 0; i < 2; i++) {
            accepted(as("dan").requestUndo("m"));
            String wish = "\"about\":\"undo-requested\",\"match\":\"m\",\"player\":\"dan\"}";
            assertTold("{\"to\":\"ada\"," + wish, "{\"to\":\"cat\"," + wish);
            accepted(as("cat").agreeUndo("m"));
            assertTold();
            if (i == 0) {
                accepted(as("ada").refuseUndo("m"));
                String no = "\"about\":\"undo-refused\",\"match\":\"m\",\"player\":\"ada\"}";
                assertTold("{\"to\":\"dan\"," + no, "{\"to\":\"cat\"," + no);
            }
        }
        accepted(as("ada").agreeUndo("m"));
        assertTold("{\"to\":\"dan\",\"about\":\"your-turn\",\"match\":\"m\"}");
    }

    private static String payload(Effect notice) {
        assertEquals(Notices.KIND, notice.kind());
        return notice.payload().text();
    }

    private void draw(String player, int x, int y, Direction direction) {
        accepted(as(player).takeTurn("m", RULES, new Line(x, y, direction)));
    }

    private Session as(String user) {
        return engine.as(Actor.player(user));
    }

    private void assertTold(String... notices) {
        assertEquals(List.of(notices), told);
        told.clear();
    }

    private static void accepted(Reply reply) {
        assertTrue(reply.answer().isAccepted(), reply::toString);
    }
}
