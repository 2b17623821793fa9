package dev.cloudsandedges.games.rockpaperscissors;

import static dev.cloudsandedges.games.rockpaperscissors.Hand.PAPER;
import static dev.cloudsandedges.games.rockpaperscissors.Hand.ROCK;
import static dev.cloudsandedges.games.rockpaperscissors.Hand.SCISSORS;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import dev.cloudsandedges.conformance.rules.Played;
import dev.cloudsandedges.json.JsonNumber;
import dev.cloudsandedges.json.JsonObject;
import dev.cloudsandedges.rules.Outcome;
import dev.cloudsandedges.rules.Seats;
import dev.cloudsandedges.rules.Viewer;

import org.junit.jupiter.api.Test;

import java.util.List;

final class RockPaperScissorsTest {

    private static final Played<Bout, Hand> BEST_OF_THREE =
            Played.begin(RockPaperScissors.RULES, 3, 2, 0);

    @Test
    void two_of_three_rounds_win_and_equal_hands_are_played_again() {
        Played<Bout, Hand> played =
                BEST_OF_THREE.after(ROCK, SCISSORS, PAPER, PAPER, ROCK, PAPER, SCISSORS, PAPER);
        assertEquals(new Outcome(Seats.of(0), List.of(2, 1)), played.outcome());
        assertEquals(List.of(), played.toMove());
    }

    @Test
    void each_hand_beats_one_and_is_beaten_by_one() {
        for (Hand hand : Hand.ALL) {
            assertFalse(hand.beats(hand));
            assertEquals(1, Hand.ALL.stream().filter(hand::beats).count());
            assertEquals(1, Hand.ALL.stream().filter(other -> other.beats(hand)).count());
        }
    }

    @Test
    void seats_are_alike_whoever_chooses_first() {
        for (Hand one : Hand.ALL) {
            for (Hand other : Hand.ALL) {
                Bout bout = BEST_OF_THREE.by(0, one).by(1, other).state();
                assertEquals(bout, BEST_OF_THREE.by(1, other).by(0, one).state());
                Bout swapped = BEST_OF_THREE.by(0, other).by(1, one).state();
                assertEquals(bout.wins().get(0), swapped.wins().get(1));
                assertEquals(bout.wins().get(1), swapped.wins().get(0));
            }
        }
    }

    @Test
    void both_choose_at_once_and_whoever_has_chosen_waits() {
        assertEquals(List.of(0, 1), BEST_OF_THREE.toMove());
        assertEquals(List.of(0), BEST_OF_THREE.by(1, ROCK).toMove());
        assertEquals(List.of(), BEST_OF_THREE.by(1, ROCK).moves(1));
    }

    @Test
    void a_hand_is_shown_once_both_have_chosen() {
        Played<Bout, Hand> one = BEST_OF_THREE.by(1, ROCK);
        assertEquals(one.seenBy(0), BEST_OF_THREE.by(1, PAPER).seenBy(0));
        assertEquals(
                "{\"rounds\":3,\"wins\":[0,0],\"last\":[],\"choosing\":1,"
                        + "\"shown\":0,\"chosen\":\"rock\"}",
                one.seenBy(1));
        assertEquals(
                "{\"rounds\":3,\"wins\":[1,0],\"last\":[\"paper\",\"rock\"],"
                        + "\"choosing\":3,\"shown\":1}",
                one.by(0, PAPER).seenBy(0));
    }

    @Test
    void a_move_says_nothing_to_others_until_its_round_is_over() {
        Bout first = BEST_OF_THREE.by(0, ROCK).state();
        assertEquals("{}", shown(first, 1, new Viewer.Seated(1)));
        assertEquals("{}", shown(first, 1, new Viewer.Spectator()));
        assertEquals("{\"hand\":\"rock\"}", shown(first, 1, new Viewer.Seated(0)));
        assertEquals("{\"hand\":\"rock\"}", shown(first, 1, new Viewer.Administrator()));
        Bout second = BEST_OF_THREE.after(ROCK, ROCK).by(0, ROCK).state();
        assertEquals("{\"hand\":\"rock\"}", shown(second, 1, new Viewer.Seated(1)));
        assertEquals("{\"hand\":\"rock\"}", shown(second, 1, new Viewer.Spectator()));
        assertEquals("{}", shown(second, 3, new Viewer.Seated(1)));
    }

    /** The rock of seat 0 as somebody sees it then. */
    private static String shown(Bout now, int turn, Viewer viewer) {
        return RockPaperScissors.RULES.viewMove(now, turn, 0, ROCK, viewer).text();
    }

    @Test
    void an_even_number_of_rounds_is_refused() {
        JsonObject even = JsonObject.with("rounds", new JsonNumber(4)).build();
        assertNotNull(RockPaperScissors.RULES.settings().read(even, "settings").refusal());
    }
}
