package dev.cloudsandedges.json;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.cloudsandedges.verdict.Refusal;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.charset.StandardCharsets;
import java.util.Objects;

final class JsonTest {

    @Test
    void a_document_of_64_kib_is_read_and_one_byte_more_is_too_large() {
        String most = "\"\"" + " ".repeat(65_534);
        assertReads("\"\"", most);
        assertRefused("json-too-large", most + " ");
        assertEquals("\"\"", Json.read(utf8(most), Limits.DOOR).orThrow().text());
        assertEquals("json-too-large", code(utf8(most + " ")));
    }

    @Test
    void length_is_counted_in_bytes_of_utf8() {
        String wide = "\"" + "\u4e2d".repeat(1_000) + "\ud83d\ude00".repeat(10) + "\"";
        assertReads(wide, wide + " ".repeat(65_536 - 3_000 - 40 - 2));
        assertRefused("json-too-large", wide + " ".repeat(65_536 - 3_000 - 40 - 1));
    }

    @Test
    void sixteen_levels_are_read_and_seventeen_are_too_deep() {
        assertReads("[".repeat(16) + "]".repeat(16));
        assertRefused("json-too-large", "[".repeat(17) + "]".repeat(17));
        assertReads("{\"a\":".repeat(16) + "1" + "}".repeat(16));
        assertRefused("json-too-large", "{\"a\":".repeat(17) + "1" + "}".repeat(17));
        assertRefused("json-too-large", "[".repeat(30_000));
    }

    @Test
    void a_text_of_1024_units_is_read_and_one_more_is_too_long() {
        assertReads("\"" + "x".repeat(1_024) + "\"");
        assertRefused("json-too-large", "\"" + "x".repeat(1_025) + "\"");
        assertReads("{\"" + "x".repeat(1_024) + "\":1}");
        assertRefused("json-too-large", "{\"" + "x".repeat(1_025) + "\":1}");
    }

    @Test
    void a_number_of_20_signs_is_read_and_one_more_is_too_long() {
        assertReads("-9223372036854775808");
        assertRefused("json-not-integer", "-9223372036854775809");
        assertReads("9223372036854775807");
        assertRefused("json-not-integer", "9".repeat(20));
        assertRefused("json-too-large", "9".repeat(21));
        assertRefused("json-too-large", "0." + "0".repeat(19));
    }

    @Test
    void sixty_four_members_are_read_and_one_more_is_too_many() {
        assertReads(members(64));
        assertRefused("json-too-large", members(65));
    }

