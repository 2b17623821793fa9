package dev.cloudsandedges.json;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;
import java.util.Objects;

/** The codecs that are there already. */
final class CodecTest {

    private static final Codec<Integer> CARDS = Codec.ofInteger("cards", -1, 3);
    private static final Codec<String> WAYS =
            Codec.ofWord("way", List.of("up", "down"), way -> way.substring(0, 1));
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

    @Test
    void a_word_is_written_as_an_object_and_read_back() {
        assertEquals("{\"way\":\"u\"}", WAYS.write("up").text());
        assertEquals("down", WAYS.read(json("{\"way\":\"d\"}"), "move").orThrow());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "{\"way\":\"up\"}; field-range; move.way must be one of: u, d.",
                "{\"way\":1}; field-type; move.way must be a text, not a number.",
                "{}; field-missing; move.way is missing.",
            })
    void any_other_word_is_refused(String text, String code, String sentence) {
        var why = Objects.requireNonNull(WAYS.read(json(text), "move").refusal());
        assertEquals(code, why.code());
        assertEquals(sentence, why.message());
        assertEquals("move.way", why.fact("field"));
    }

    @Test
    void a_codec_of_few_values_lists_them() {
        assertEquals(List.of(-1, 0, 1, 2, 3), CARDS.all());
        assertEquals(List.of("the only one"), NOTHING.all());
        assertEquals(List.of("up", "down"), WAYS.all());
        assertEquals(List.of(), Codec.ofInteger("none", 1, 0).all());
        assertEquals(null, Codec.ofObject(one -> JsonObject.EMPTY, in -> 1).all());
    }

    @Test
    void integers_are_listed_up_to_the_most() {
        var all = Objects.requireNonNull(
                Codec.ofInteger("n", 5, Codec.MOST_LISTED + 4).all());
        assertEquals(Codec.MOST_LISTED, all.size());
        assertEquals(null, Codec.ofInteger("n", 5, Codec.MOST_LISTED + 5).all());
        assertEquals(
                null, Codec.ofInteger("n", Integer.MIN_VALUE, Integer.MAX_VALUE).all());
    }

    private static JsonValue json(String text) {
        return Json.read(text, Limits.DOOR).orThrow();
    }
}
