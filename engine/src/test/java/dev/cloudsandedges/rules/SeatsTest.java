package dev.cloudsandedges.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
}
