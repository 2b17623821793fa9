package dev.cloudsandedges.json;

import static org.junit.jupiter.api.Assertions.assertEquals;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;

final class TextLinesTest {

    private final LineScanner scanner = new LineScanner();

    @Test
    void a_text_without_characters_has_no_line() {
        TextLines lines = new TextLines("");
        assertEquals(false, lines.hasLine());
        assertEquals("", lines.passed());
    }

    @Test
    void the_last_line_may_be_without_a_line_feed() {
        assertEquals(List.of("1", "", "2"), cut("1\n\n2"));
        assertEquals(List.of("1", "", "2"), cut("1\n\n2\n"));
    }

    /** A document is scanned where it stands as it is when it stands alone. */
    @Property(tries = 300)
    void a_scanner_finds_the_documents_and_their_ends(@ForAll("documents") List<String> documents) {
        TextLines lines = new TextLines(String.join("\n", documents));
        for (String document : documents) {
            scanner.begin(lines);
            JsonValue there = scanner.value();
            boolean done = scanner.isDone();
            if (done) {
                lines.endAt(scanner);
            }
            assertEquals(document, lines.line());
            lines.pass();
            assertEquals(document, lines.passed());
            scanner.begin(document);
            JsonValue alone = scanner.value();
            boolean read = scanner.isDone() && document.length() <= LineScanner.LONGEST;
            assertEquals(read, done);
            assertEquals(read ? alone : null, done ? there : null);
        }
        assertEquals(false, lines.hasLine());
    }

    @Provide
    Arbitrary<List<String>> documents() {
        Arbitrary<Integer> few = Arbitraries.integers().between(0, 60);
        Arbitrary<Integer> near =
                Arbitraries.integers().between(LineScanner.LONGEST - 20, LineScanner.LONGEST + 20);
        Arbitrary<Integer> many = Arbitraries.integers().between(15_000, 20_000);
        Arbitrary<String> texts =
                Arbitraries.oneOf(few, near, many).map(length -> '"' + "a".repeat(length) + '"');
        return Arbitraries.frequencyOf(
                        Tuple.of(8, texts),
                        Tuple.of(1, Arbitraries.of("{\"a\":[1,2]}", "12", "{", "1 ", "\"b")))
                .list()
                .ofMinSize(1)
                .ofMaxSize(12);
    }

    private static List<String> cut(String text) {
        List<String> cut = new ArrayList<>();
        for (TextLines lines = new TextLines(text); lines.hasLine(); lines.pass()) {
            cut.add(lines.line());
        }
        return cut;
    }
}
