package dev.cloudsandedges.backend.lobby;

import static dev.cloudsandedges.backend.lobby.House.ANY;
import static dev.cloudsandedges.backend.lobby.House.ONE_BOX;
import static dev.cloudsandedges.backend.lobby.House.PAGE;
import static dev.cloudsandedges.backend.lobby.House.RULES;
import static dev.cloudsandedges.backend.lobby.House.accepted;
import static dev.cloudsandedges.backend.lobby.House.code;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.cloudsandedges.backend.match.MatchStatus;
import dev.cloudsandedges.dotsandboxes.BoardSize;
import dev.cloudsandedges.dotsandboxes.Direction;
import dev.cloudsandedges.dotsandboxes.Line;

import org.junit.jupiter.api.Test;

import java.util.List;

class LobbyTest {
    @Test
    void a_request_makes_a_match_that_seats_its_creator_and_starts_when_it_is_full() {
        House house = House.with("ada", "bob");
        String match = house.match("ada", ONE_BOX, 2);
        accepted(house.as("bob").requestSeat(match));
        assertEquals(
                List.of(
                        "user-created",
                        "user-created",
                        "user-create-match-requested",
                        "match-created",
                        "match-joined",
                        "match-join-requested",
                        "match-joined",
                        "match-started"),
                house.kinds());
        assertEquals(List.of("bob"), house.as("bob").match(match).orThrow().next());
    }

    @Test
    void a_fourth_unfinished_match_is_refused_in_an_event_that_the_user_can_read() {
        House house = House.with("ada");
        for (int i = 0; i < Seatings.MOST; i++) {
            accepted(house.as("ada").requestMatch("ada", RULES, ONE_BOX, 2));
        }
        accepted(house.as("ada").requestMatch("ada", RULES, ONE_BOX, 2));
        assertEquals(3, house.kinds().stream().filter("match-created"::equals).count());
        assertEquals(
                "user-create-match-refused", house.kinds().get(house.kinds().size() - 1));
        assertEquals(3, house.as("ada").matchesOf("ada", PAGE).orThrow().items().size());
    }

    @Test
    void a_cancelled_match_makes_room_for_another() {
        House house = House.with("ada");
        String first = house.match("ada", ONE_BOX, 2);
        house.match("ada", ONE_BOX, 2);
        house.match("ada", ONE_BOX, 2);
        accepted(house.as("ada").cancel(first));
        accepted(house.as("ada").requestMatch("ada", RULES, ONE_BOX, 2));
        assertEquals(4, house.kinds().stream().filter("match-created"::equals).count());
    }

    @Test
    void whoever_resigns_makes_room_for_another_match_while_the_others_play_on() {
        House house = House.with("ada", "bob", "cat");
        String first = house.match("ada", ONE_BOX, 3);
        accepted(house.as("bob").requestSeat(first));
        accepted(house.as("cat").requestSeat(first));
        house.match("ada", ONE_BOX, 2);
        house.match("ada", ONE_BOX, 2);
        accepted(house.as("ada").resign(first));
        assertEquals(MatchStatus.PLAYING, house.as("bob").match(first).orThrow().status());
        accepted(house.as("ada").requestMatch("ada", RULES, ONE_BOX, 2));
        assertEquals(4, house.kinds().stream().filter("match-created"::equals).count());
    }

    @Test
    void a_request_for_a_seat_is_refused_before_anything_is_recorded_when_there_is_none() {
        House house = House.with("ada", "bob", "cat");
        String match = house.match("ada", ONE_BOX, 2);
        assertEquals("already-joined", code(house.as("ada").requestSeat(match)));
        assertEquals("match-unknown", code(house.as("bob").requestSeat("nowhere")));
        accepted(house.as("bob").requestSeat(match));
        long before = house.engine.position();
        assertEquals("match-playing", code(house.as("cat").requestSeat(match)));
        assertEquals(before, house.engine.position());
    }

    @Test
    void a_player_in_three_matches_is_told_that_there_is_no_seat() {
        House house = House.with("ada", "bob");
        for (int i = 0; i < Seatings.MOST; i++) {
            house.match("bob", ONE_BOX, 2);
        }
        String match = house.match("ada", ONE_BOX, 2);
        accepted(house.as("bob").requestSeat(match));
        assertEquals("match-join-refused", house.kinds().get(house.kinds().size() - 1));
        assertEquals(
                MatchStatus.NOT_STARTED, house.as("bob").match(match).orThrow().status());
    }

    @Test
    void a_player_may_leave_before_the_start_but_the_owner_has_to_cancel() {
        House house = House.with("ada", "bob");
        String match = house.match("ada", ONE_BOX, 3);
        accepted(house.as("bob").requestSeat(match));
        assertEquals("owner-stays", code(house.as("ada").leave(match)));
        accepted(house.as("bob").leave(match));
        assertEquals("not-a-player", code(house.as("bob").leave(match)));
        assertEquals(0, house.as("bob").matchesOf("bob", PAGE).orThrow().items().size());
        assertEquals("not-permitted", code(house.as("bob").cancel(match)));
        accepted(house.as("ada").cancel(match));
        assertEquals("match-cancelled", code(house.as("bob").requestSeat(match)));
    }

    @Test
    void of_two_players_the_one_who_resigns_loses_at_once() {
        House house = House.with("ada", "bob");
        String match = house.match("ada", ONE_BOX, 2);
        accepted(house.as("bob").requestSeat(match));
        accepted(house.as("ada").resign(match));
        var view = house.as("bob").match(match).orThrow();
        assertEquals(MatchStatus.FINISHED, view.status());
        assertEquals(List.of("bob"), view.winners());
        assertEquals(List.of(), view.next());
        assertEquals("match-finished", code(house.as("bob").resign(match)));
    }

