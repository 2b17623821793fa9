package dev.cloudsandedges.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;

class SeatsTest {

    @ParameterizedTest
    @CsvSource({"0,2", "1,2", "2,3", "3,15", "14,15", "15,0"})
    void the_seat_after_another_is_the_next_one_of_the_set_round_the_table(int seat, int next) {
        Seats seats = Seats.of(0).and(2).and(3).and(15);
        assertEquals(next, seats.after(seat));
    }

    @Test
    void a_single_seat_comes_after_itself_and_none_after_no_seat() {
        assertEquals(7, Seats.of(7).after(7));
        assertEquals(-1, Seats.NONE.after(7));
    }

    @Test
    void a_set_has_what_was_put_in_and_not_taken_out() {
        Seats seats = Seats.NONE.and(0).and(3).and(15);
        assertEquals(List.of(0, 3, 15), seats.numbers());
        assertEquals(3, seats.count());
        assertEquals(List.of(0, 15), seats.without(3).numbers());
        assertEquals(seats, seats.without(7));
        assertEquals(
                List.of(false, true, false), List.of(seats.has(-1), seats.has(15), seats.has(16)));
        assertEquals(List.of(true, false), List.of(Seats.NONE.isEmpty(), seats.isEmpty()));
        assertEquals(List.of(0, 1, 2), Seats.first(3).numbers());
        assertEquals(Seats.NONE, Seats.first(0));
        assertEquals(Seats.MOST, Seats.first(Seats.MOST).count());
    }

    @Test
    void a_seat_that_no_table_has_is_refused() {
        assertThrows(IllegalArgumentException.class, () -> new Seats(1 << Seats.MOST));
        assertThrows(IndexOutOfBoundsException.class, () -> Seats.of(Seats.MOST));
        assertThrows(IndexOutOfBoundsException.class, () -> new Viewer.Seated(-1));
        assertEquals(15, new Viewer.Seated(15).seat());
    }
}
