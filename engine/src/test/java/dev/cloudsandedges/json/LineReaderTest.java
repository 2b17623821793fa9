package dev.cloudsandedges.json;

import static org.junit.jupiter.api.Assertions.assertEquals;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import java.util.List;

final class LineReaderTest {

    private final LineReader lines = new LineReader();

    @Property(tries = 20_000)
    void a_line_reader_accepts_and_refuses_what_json_does(@ForAll("nearlyJson") String text) {
        assertEquals(Json.read(text, Limits.LOG), lines.read(text));
    }

    /** A reader remembers what it has read: what comes next must not be taken for it. */
    @Property(tries = 20_000)
    void objects_that_look_alike_are_told_apart(@ForAll("alike") List<String> texts) {
        for (String text : texts) {
            assertEquals(Json.read(text, Limits.LOG), lines.read(text));
        }
    }

    @Provide
    Arbitrary<List<String>> alike() {
        return Arbitraries.of("{\"a\":", "\"}\"", "\"{\"", "1", ",\"b\":", "2", "{}", "}", "\"\"")
                .list()
                .ofMaxSize(6)
                .map(parts -> "{\"a\":" + String.join("", parts) + "}")
                .list()
                .ofMaxSize(8);
    }

    @Provide
    Arbitrary<String> nearlyJson() {
        return Arbitraries.of(List.of(
                        "{",
                        "}",
                        "[",
                        "]",
                        ",",
                        ":",
                        "\"",
                        "\"a\"",
                        "\"b\":",
                        "1",
                        "0",
                        "-",
                        "-0",
                        "12",
                        ".",
                        "e",
                        "true",
                        "false",
                        "null",
                        "tru",
                        " ",
                        "\n",
                        "\\",
                        "\\n",
                        "\\u0041",
                        "\u00e9",
                        "\ud83d\ude00",
                        "\ud83d",
                        "{}",
                        "[]",
                        "{\"a\":1}",
                        "[1,2]",
                        "999999999999999999",
                        "9999999999999999999",
                        "\u0000",
                        "\ufeff"))
                .list()
                .ofMaxSize(12)
                .map(parts -> String.join("", parts));
    }
}
