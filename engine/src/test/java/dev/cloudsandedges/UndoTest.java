package dev.cloudsandedges;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.cloudsandedges.backend.lobby.Page;
import dev.cloudsandedges.backend.match.MatchMove;
import dev.cloudsandedges.backend.match.MatchView;
import dev.cloudsandedges.eventsourcing.Actor;
import dev.cloudsandedges.eventsourcing.StreamId;
import dev.cloudsandedges.json.JsonObject;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;

/** Moves that are taken back: who is asked, what comes back, and what stays on the log. */
final class UndoTest {

    private static final UndoDots GAME = new UndoDots(3);
    private static final StreamId STREAM = new StreamId("match", "m");

    private final TestWorld two = TestWorld.playing(GAME, "bob", "ada");
    private final TestWorld three = TestWorld.playing(GAME, "bob", "ada", "cy");

    @Test
    void a_move_that_may_be_taken_back_freely_is_taken_back_at_once() {
        String before = state(two);
        assertEquals("ok", two.draw("bob", 0, 0, "right"));
        assertEquals("ok", ask(two, "bob", "request-undo"));
        assertEquals(before, state(two));
        assertEquals(List.of("bob"), two.view().next());
        assertEquals(
                List.of("match-started", "match-turn-taken", "match-undone"), lastKinds(two, 3));
    }

    @Test
    void who_has_agreed_last_lets_the_move_and_all_behind_it_be_taken_back() {
        assertEquals("ok", three.draw("bob", 0, 0, "right"));
        String before = state(three);
        assertEquals("ok", three.draw("ada", 0, 1, "right"));
        assertEquals("ok", three.draw("cy", 1, 0, "right"));
        assertEquals("ok", ask(three, "ada", "request-undo"));
        assertEquals(new MatchView.Wish("ada", List.of()), three.view().undo());
        assertEquals("ok", ask(three, "cy", "agree-undo"));
        assertEquals(new MatchView.Wish("ada", List.of("cy")), three.view().undo());
        assertEquals(List.of("bob"), three.view().next());
        assertEquals("ok", ask(three, "bob", "agree-undo"));
        assertNull(three.view().undo());
        assertEquals(before, state(three));
        assertEquals(List.of("ada"), three.view().next());
        assertEquals(
                List.of(
                        "match-undo-requested",
                        "match-undo-agreed",
                        "match-undo-agreed",
                        "match-undone"),
                lastKinds(three, 4));
        assertEquals("ok", three.draw("ada", 0, 1, "right"));
    }

    @Test
    void the_last_turn_is_the_one_before_and_turns_go_on_counting() {
        assertEquals("ok", two.draw("bob", 0, 0, "right"));
        assertEquals("ok", two.draw("ada", 0, 1, "right"));
        MatchView before = two.view();
        assertEquals("ok", two.draw("bob", 1, 0, "right"));
        assertEquals("ok", ask(two, "bob", "request-undo"));
        assertEquals(before.lastTurn(), two.view().lastTurn());
        assertEquals(2, before.turns());
        assertEquals(4, two.view().turns());
        assertEquals("ok", ask(two, "bob", "request-undo"));
        assertEquals("ok", ask(two, "ada", "agree-undo"));
        assertNull(two.view().lastTurn());
        assertEquals(5, two.view().turns());
    }

    @Test
    void one_of_the_others_is_enough_to_refuse_and_who_asks_can_withdraw() {
        assertEquals("ok", three.draw("bob", 0, 0, "right"));
        assertEquals("ok", three.draw("ada", 0, 1, "right"));
        for (String who : List.of("cy", "ada", "bob")) {
            String before = state(three);
            assertEquals("ok", ask(three, "bob", "request-undo"));
            assertEquals("ok", ask(three, who, "refuse-undo"));
            assertNull(three.view().undo());
            assertEquals(before, state(three));
            assertEquals("no-undo-request", ask(three, who, "refuse-undo"));
        }
    }

