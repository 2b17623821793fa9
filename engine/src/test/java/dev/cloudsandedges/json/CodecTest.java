package dev.cloudsandedges.json;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Objects;

/** The codecs that are there already. */
final class CodecTest {

    private static final Codec<Integer> CARDS = Codec.ofInteger("cards", -1, 3);
    private static final Codec<String> NOTHING = Codec.ofNothing("the only one");

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 3})
    void an_integer_is_written_as_an_object_and_read_back(int cards) {
        String text = "{\"cards\":" + cards + "}";
        assertEquals(text, CARDS.write(cards).text());
        assertEquals(cards, CARDS.read(json(text), "payload.move").orThrow());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "{\"cards\":4}; field-range; payload.move.cards",
                "{\"cards\":-2}; field-range; payload.move.cards",
                "{\"cards\":\"1\"}; field-type; payload.move.cards",
                "{\"cards\":1,\"more\":1}; field-unknown; payload.move.more",
                "{}; field-missing; payload.move.cards",
                "1; field-type; payload.move",
            })
    void what_is_no_such_integer_is_refused_with_its_field(String text, String code, String field) {
        var why = Objects.requireNonNull(CARDS.read(json(text), "payload.move").refusal());
        assertEquals(code, why.code());
        assertEquals(field, why.fact("field"));
    }

    @Test
    void the_only_value_there_is_is_an_empty_object() {
        assertEquals("{}", NOTHING.write("the only one").text());
        assertEquals("the only one", NOTHING.read(json("{}"), "settings").orThrow());
        var why = Objects.requireNonNull(
                NOTHING.read(json("{\"a\":1}"), "settings").refusal());
        assertEquals("field-unknown", why.code());
    }

    private static JsonValue json(String text) {
        return Json.read(text, Limits.DOOR).orThrow();
    }
}
