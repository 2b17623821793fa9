package dev.cloudsandedges.backend.user;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.cloudsandedges.verdict.Refusal;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

final class NameTest {

    @ParameterizedTest
    @ValueSource(strings = {"A", "Ada Lovelace", "\u4e2d\u6587", "\u0645\u0631", "\u2601\ufe0f x"})
    void a_name_of_visible_signs_is_taken_as_it_is(String text) {
        assertEquals(text, Name.check(text).orThrow().text());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "   ", "\u00a0", "\u2003\u3000", "\u1680\u202f\u205f"})
    void a_blank_name_is_refused(String text) {
        assertRefused("A name must not be blank.", text);
    }

    @ParameterizedTest
    @ValueSource(strings = {" Ada", "Ada ", "\u00a0\u2003Ada\u3000 ", "\u205fAda"})
    void spaces_at_the_ends_are_taken_off(String text) {
        assertEquals("Ada", Name.check(text).orThrow().text());
    }

    @Test
    void forty_code_points_are_taken_and_forty_one_refused() {
        for (String one : List.of("x", "\u00e9", "\ud83d\ude00")) {
            assertEquals(one.repeat(40), Name.check(one.repeat(40)).orThrow().text());
            assertEquals(
                    one.repeat(40),
                    Name.check(" " + one.repeat(40) + " ").orThrow().text());
            assertRefused("A name has at most 40 characters.", one.repeat(41));
        }
    }

    /** Control, direction-changing, zero-width, invisible: each range at both ends. */
    @ParameterizedTest
    @CsvSource({
        "0000,001f", "007f,009f", "00ad,00ad", "034f,034f", "061c,061c", "115f,1160",
        "17b4,17b5", "180b,180f", "200b,200f", "2028,202e", "2060,206f", "2800,2800",
        "3164,3164", "feff,feff", "ffa0,ffa0", "fff9,fffb", "fffe,ffff", "1bca0,1bca3",
        "1d173,1d17a", "0600,0605", "06dd,06dd", "070f,070f", "0890,0891", "08e2,08e2",
        "110bd,110bd", "110cd,110cd", "13430,1343f", "e0000,e007f", "e0100,e01ef",
    })
    void a_sign_that_is_not_seen_is_refused(String first, String last) {
        int end = Integer.parseInt(last, 16);
        for (int point = Integer.parseInt(first, 16); point <= end; point++) {
            assertRefused(
                    "A name must not hold control, invisible or direction-changing characters.",
                    "a" + Character.toString(point) + "b");
        }
    }

    /** This runtime's own table of controls and formats finds nothing that is let through. */
    @Test
    void every_control_and_format_sign_is_refused() {
        List<String> through = new ArrayList<>();
        for (int point = 0; point <= Character.MAX_CODE_POINT; point++) {
            int type = Character.getType(point);
            boolean unseen = type == Character.CONTROL
                    || type == Character.FORMAT
                    || type == Character.LINE_SEPARATOR
                    || type == Character.PARAGRAPH_SEPARATOR
                    || type == Character.SURROGATE;
            if (unseen && Name.check("a" + Character.toString(point) + "b").isAccepted()) {
                through.add(Integer.toHexString(point));
            }
        }
        assertEquals(List.of(), through);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\ud800", "\udc00", "\udc00\ud800", "a\ud83d", "\ude00b"})
    void half_of_a_pair_is_refused(String text) {
        assertRefused("A name must not hold half of a surrogate pair.", text);
    }

    private static void assertRefused(String sentence, String text) {
        Refusal why = Objects.requireNonNull(Name.check(text).refusal(), "taken");
        assertEquals("name-invalid", why.code());
        assertEquals(sentence, why.message());
        assertEquals(List.of(), why.facts());
    }
}