    @Test
    void what_cannot_be_is_refused_and_leaves_no_event() {
        assertEquals("nothing-to-undo", ask(two, "bob", "request-undo"));
        assertEquals("not-a-player", ask(two, "eve", "request-undo"));
        assertEquals("not-a-player", ask(two, "eve", "agree-undo"));
        assertEquals("not-a-player", ask(two, "eve", "refuse-undo"));
        assertEquals("not-permitted", two.process("request-undo", "{}"));
        assertEquals("no-undo-request", ask(two, "ada", "agree-undo"));
        assertEquals("match-unknown", two.send("player:ada", "match/n", "request-undo", "{}"));
        assertEquals("ok", two.draw("bob", 0, 0, "right"));
        assertEquals("nothing-to-undo", ask(two, "ada", "request-undo"));
        assertEquals("ok", two.draw("ada", 0, 1, "right"));
        assertEquals("ok", ask(two, "bob", "request-undo"));
        int events = two.log().size();
        assertEquals("undo-requested", ask(two, "bob", "request-undo"));
        assertEquals("undo-requested", ask(two, "ada", "request-undo"));
        assertEquals("already-agreed", ask(two, "bob", "agree-undo"));
        assertEquals(events, two.log().size());
    }

    @Test
    void nobody_agrees_twice_and_nobody_who_gave_up_is_asked() {
        TestWorld four = TestWorld.playing(GAME, "bob", "ada", "cy", "dan");
        assertEquals("ok", four.send("player:dan", "match/m", "resign", "{}"));
        assertEquals("ok", four.draw("bob", 0, 0, "right"));
        assertEquals("ok", four.draw("ada", 0, 1, "right"));
        assertEquals("ok", ask(four, "bob", "request-undo"));
        assertEquals("already-resigned", ask(four, "dan", "agree-undo"));
        assertEquals("already-resigned", ask(four, "dan", "refuse-undo"));
        assertEquals("ok", ask(four, "ada", "agree-undo"));
        assertEquals("already-agreed", ask(four, "ada", "agree-undo"));
        assertEquals("ok", ask(four, "cy", "agree-undo"));
        assertEquals(List.of("bob"), four.view().next());
    }

    @Test
    void where_the_rules_say_never_or_keep_nothing_there_is_no_undo() {
        for (String line : List.of("0,0,right", "0,1,right", "0,0,down", "1,0,down")) {
            assertEquals("ok", draw(two, line));
        }
        assertEquals("undo-not-allowed", ask(two, "bob", "request-undo"));
        TestWorld without = TestWorld.playing(new UndoDots(0), "bob", "ada");
        assertEquals("ok", without.draw("bob", 0, 0, "right"));
        assertEquals("undo-not-allowed", ask(without, "bob", "request-undo"));
        assertEquals("undo-not-allowed", ask(without, "ada", "request-undo"));
    }

    @Test
    void no_more_moves_are_kept_than_the_rules_say() {
        TestWorld world = TestWorld.playing(new UndoDots(2), "bob", "ada", "cy");
        assertEquals("ok", world.draw("bob", 0, 0, "right"));
        assertEquals("ok", world.draw("ada", 0, 1, "right"));
        assertEquals("ok", world.draw("cy", 1, 0, "right"));
        assertEquals("nothing-to-undo", ask(world, "bob", "request-undo"));
        assertEquals("ok", ask(world, "ada", "request-undo"));
        assertEquals("ok", ask(world, "bob", "agree-undo"));
        assertEquals("ok", ask(world, "cy", "agree-undo"));
        assertEquals("bob", there(world.view().lastTurn()).player());
        assertEquals("nothing-to-undo", ask(world, "bob", "request-undo"));
    }

    @Test
    void a_turn_closes_an_open_wish() {
        assertEquals("ok", two.draw("bob", 0, 0, "right"));
        assertEquals("ok", two.draw("ada", 0, 1, "right"));
        assertEquals("ok", ask(two, "bob", "request-undo"));
        assertEquals("ok", two.draw("bob", 1, 0, "right"));
        assertNull(two.view().undo());
        assertEquals("no-undo-request", ask(two, "ada", "agree-undo"));
    }

