package dev.cloudsandedges.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class RecurringTest {

    private static final Literal QUOTE = new Literal("\"");

    private final LineScanner in = new LineScanner();
    private final Recurring<String> recurring = new Recurring<>(this::quoted);
    private int reads; // of passages that were not known

    private @Nullable String quoted(LineScanner scanner) {
        reads++;
        if (!scanner.has(QUOTE)) {
            return null;
        }
        return scanner.textUntil('"');
    }

    private @Nullable String read(String document) {
        in.begin(document);
        return recurring.read(in);
    }

    @Test
    void a_passage_that_was_read_is_passed_over_and_means_the_same_again() {
        assertEquals("a", read("\"a\"1"));
        assertEquals("a", read("\"a\"2"));
        assertEquals(2, in.digits());
        assertEquals(1, reads);
    }

    @Test
    void a_passage_that_only_begins_like_a_known_one_is_read() {
        assertEquals("ab", read("\"ab\"1"));
        assertEquals("a", read("\"a\"1"));
        assertEquals("abc", read("\"abc\"1"));
        assertEquals(3, reads);
    }

    @Test
    void a_passage_that_goes_on_behind_the_end_is_not_known() {
        assertEquals("ab", read("\"ab\"1"));
        read("\"ab");
        assertTrue(in.isStopped());
        assertEquals(2, reads);
    }

    @Test
    void the_latest_passages_are_kept_and_no_more() {
        for (int i = 0; i <= Recurring.MOST; i++) {
            assertEquals("p" + i, read("\"p" + i + "\"1"));
        }
        reads = 0;
        for (int i = 1; i <= Recurring.MOST; i++) {
            assertEquals("p" + i, read("\"p" + i + "\"1"));
        }
        assertEquals(0, reads);
        assertEquals("p0", read("\"p0\"1"));
        assertEquals(1, reads);
    }

    @Test
    void passages_are_told_apart_in_whatever_order_they_come_again() {
        String order = "abaabbcacbaacb";
        for (int i = 0; i < order.length(); i++) {
            String text = order.substring(i, i + 1);
            assertEquals(text, read("\"" + text + "\"1"));
        }
        assertEquals(3, reads);
    }

    @Test
    void what_the_scanner_has_stopped_at_is_not_kept() {
        read("\"a\\\"");
        assertTrue(in.isStopped());
        read("\"a\\\"");
        assertEquals(2, reads);
    }

    @Test
    void where_there_is_no_passage_nothing_is_given_nor_kept() {
        assertNull(read("1"));
        assertNull(read("1"));
        assertEquals(0, in.place());
        assertEquals(2, reads);
    }
}