    @Test
    void of_three_players_the_turn_passes_on_without_the_one_who_resigns() {
        House house = House.with("ada", "bob", "cat");
        String match = house.match("ada", new BoardSize(2, 2), 3);
        accepted(house.as("bob").requestSeat(match));
        accepted(house.as("cat").requestSeat(match));
        assertEquals(List.of("cat"), house.as("ada").match(match).orThrow().next());
        accepted(house.as("cat").resign(match));
        assertEquals(List.of("ada"), house.as("ada").match(match).orThrow().next());
        assertEquals("already-resigned", code(house.as("cat").resign(match)));
        accepted(house.as("ada").takeTurn(match, RULES, new Line(0, 0, Direction.RIGHT)));
        assertEquals(List.of("bob"), house.as("ada").match(match).orThrow().next());
        accepted(house.as("bob").takeTurn(match, RULES, new Line(1, 0, Direction.RIGHT)));
        assertEquals(List.of("ada"), house.as("ada").match(match).orThrow().next());
        accepted(house.as("ada").resign(match));
        assertEquals(List.of("bob"), house.as("ada").match(match).orThrow().winners());
    }

    @Test
    void once_both_want_a_rematch_the_loser_begins_it() {
        House house = House.with("ada", "bob");
        String match = house.match("ada", ONE_BOX, 2);
        accepted(house.as("bob").requestSeat(match));
        assertEquals("match-playing", code(house.as("ada").rematch(match)));
        accepted(house.as("ada").resign(match));
        accepted(house.as("bob").rematch(match));
        assertEquals("already-requested", code(house.as("bob").rematch(match)));
        assertEquals(1, house.as("ada").matchesOf("ada", PAGE).orThrow().items().size());
        accepted(house.as("ada").rematch(match));
        MatchSummary next =
                house.as("ada").matchesOf("ada", PAGE).orThrow().items().get(0);
        assertEquals(MatchStatus.PLAYING, next.status());
        assertEquals(List.of("ada"), next.next());
    }

    @Test
    void open_matches_are_shown_newest_first_page_by_page_and_without_ones_own() {
        House house = House.with("ada", "bob");
        String oldest = house.match("ada", ONE_BOX, 2);
        String middle = house.match("bob", new BoardSize(2, 1), 2);
        String newest = house.match("ada", ONE_BOX, 3);
        var first = house.as("ada").openMatches(ANY, new Page.Request(null, 2)).orThrow();
        assertEquals(List.of(newest, middle), ids(first));
        var second = house.as("ada")
                .openMatches(ANY, new Page.Request(first.next(), 2))
                .orThrow();
        assertEquals(List.of(oldest), ids(second));
        assertNull(second.next());
        var bobs = new OpenMatches.Filter(null, null, "ada");
        assertEquals(
                List.of(middle), ids(house.as("ada").openMatches(bobs, PAGE).orThrow()));
        var small = new OpenMatches.Filter(null, BoardSize.CODEC.write(ONE_BOX), null);
        assertEquals(
                List.of(newest, oldest),
                ids(house.as("ada").openMatches(small, PAGE).orThrow()));
    }

    @Test
    void users_see_what_came_of_their_own_requests_and_of_no_others() {
        House house = House.with("ada", "bob");
        String match = house.match("ada", ONE_BOX, 2);
        house.match("bob", ONE_BOX, 2);
        house.match("bob", ONE_BOX, 2);
        house.match("bob", ONE_BOX, 2);
        accepted(house.as("bob").requestSeat(match));
        assertEquals(
                List.of("too-many-matches", "null", "null", "null"),
                house.as("bob").requestsOf("bob", PAGE).orThrow().items().stream()
                        .map(request -> String.valueOf(request.code()))
                        .toList());
        assertEquals(
                List.of(Requests.Outcome.GRANTED),
                house.as("ada").requestsOf("ada", PAGE).orThrow().items().stream()
                        .map(Requests.Request::outcome)
                        .toList());
        var why = house.as("ada").requestsOf("bob", PAGE).refusal();
        assertEquals("not-permitted", why == null ? "" : why.code());
    }

    @Test
    void users_are_found_by_id_and_by_the_beginning_of_their_name() {
        House house = House.with("ada", "bob", "abe");
        accepted(house.as("bob").setName("bob", "Abracadabra"));
        var found = house.as("bob").usersNamed("AB", PAGE).orThrow();
        assertEquals(
                List.of("abe", "bob"),
                found.items().stream().map(UserList.Shown::id).toList());
        assertEquals("Abracadabra", house.as("ada").user("bob").orThrow().name().text());
        assertEquals(
                List.of(), house.as("bob").usersNamed("bob", PAGE).orThrow().items());
    }

    @Test
    void the_leaderboard_counts_what_was_won_tied_and_lost() {
        House house = House.with("ada", "bob");
        String match = house.match("ada", ONE_BOX, 2);
        accepted(house.as("bob").requestSeat(match));
        accepted(house.as("bob").resign(match));
        assertEquals(
                List.of(
                        new Leaderboard.Standing("ada", 1, 0, 0),
                        new Leaderboard.Standing("bob", 0, 0, 1)),
                house.as("ada").leaderboard(PAGE).orThrow().items());
    }

    private static List<String> ids(Page<MatchSummary> page) {
        return page.items().stream().map(MatchSummary::id).toList();
    }
}
