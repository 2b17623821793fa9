package dev.cloudsandedges;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.cloudsandedges.backend.lobby.Leaderboard;
import dev.cloudsandedges.backend.lobby.Page;
import dev.cloudsandedges.backend.match.MatchStatus;
import dev.cloudsandedges.backend.match.MatchView;
import dev.cloudsandedges.dotsandboxes.BoardSize;
import dev.cloudsandedges.eventsourcing.Actor;
import dev.cloudsandedges.eventsourcing.StreamId;
import dev.cloudsandedges.json.Hex;
import dev.cloudsandedges.json.JsonText;
import dev.cloudsandedges.rules.Digest;
import dev.cloudsandedges.rules.Outcome;
import dev.cloudsandedges.rules.Seats;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Matches that end without winners, with places of their own, or because one is left. */
final class EndsTest {

    private static final Patience NOBODY_WINS = new Patience(2);

    /** The second has won with fewer points, and the third is before the first. */
    private static final Outcome ODD = new Outcome(Seats.of(1), List.of(5, 3, 0), List.of(3, 1, 2));

    @Test
    void where_nobody_wins_everybody_has_lost() {
        TestWorld world = played(NOBODY_WINS, "bob", "ada");
        assertEnd(world.view(), List.of(), List.of(0, 0), List.of(1, 1));
        Page.Request page = new Page.Request(null, 10);
        assertEquals(
                List.of(
                        new Leaderboard.Standing("ada", 0, 0, 1),
                        new Leaderboard.Standing("bob", 0, 0, 1)),
                world.engine.as(Actor.GUEST).leaderboard(page).orThrow().items());
    }

    @Test
    void where_nobody_wins_the_last_in_the_order_of_play_begins_the_rematch() {
        assertEquals(List.of("ada"), rematch(NOBODY_WINS, "bob", "ada").next());
        Patience alone = new Patience(1);
        assertEquals(List.of("bob"), rematch(alone, "bob").next());
    }

    @Test
    void of_several_who_lost_the_one_with_the_worst_place_begins_the_rematch() {
        Patience odd = new Patience(3, ODD);
        assertEquals(
                List.of("bob", "ada", "cy"),
                rematch(odd, "bob", "ada", "cy").players().stream()
                        .map(MatchView.Player::id)
                        .toList());
        Patience places = new Patience(3, Outcome.places(List.of(2, 3, 1)));
        assertEquals(List.of("ada"), rematch(places, "bob", "ada", "cy").next());
    }

    @Test
    void places_that_do_not_follow_from_winners_and_points_are_on_the_log_and_others_are_not() {
        TestWorld odd = played(new Patience(3, ODD), "bob", "ada", "cy");
        assertEquals(
                "{\"winners\":[\"ada\"],\"points\":[5,3,0],\"ranks\":[3,1,2]}", lastPayload(odd));
        assertEnd(odd.view(), List.of("ada"), List.of(5, 3, 0), List.of(3, 1, 2));
        TestWorld again = new TestWorld(odd.store, new Patience(3, ODD));
        assertNull(again.engine.fault());
        assertEquals(odd.view().json(), again.view().json());
        TestWorld usual = played(new Patience(3, Outcome.won(2, 3)), "bob", "ada", "cy");
        assertEquals("{\"winners\":[\"cy\"],\"points\":[0,0,1]}", lastPayload(usual));
        assertEquals(List.of(2, 2, 1), usual.view().ranks());
    }

    @Test
    void other_places_than_the_games_are_no_log() {
        TestWorld odd = played(new Patience(3, ODD), "bob", "ada", "cy");
        List<String> log = odd.log();
        for (String ranks : List.of(",\"ranks\":[2,1,3]", ",\"ranks\":[]", "")) {
            assertFaultAtTheEnd(log, ",\"ranks\":[3,1,2]", ranks, new Patience(3, ODD));
        }
        TestWorld usual = played(new Patience(2, Outcome.won(0, 2)), "bob", "ada");
        assertFaultAtTheEnd(
                usual.log(),
                "\"points\":[1,0]",
                "\"points\":[1,0],\"ranks\":[1,2]",
                new Patience(2, Outcome.won(0, 2)));
    }

