package dev.cloudsandedges.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cloudsandedges.verdict.Refusal;
import dev.cloudsandedges.verdict.Verdict;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

final class FieldsTest {

    private record Shape(long number, String text, long bits, List<String> texts, String word) {}

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "1   | field-type    | payload         | payload must be an object, not a number.",
                "{}  | field-missing | payload.number  | payload.number is missing.",
                "{\"number\":\"1\"}  | field-type  | payload.number | "
                        + "payload.number must be a number, not a text.",
                "{\"number\":6}      | field-range | payload.number | "
                        + "payload.number must be from -5 to 5.",
                "{\"number\":-6}     | field-range | payload.number | "
                        + "payload.number must be from -5 to 5.",
                "{\"number\":5,\"text\":true} | field-type | payload.text | "
                        + "payload.text must be a text, not true or false.",
                "{\"number\":5,\"text\":\"\",\"bits\":\"0\"} | field-range | payload.bits | "
                        + "payload.bits must be 16 digits from 0-9 and a-f.",
                "{\"number\":5,\"text\":\"\",\"bits\":\"00000000000000AF\"} | field-range | "
                        + "payload.bits | payload.bits must be 16 digits from 0-9 and a-f.",
                "{\"number\":5,\"text\":\"\",\"bits\":\"00000000000000af\",\"texts\":{}} | "
                        + "field-type | payload.texts | "
                        + "payload.texts must be an array, not an object.",
                "{\"number\":5,\"text\":\"\",\"bits\":\"00000000000000af\",\"texts\":[null]} | "
                        + "field-type | payload.texts | payload.texts must be a text, not null.",
                "{\"number\":5,\"text\":\"\",\"bits\":\"00000000000000af\",\"texts\":[],"
                        + "\"word\":\"up\"} | field-range | payload.word | "
                        + "payload.word must be one of: left, right.",
                "{\"number\":5,\"text\":\"\",\"bits\":\"00000000000000af\",\"texts\":[],"
                        + "\"word\":\"left\",\"more\":1} | field-unknown | payload.more | "
                        + "payload.more is not known here.",
            })
    void a_refusal_names_the_field(String json, String code, String field, String message) {
        Refusal why = refusal(json);
        assertEquals(code, why.code());
        assertEquals(field, why.fact("field"));
        assertEquals(message, why.message());
    }

    @Test
    void what_is_asked_for_is_given() {
        assertEquals(
                new Shape(-5, "t", 0xaf, List.of("x", "y"), "right"),
                read("{\"word\":\"right\",\"number\":-5,\"bits\":\"00000000000000af\","
                                + "\"texts\":[\"x\",\"y\"],\"text\":\"t\"}")
                        .orThrow());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "{\"one\":{\"x\":10},\"more\":[]}             | payload.one.x",
                "{\"one\":1,\"more\":[]}                      | payload.one",
                "{\"one\":{\"x\":1},\"more\":[{\"x\":1},{}]}  | payload.more[1].x",
                "{\"one\":{\"x\":1},\"more\":[{\"y\":1}]}     | payload.more[0].x",
                "{\"one\":{\"x\":1},\"more\":[null]}        | payload.more[0]",
                "{\"one\":{\"x\":1},\"more\":{}}            | payload.more",
            })
    void a_refusal_of_a_nested_value_names_its_path(String json, String field) {
        Refusal why = Objects.requireNonNull(nested(json).refusal(), "accepted");
        assertEquals(field, why.fact("field"));
        assertTrue(why.message().startsWith(field + " "), why.message());
    }

    @Test
    void nested_values_are_read_in_order() {
        String json = "{\"one\":{\"x\":1},\"more\":[{\"x\":2},{\"x\":0}]}";
        assertEquals(List.of(1, 2, 0), nested(json).orThrow());
    }

    private static Verdict<List<Integer>> nested(String json) {
        Codec<Integer> codec = Codec.ofInteger("x", 0, 9);
        return Fields.read(Json.read(json, Limits.DOOR).orThrow(), "payload", in -> {
            List<Integer> all = new ArrayList<>(List.of(in.value("one", codec)));
            all.addAll(in.values("more", codec));
            return all;
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "\\u0001", "\\u0000", "\\\"", "\\\\", "\\ud83d\\ude00", "\u4e2d"})
    void a_refusal_is_short_whatever_the_unknown_field_is_called(String sign) {
        Refusal why = refusal("{\"" + sign.repeat(1_000 / sign.length() / 2) + "\":1}");
        String json = RefusalJson.write(why).text();
        assertTrue(json.length() <= 500, () -> json.length() + " characters: " + json);
    }

    private static Refusal refusal(String json) {
        return Objects.requireNonNull(read(json).refusal(), "accepted");
    }

    private static Verdict<Shape> read(String json) {
        return Fields.read(
                Json.read(json, Limits.DOOR).orThrow(),
                "payload",
                in -> in.has("number") || json.equals("{}")
                        ? new Shape(
                                in.integer("number", -5, 5),
                                in.text("text"),
                                in.bits("bits"),
                                in.texts("texts"),
                                in.word("word", List.of("left", "right"), word -> word))
                        : new Shape(0, "", 0, List.of(), ""));
    }
}