    /** Opening and closing count, so an array of 254 numbers has 256 tokens. */
    @Test
    void two_hundred_and_fifty_six_tokens_are_read_and_one_more_is_too_many() {
        assertReads("[" + "1,".repeat(253) + "1]");
        assertRefused("json-too-large", "[" + "1,".repeat(254) + "1]");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1.5                 | 1",
                "[1,2.0]             | 4",
                "{'a':{'b':  -0}}    | 13",
                "{'b':'ü','a':1e5}   | 14",
            })
    void a_number_that_is_no_integer_is_named_by_its_place(String document, String character) {
        Refusal why = refusal(document.replace('\'', '"'));
        assertEquals("json-not-integer", why.code());
        assertEquals(character, why.fact("character"));
        assertEquals(
                "Every number must be a whole number of at most 64 bits; see character " + character
                        + ".",
                why.message());
    }

    @Test
    void what_is_too_large_is_named_by_its_place() {
        String text = "\"" + "x".repeat(1_025) + "\"";
        assertTooLargeAt(6, "{\"a\":" + text + "}");
        assertTooLargeAt(2, "{" + text + ":1}");
        assertTooLargeAt(4, "[1," + "9".repeat(21) + "]");
        assertTooLargeAt(17, "[".repeat(17) + "]".repeat(17));
        assertTooLargeAt(51_001, " ".repeat(51_000) + text);
        assertTooLargeAt(50_003, " ".repeat(50_000) + "[ " + text + "]");
        assertTooLargeAt(50_002, " ".repeat(50_000) + "{" + text + ":1}");
        assertTooLargeAt(members(64).length() + 1, members(65));
        Refusal why = refusal("[" + "1,".repeat(254) + "1]");
        assertEquals("510", why.fact("character"), "the last that was let through");
    }

    private static void assertTooLargeAt(int character, String document) {
        Refusal why = refusal(document);
        assertEquals("json-too-large", why.code());
        assertEquals(String.valueOf(character), why.fact("character"), why.message());
    }

    @Test
    void a_document_that_is_too_long_is_told_its_length() {
        assertEquals(
                "The document has 65538 bytes, more than 65536.",
                refusal("\"" + "x".repeat(65_536) + "\"").message());
    }

    private static Refusal refusal(String document) {
        return Objects.requireNonNull(Json.read(document, Limits.DOOR).refusal());
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.0", "1e0", "1E0", "-0", "0.0", "1.5", "-1e-1", "[1.0]", "1e400"})
    void a_number_that_is_no_integer_is_refused(String document) {
        assertRefused("json-not-integer", document);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "{",
                "}",
                "[",
                "]",
                "\"",
                "{\"a\"}",
                "{\"a\":}",
                "[1,]",
                "{\"a\":1,}",
                "{a:1}",
                "{'a':1}",
                "nul",
                "tru",
                "NaN",
                "Infinity",
                "-Infinity",
                "-",
                "+1",
                "01",
                ".5",
                "1.",
                "0x1",
                "// x\n1",
                "/* x */1",
                "1 2",
                "{}{}",
                "{} x",
                "\ufeff{}",
                "\"\u0001\"",
                "\"\\x\"",
                "\"\\u12\"",
                "\"\\ud800\"",
                "\"\\udc00\\ud800\"",
                "{\"\\ud800\":1}",
                "{\"a\":1,\"a\":2}",
                "{\"a\":1,\"\\u0061\":1}",
                "\u00a01",
            })
    void what_is_not_strictly_json_is_malformed(String document) {
        assertRefused("json-malformed", document);
        assertEquals("json-malformed", code(utf8(document)));
    }

    @Test
    void half_of_a_pair_written_as_it_is_is_malformed() {
        assertRefused("json-malformed", "\"\ud83d\"");
        assertRefused("json-malformed", "\"\ude00\ud83d\"");
    }

    @Test
    void bytes_that_are_not_utf8_are_malformed() {
        for (int[] wrong : new int[][] {
            {0xff},
            {0x80},
            {'"', 0xc3, '"'},
            {'"', 0xc0, 0xaf, '"'},
            {'"', 0xed, 0xa0, 0x80, '"'},
            {'"', 0xf0, 0x80, 0x80, 0xaf, '"'},
            {'"', 0xf4, 0x90, 0x80, 0x80, '"'},
            {'1', 0xe2},
            {0xef, 0xbb, 0xbf, '1'},
        }) {
            byte[] bytes = new byte[wrong.length];
            for (int i = 0; i < bytes.length; i++) {
                bytes[i] = (byte) wrong[i];
            }
            assertEquals("json-malformed", code(bytes));
        }
    }

    @Test
    void a_value_has_one_spelling() {
        assertReads("{\"b\":[1,true,null],\"a\":\"\\u0000\\n\\\"/\u00e9\u007f\"}", """
                { "b" : [ 1 , true , null ] ,
                  "a" : "\\u0000\\u000a\\u0022\\/\\u00e9\\u007F" }""");
    }

    private static String members(int count) {
        StringBuilder object = new StringBuilder("{");
        for (int i = 0; i < count; i++) {
            object.append(i == 0 ? "" : ",").append("\"m").append(i).append("\":1");
        }
        return object.append('}').toString();
    }

    private static void assertReads(String document) {
        assertReads(document, document);
    }

    private static void assertReads(String spelling, String document) {
        assertEquals(spelling, Json.read(document, Limits.DOOR).orThrow().text());
    }

    private static void assertRefused(String code, String document) {
        Refusal why = Objects.requireNonNull(Json.read(document, Limits.DOOR).refusal(), "read");
        assertEquals(code, why.code());
    }

    private static String code(byte[] document) {
        Refusal why = Objects.requireNonNull(Json.read(document, Limits.DOOR).refusal(), "read");
        return why.code();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
