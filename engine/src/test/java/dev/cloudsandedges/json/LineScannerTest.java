package dev.cloudsandedges.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** On a JVM a scanner that looks beside its text throws; in a browser it stops the page. */
final class LineScannerTest {

    private static final Alphabet LETTERS = new Alphabet("abcdefghijklmnopqrstuvwxyz0123456789-_");
    private static final Literal LITERAL = new Literal("{\"position\":");
    private static final Literal SHORT = new Literal("a");

    private static final List<Consumer<LineScanner>> QUESTIONS = List.of(
            LineScanner::digits,
            LineScanner::bits,
            LineScanner::value,
            LineScanner::isDone,
            in -> in.textUntil('"'),
            in -> in.freshUntil('"', LETTERS),
            in -> in.expect(LITERAL),
            in -> in.has(LITERAL),
            in -> in.has(SHORT),
            in -> in.sumToEnd(64),
            in -> in.sumToBrace(64),
            in -> in.sumToEnd(Integer.MAX_VALUE),
            in -> in.back(in.place() - 1),
            in -> in.back(-1));

    private final LineScanner scanner = new LineScanner();

    @Property(tries = 4_000)
    void whatever_it_is_asked_in_whatever_order_it_stays_within_its_text(
            @ForAll("documents") String document, @ForAll("orders") List<Integer> order) {
        scanner.begin(document);
        ask(order);
        TextLines lines = new TextLines(document + "\n" + document);
        while (lines.hasLine()) {
            scanner.begin(lines);
            ask(order);
            lines.endAt(scanner);
            lines.pass();
        }
    }

    private void ask(List<Integer> order) {
        List<Integer> places = new ArrayList<>();
        for (int question : order) {
            if (question < QUESTIONS.size()) {
                places.add(scanner.place());
                QUESTIONS.get(question).accept(scanner);
            } else if (!places.isEmpty()) {
                scanner.back(places.get(question % places.size()));
            }
        }
    }

    @Test
    void no_place_before_the_document_can_be_gone_back_to() {
        scanner.begin("12");
        scanner.back(-1);
        assertTrue(scanner.isStopped());
        assertEquals(0, scanner.digits());
        scanner.back(0);
        assertEquals(12, scanner.digits());
        assertTrue(scanner.isDone());
    }

    /** Their lengths are around those of the scanner's array and of the window on a text. */
    @Provide
    Arbitrary<String> documents() {
        Arbitrary<Integer> length = Arbitraries.of(
                0, 1, 2, 7, 8, 9, 15, 16, 17, 510, 511, 512, 513, 1_023, 4_095, 4_096, 16_383,
                16_384, 16_385);
        Arbitrary<String> pattern = Arbitraries.of(
                "1", "a", "7f", "\"", "{", "[", "{\"position\":", "\"a\":", "a\"", "-", "\u00e9");
        return pattern.flatMap(
                part -> length.map(n -> part.repeat(n / part.length() + 1).substring(0, n)));
    }

    @Provide
    Arbitrary<List<Integer>> orders() {
        return Arbitraries.integers().between(0, QUESTIONS.size() + 5).list().ofMaxSize(12);
    }
}
