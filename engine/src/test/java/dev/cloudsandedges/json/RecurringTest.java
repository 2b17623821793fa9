package dev.cloudsandedges.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.Test;

final class RecurringTest {

    private static final Literal QUOTE = new Literal("\"");

    private final LineScanner in = new LineScanner();
    private final Recurring<String> recurring = new Recurring<>();

    @Test
    void a_passage_that_was_kept_is_passed_over_and_means_the_same_again() {
        keep("a");
        in.begin("\"a\"1");
        assertEquals("a", recurring.read(in));
        assertEquals(1, in.digits());
    }

    @Test
    void a_passage_that_only_begins_like_a_known_one_is_not_known() {
        keep("ab");
        in.begin("\"a\"1");
        assertNull(recurring.read(in));
        assertEquals(0, in.place());
    }

    @Test
    void a_passage_that_goes_on_behind_the_end_is_not_known() {
        keep("ab");
        in.begin("\"ab");
        assertNull(recurring.read(in));
    }

    @Test
    void the_latest_passages_are_kept_and_no_more() {
        for (int i = 0; i <= Recurring.MOST; i++) {
            keep("p" + i);
        }
        in.begin("\"p0\"");
        assertNull(recurring.read(in));
        for (int i = 1; i <= Recurring.MOST; i++) {
            in.begin("\"p" + i + "\"");
            assertEquals("p" + i, recurring.read(in));
        }
    }

    @Test
    void passages_are_told_apart_in_whatever_order_they_come_again() {
        String order = "abaabbcacbaacb";
        for (int i = 0; i < order.length(); i++) {
            String text = order.substring(i, i + 1);
            in.begin("\"" + text + "\"1");
            String known = recurring.read(in);
            assertEquals(order.indexOf(text) < i, known != null);
            if (known == null) {
                keep(text);
            } else {
                assertEquals(text, known);
            }
        }
    }

    @Test
    void what_a_scanner_has_stopped_at_is_not_kept() {
        in.begin("\"a\\\"");
        in.expect(QUOTE);
        recurring.keep(in, 0, in.textUntil('"'));
        in.begin("\"a\\\"");
        assertNull(recurring.read(in));
    }

    private void keep(String text) {
        in.begin("\"" + text + "\"1");
        in.expect(QUOTE);
        recurring.keep(in, 0, in.textUntil('"'));
    }
}