    @Test
    void a_resignation_closes_an_open_wish_and_clears_what_is_kept() {
        assertEquals("ok", three.draw("bob", 0, 0, "right"));
        assertEquals("ok", three.draw("ada", 0, 1, "right"));
        assertEquals("ok", ask(three, "bob", "request-undo"));
        assertEquals("ok", three.send("player:cy", "match/m", "resign", "{}"));
        assertNull(three.view().undo());
        assertEquals("nothing-to-undo", ask(three, "bob", "request-undo"));
        assertEquals("ok", three.draw("bob", 1, 0, "right"));
        assertEquals("ok", ask(three, "bob", "request-undo"));
        assertEquals("ada", there(three.view().lastTurn()).player());
    }

    @Test
    void after_the_end_nothing_is_taken_back() {
        assertEquals("ok", two.draw("bob", 0, 0, "right"));
        assertEquals("ok", two.draw("ada", 0, 1, "right"));
        assertEquals("ok", ask(two, "bob", "request-undo"));
        assertEquals("ok", two.send("player:ada", "match/m", "resign", "{}"));
        for (String command : List.of("request-undo", "agree-undo", "refuse-undo")) {
            assertEquals("match-finished", ask(two, "ada", command));
        }
        assertNull(two.view().undo());
        assertNull(state(two, "course"));
    }

    @Test
    void a_game_for_one_asks_nobody() {
        TestWorld one = TestWorld.playing(new Patience(1), "{}", new String[] {"bob"});
        assertEquals("ok", one.send("player:bob", "match/m", "take-turn", "{\"move\":{}}"));
        assertEquals("ok", one.send("player:bob", "match/m", "take-turn", "{\"move\":{}}"));
        assertEquals("ok", ask(one, "bob", "request-undo"));
        assertEquals(List.of("match-turn-taken", "match-undone"), lastKinds(one, 2));
        assertEquals("{\"left\":2}", there(one.view().board()).text());
    }

