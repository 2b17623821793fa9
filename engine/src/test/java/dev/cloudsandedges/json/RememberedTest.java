package dev.cloudsandedges.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class RememberedTest {

    private static final int LONGEST = 8;

    private final LineScanner in = new LineScanner();
    private final Remembered<Long> remembered = new Remembered<>(1); // all share one place

    @Test
    void a_passage_that_was_kept_is_passed_over_and_means_the_same_again() {
        assertNull(read("12"));
        assertEquals(12, read("12"));
        assertEquals(2, in.place());
    }

    @Test
    void another_passage_takes_the_place_and_is_never_taken_for_the_first() {
        read("12");
        assertNull(read("21"));
        assertEquals(21, read("21"));
        assertNull(read("12"));
    }

    @Test
    void a_passage_that_is_too_long_has_no_sum_and_is_not_kept() {
        assertNull(read("123456789"));
        assertNull(read("123456789"));
        assertEquals(-1, sum("123456789"));
    }

    private int sum(String text) {
        in.begin(text);
        return in.sumToEnd(LONGEST);
    }

    /** What is known of a number; if that is nothing, it is kept. */
    private @Nullable Long read(String text) {
        int sum = sum(text);
        Long known = remembered.read(in, sum);
        if (known == null) {
            long value = in.digits();
            remembered.keep(in, 0, sum, value);
        }
        return known;
    }
}
