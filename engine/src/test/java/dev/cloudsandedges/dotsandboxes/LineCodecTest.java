package dev.cloudsandedges.dotsandboxes;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.cloudsandedges.json.Fields;
import dev.cloudsandedges.json.Json;
import dev.cloudsandedges.json.JsonValue;
import dev.cloudsandedges.json.Limits;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What is read in a short way reads like everything else. */
final class LineCodecTest {

    @Property
    void a_line_reads_as_it_was_written(@ForAll("lines") Line line) {
        JsonValue written = Line.CODEC.write(line);
        String spelling = "{\"x\":" + line.x() + ",\"y\":" + line.y() + ",\"direction\":\""
                + line.direction().word() + "\"}";
        JsonValue read = Json.read(spelling, Limits.LOG).orThrow();
        assertEquals(spelling, written.text());
        assertEquals(read, written);
        assertEquals(read.addTo(7), written.addTo(7));
        assertEquals(line, Line.CODEC.read(read, "").orThrow());
        assertEquals(line, Line.CODEC.read(written, "").orThrow());
    }

    @Property(tries = 5_000)
    void whatever_is_read_is_read_or_refused_member_by_member(@ForAll("documents") String text) {
        JsonValue json = Json.read(text, Limits.LOG).orThrow();
        assertEquals(
                Fields.read(
                        json,
                        "move",
                        in -> new Line(
                                in.smallInteger("x", Integer.MIN_VALUE, Integer.MAX_VALUE),
                                in.smallInteger("y", Integer.MIN_VALUE, Integer.MAX_VALUE),
                                in.word("direction", Direction.ALL, Direction::word))),
                Line.CODEC.read(json, "move"));
    }

    @Provide
    Arbitrary<Line> lines() {
        Arbitrary<Integer> numbers =
                Arbitraries.oneOf(Arbitraries.integers().between(-2, 10), Arbitraries.integers());
        return Combinators.combine(numbers, numbers, Arbitraries.of(Direction.class))
                .as(Line::new);
    }

    @Provide
    Arbitrary<String> documents() {
        return Combinators.combine(
                        Arbitraries.of("x", "y"),
                        Arbitraries.of("0", "7", "8", "-1", "2147483648", "null", "\"right\""),
                        Arbitraries.of("x", "y", "z"),
                        Arbitraries.of("0", "7", "8", "-1", "2147483648", "null", "\"right\""),
                        Arbitraries.of("\"right\"", "\"down\"", "\"up\"", "1"))
                .filter((first, a, second, b, word) -> !first.equals(second))
                .as((first, a, second, b, word) -> "{\"" + first + "\":" + a + ",\"" + second
                        + "\":" + b + ",\"direction\":" + word + "}");
    }
}