    @Test
    void a_replay_and_a_snapshot_come_to_the_same_with_a_wish_half_agreed() {
        assertEquals("ok", three.draw("bob", 0, 0, "right"));
        assertEquals("ok", three.draw("ada", 0, 1, "right"));
        assertEquals("ok", ask(three, "bob", "request-undo"));
        assertEquals("ok", ask(three, "ada", "agree-undo"));
        String live = behind(three).state(STREAM).orThrow().text();
        List<String> snapshot = behind(three).snapshot().orThrow();
        TestWorld replayed = new TestWorld(three.store, GAME);
        assertEquals(live, behind(replayed).state(STREAM).orThrow().text());
        assertEquals(snapshot, behind(replayed).snapshot().orThrow());
        TestWorld restored = three.reopened(GAME);
        assertEquals(three.log().size(), behind(restored).snapshots().begunAt());
        assertEquals(live, behind(restored).state(STREAM).orThrow().text());
        assertEquals(snapshot, behind(restored).snapshot().orThrow());
        assertEquals("ok", ask(restored, "cy", "agree-undo"));
        assertEquals(List.of("bob"), restored.view().next());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 100})
    void the_moves_are_listed_with_those_that_were_taken_back_and_the_undo_itself(int limit) {
        assertEquals("ok", two.draw("bob", 0, 0, "right"));
        assertEquals("ok", two.draw("ada", 0, 1, "right"));
        assertEquals("ok", ask(two, "bob", "request-undo"));
        assertEquals("ok", ask(two, "ada", "agree-undo"));
        assertEquals("ok", two.draw("bob", 1, 0, "right"));
        assertEquals("ok", two.send("player:ada", "match/m", "resign", "{}"));
        List<String> moves = List.of(
                "1 bob MOVE", "2 ada MOVE", "3 bob UNDO", "4 bob MOVE", "4 ada RESIGNATION");
        assertEquals(moves, moves(MoveOrder.OLDEST_FIRST, limit));
        List<String> backwards = moves(MoveOrder.NEWEST_FIRST, limit);
        Collections.reverse(backwards);
        assertEquals(moves, backwards);
    }

    @Test
    void an_undo_that_nobody_granted_or_that_came_to_something_else_is_no_log() {
        assertEquals("ok", two.draw("bob", 0, 0, "right"));
        assertEquals("ok", two.draw("ada", 0, 1, "right"));
        assertEquals("ok", ask(two, "bob", "request-undo"));
        assertEquals("ok", ask(two, "ada", "agree-undo"));
        List<String> log = two.log();
        assertNull(Golden.setupOn(log).with(GAME).open().fault());
        String asked = log.get(log.size() - 3);
        String agreed = log.get(log.size() - 2);
        String undone = log.get(log.size() - 1);
        assertFaultAt(log.size() - 2, log, asked, asked.replace("\"bob\"", "\"ada\""));
        assertFaultAt(log.size() - 1, log, agreed, agreed.replace("\"ada\"", "\"bob\""));
        assertFaultAt(log.size() - 1, log, agreed, agreed.replace("\"ada\"", "\"eve\""));
        assertFaultAt(log.size(), log, agreed, agreed.replace("undo-agreed", "undo-refused"));
        String digest = undone.replaceFirst(".*\"digest\":\"(.{16})\".*", "$1");
        assertFaultAt(log.size(), log, undone, undone.replace(digest, "0000000000000000"));
        assertFaultAt(log.size(), log, undone, undone.replace("[\"bob\"]", "[\"ada\"]"));
        assertFaultAt(
                log.size(),
                log,
                undone,
                undone.replace("\"player\":\"bob\"", "\"player\":\"ada\""));
    }

    private static void assertFaultAt(int position, List<String> log, String line, String instead) {
        List<String> bent = new ArrayList<>(log);
        bent.set(log.indexOf(line), instead);
        CloudsAndEdges engine = Golden.setupOn(bent).with(GAME).open();
        assertEquals((long) position, there(engine.fault()).position(), instead);
    }

    private List<String> moves(MoveOrder order, int limit) {
        List<String> moves = new ArrayList<>();
        String after = null;
        do {
            List<Page<MatchMove>> pages = new ArrayList<>();
            two.engine
                    .as(Actor.GUEST)
                    .moves(
                            "m",
                            order,
                            new Page.Request(after, limit),
                            page -> pages.add(page.orThrow()));
            pages.get(0)
                    .items()
                    .forEach(move ->
                            moves.add(move.turn() + " " + move.player() + " " + move.kind()));
            after = pages.get(0).next();
        } while (after != null);
        return moves;
    }

    private static String draw(TestWorld world, String line) {
        String[] parts = line.split(",", -1);
        return world.draw(
                world.view().next().get(0),
                Integer.parseInt(parts[0]),
                Integer.parseInt(parts[1]),
                parts[2]);
    }

    private static String ask(TestWorld world, String player, String command) {
        return world.send("player:" + player, "match/m", command, "{}");
    }

    /** Where the game and its source of chance stand. */
    private static String state(TestWorld world) {
        return GAME.states().write(world.engine.state("m", GAME).orThrow()).text()
                + state(world, "chance")
                + state(world, "next");
    }

    private static @Nullable Object state(TestWorld world, String member) {
        JsonObject state = behind(world).state(STREAM).orThrow();
        return state.get(member);
    }

    private static Administration behind(TestWorld world) {
        return world.engine.administration(Actor.administrator("root")).orThrow();
    }

    private static List<String> lastKinds(TestWorld world, int count) {
        List<String> kinds = world.log().stream()
                .map(line -> Golden.member(Golden.read(line), "kind"))
                .toList();
        return kinds.subList(kinds.size() - count, kinds.size());
    }

    private static <T> T there(@Nullable T value) {
        return Objects.requireNonNull(value);
    }
}
