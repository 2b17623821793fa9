package dev.cloudsandedges;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.cloudsandedges.backend.game.Clock;
import dev.cloudsandedges.backend.lobby.Page;
import dev.cloudsandedges.backend.match.MatchMove;
import dev.cloudsandedges.backend.match.MatchView;
import dev.cloudsandedges.dotsandboxes.Board;
import dev.cloudsandedges.dotsandboxes.BoardSize;
import dev.cloudsandedges.dotsandboxes.Line;
import dev.cloudsandedges.eventsourcing.Actor;
import dev.cloudsandedges.host.MemoryEventStore;
import dev.cloudsandedges.json.JsonText;
import dev.cloudsandedges.json.JsonValue;
import dev.cloudsandedges.rules.Chance;
import dev.cloudsandedges.rules.Viewer;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;

/** Of what rules are told when a move is looked at: its number, and where the game stands now. */
final class MoveNumbersTest {

    private static final TellingDots GAME = new TellingDots();

    /** Shows of a move its number, its seat, and how many lines are drawn now. */
    private static final class TellingDots extends UndoDots {
        TellingDots() {
            super(2);
        }

        @Override
        public JsonValue viewMove(Board now, int turn, int seat, Line move, Viewer viewer) {
            return new JsonText(turn + " by " + seat + " of " + now.drawn());
        }

        @Override
        public @Nullable Line outOfTime(Board board, int seat, Chance chance) {
            return randomMove(board, seat, chance);
        }
    }

    @Test
    void the_last_turn_has_the_number_that_the_list_of_moves_gives_it() {
        TestWorld world = TestWorld.playing(GAME, "bob", "ada");
        assertEquals("ok", world.draw("bob", 0, 0, "right"));
        assertEquals("1 by 0 of 1", last(world));
        assertEquals("ok", world.draw("ada", 0, 1, "right"));
        assertEquals("2 by 1 of 2", last(world));
        assertEquals("ok", world.send("player:ada", "match/m", "request-undo", "{}"));
        assertEquals("1 by 0 of 1", last(world));
        assertEquals("ok", world.draw("ada", 1, 0, "right"));
        assertEquals("4 by 1 of 2", last(world));
        assertEquals("ok", world.send("player:ada", "match/m", "request-undo", "{}"));
        assertEquals("ok", world.send("player:bob", "match/m", "request-undo", "{}"));
        assertNull(last(world));
        assertEquals("ok", world.draw("bob", 1, 1, "right"));
        assertEquals("ok", world.draw("ada", 0, 1, "right"));
        assertEquals("ok", world.send("player:ada", "match/m", "request-undo", "{}"));
        assertEquals("7 by 0 of 1", last(world));
        assertEquals(
                List.of("1 by 0 of 1", "2 by 1 of 1", "4 by 1 of 1", "7 by 0 of 1", "8 by 1 of 1"),
                shown(world));
    }

    @Test
    void a_replay_and_a_snapshot_keep_the_number_of_the_last_move_behind_an_undo_and_the_end() {
        TestWorld world = TestWorld.playing(GAME, "bob", "ada");
        assertEquals("ok", world.draw("bob", 0, 0, "right"));
        assertEquals("ok", world.draw("ada", 0, 1, "right"));
        assertEquals("ok", world.send("player:ada", "match/m", "request-undo", "{}"));
        assertEquals("1 by 0 of 1", last(new TestWorld(world.store, GAME)));
        assertEquals("1 by 0 of 1", last(world.reopened(GAME)));
        assertEquals("ok", world.send("player:ada", "match/m", "resign", "{}"));
        assertEquals("1 by 0 of 1", last(world));
        assertEquals("1 by 0 of 1", last(new TestWorld(world.store, GAME)));
        assertEquals("1 by 0 of 1", last(world.reopened(GAME)));
    }

    @Test
    void a_move_that_the_rules_made_when_time_had_run_out_is_numbered_like_any_other() {
        long[] now = {0};
        long[] drawn = {0};
        CloudsAndEdges engine = CloudsAndEdges.on(
                        new MemoryEventStore(), () -> now[0], () -> ++drawn[0])
                .with(GAME)
                .open();
        Clock clock = new Clock.PerMove(1000);
        assertNull(engine.openMatch("m", GAME, new BoardSize(2, 1), List.of("ada", "bob"), clock)
                .answer()
                .refusal());
        now[0] = 1000;
        assertEquals(1, engine.tick());
        now[0] = 2000;
        assertEquals(1, engine.tick());
        assertEquals("2 by 1 of 2", last(engine.match("m", Actor.GUEST).orThrow()));
    }

    private static @Nullable String last(TestWorld world) {
        return last(world.view());
    }

    private static @Nullable String last(MatchView view) {
        MatchView.Turn turn = view.lastTurn();
        return turn == null ? null : ((JsonText) turn.move()).value();
    }

    private static List<String> shown(TestWorld world) {
        List<String> shown = new ArrayList<>();
        for (MoveOrder order : MoveOrder.values()) {
            List<String> moves = new ArrayList<>();
            world.engine
                    .as(Actor.GUEST)
                    .moves("m", order, new Page.Request(null, 100), page -> page.orThrow()
                            .items()
                            .forEach(move -> add(moves, move, order)));
            assertEquals(shown.isEmpty() ? moves : shown, moves);
            shown = moves;
        }
        return shown;
    }

    private static void add(List<String> moves, MatchMove move, MoveOrder order) {
        if (move.move() instanceof JsonText text) {
            moves.add(order == MoveOrder.OLDEST_FIRST ? moves.size() : 0, text.value());
        }
    }
}
