package dev.cloudsandedges.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

import java.util.List;

final class OutcomeTest {

    @Test
    void one_who_won_has_the_point_and_the_first_place() {
        assertEquals(
                new Outcome(Seats.of(1), List.of(0, 1, 0), List.of(2, 1, 2)), Outcome.won(1, 3));
    }

    @Test
    void those_who_share_the_win_share_the_first_place() {
        Outcome shared = Outcome.shared(Seats.of(0).and(2), 4);
        assertEquals(List.of(1, 0, 1, 0), shared.points());
        assertEquals(List.of(1, 3, 1, 3), shared.ranks());
        assertEquals(true, shared.isTie());
    }

    @Test
    void where_nobody_wins_all_have_the_same_place() {
        Outcome nobody = Outcome.shared(Seats.NONE, 2);
        assertEquals(new Outcome(Seats.NONE, List.of(0, 0), List.of(1, 1)), nobody);
        assertEquals(false, nobody.isTie());
    }

    @Test
    void of_places_the_best_win_and_each_is_a_point_better_than_the_next() {
        assertEquals(
                new Outcome(Seats.of(2), List.of(1, 0, 2), List.of(2, 3, 1)),
                Outcome.places(List.of(2, 3, 1)));
        Outcome shared = Outcome.places(List.of(1, 3, 1));
        assertEquals(List.of(0, 2), shared.winners().numbers());
        assertEquals(List.of(2, 0, 2), shared.points());
        assertEquals(List.of(1, 3, 1), shared.ranks());
        assertEquals(List.of(0), Outcome.places(List.of(2, 2)).points().subList(0, 1));
    }

    @Test
    void winners_come_first_and_the_others_by_their_points() {
        assertEquals(List.of(3, 1, 2, 4), Outcome.ranked(Seats.of(1), List.of(4, 2, 9, 1)));
        assertEquals(List.of(1, 1, 3, 3), Outcome.ranked(Seats.first(2), List.of(5, 2, 7, 7)));
        assertEquals(List.of(2, 1, 2), Outcome.ranked(Seats.NONE, List.of(3, 4, 3)));
    }

    @Test
    void who_is_out_keeps_the_points_and_cannot_win() {
        Outcome outcome = Outcome.mostPoints(List.of(7, 3, 5), Seats.of(0));
        assertEquals(List.of(2), outcome.winners().numbers());
        assertEquals(List.of(7, 3, 5), outcome.points());
        assertEquals(List.of(2, 3, 1), outcome.ranks());
        assertEquals(
                Seats.NONE, Outcome.mostPoints(List.of(1, 1), Seats.first(2)).winners());
    }

    @Test
    void an_outcome_fits_its_seats() {
        List<Integer> two = List.of(0, 0);
        assertThrows(IllegalArgumentException.class, () -> new Outcome(Seats.of(2), two));
        assertThrows(
                IllegalArgumentException.class, () -> new Outcome(Seats.NONE, two, List.of(1)));
        assertThrows(
                IllegalArgumentException.class, () -> new Outcome(Seats.NONE, two, List.of(0, 1)));
        assertThrows(
                IllegalArgumentException.class, () -> new Outcome(Seats.NONE, two, List.of(1, 3)));
        assertThrows(IllegalArgumentException.class, () -> Outcome.places(List.of(1, 3)));
    }
}