    @Test
    void a_single_seat_that_is_left_has_won_though_the_rules_leave_the_state_alone() {
        TestWorld world = TestWorld.playing(NOBODY_WINS, "{}", new String[] {"bob", "ada"});
        assertEquals("ok", take(world));
        assertEquals("ok", world.send("player:bob", "match/m", "resign", "{}"));
        assertEnd(world.view(), List.of("ada"), List.of(0, 1), List.of(2, 1));
        assertEquals(List.of(), world.view().next());
        assertEquals(
                "{\"left\":2}", Objects.requireNonNull(world.view().board()).text());
        assertNull(new TestWorld(world.store, NOBODY_WINS).engine.fault());
    }

    @Test
    void who_gives_up_alone_has_not_won() {
        TestWorld world = TestWorld.playing(new Patience(1), "{}", new String[] {"bob"});
        assertEquals("ok", world.send("player:bob", "match/m", "resign", "{}"));
        assertEnd(world.view(), List.of(), List.of(0), List.of(1));
    }

    @Test
    void a_state_is_shown_and_summed_up_as_it_is_written_unless_a_game_says_otherwise() {
        TestWorld world = TestWorld.playing(NOBODY_WINS, "{}", new String[] {"bob", "ada"});
        assertEquals(
                "{\"left\":3}", Objects.requireNonNull(world.view().board()).text());
        long sum = new Digest().add(0).add("{\"left\":3}").sum();
        assertEquals(
                new JsonText(Hex.of(sum)),
                world.engine
                        .administration(Actor.administrator("root"))
                        .orThrow()
                        .state(new StreamId("match", "m"))
                        .orThrow()
                        .get("digest"));
    }

    @Test
    void a_game_with_parts_says_in_which_it_is_and_others_say_nothing() {
        TestWorld world = TestWorld.playing(NOBODY_WINS, "{}", new String[] {"bob", "ada"});
        assertEquals("full-hand", world.view().phase());
        assertEquals("ok", take(world));
        assertNull(world.view().phase());
        assertNull(TestWorld.playing(BoardSize.SMALL).view().phase());
        TestWorld open = new TestWorld();
        assertEquals("ok", open.create(1, 1, 2));
        assertNull(open.view().phase());
        assertEquals(List.of(), open.view().ranks());
    }

    private static void assertEnd(
            MatchView view, List<String> winners, List<Integer> points, List<Integer> ranks) {
        assertEquals(MatchStatus.FINISHED, view.status());
        assertEquals(winners, view.winners());
        assertEquals(points, view.points());
        assertEquals(ranks, view.ranks());
    }

    private static void assertFaultAtTheEnd(
            List<String> log, String part, String instead, Patience game) {
        List<String> bent = new ArrayList<>(log);
        int last = log.size() - 1;
        bent.set(last, log.get(last).replace(part, instead));
        var fault = Golden.setupOn(bent).with(game).open().fault();
        assertEquals((long) log.size(), Objects.requireNonNull(fault, instead).position());
    }

    private static TestWorld played(Patience game, String... players) {
        TestWorld world = TestWorld.playing(game, "{}", players);
        List<String> answers = List.of(take(world), take(world), take(world));
        assertEquals(List.of("ok", "ok", "ok"), answers);
        return world;
    }

    private static String take(TestWorld world) {
        return world.send("player:bob", "match/m", "take-turn", "{\"move\":{}}");
    }

    private static MatchView rematch(Patience game, String... players) {
        TestWorld world = played(game, players);
        for (String player : players) {
            assertEquals("ok", world.send("player:" + player, "match/m", "rematch", "{}"));
        }
        Page.Request page = new Page.Request(null, 1);
        String next = world.engine
                .as(Actor.GUEST)
                .matchesOf("bob", page)
                .orThrow()
                .items()
                .get(0)
                .id();
        return world.engine.match(next, Actor.GUEST).orThrow();
    }

    private static String lastPayload(TestWorld world) {
        List<String> log = world.log();
        String line = log.get(log.size() - 1);
        return Objects.requireNonNull(Golden.read(line).get("payload")).text();
    }
}
