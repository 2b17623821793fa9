package dev.cloudsandedges.eventsourcing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import org.junit.jupiter.api.Test;

import java.util.List;

/** A log is the same whether its lines come one by one or as one text. */
final class LearningTest {

    private static final Counters COUNTERS = new Counters(Long.MAX_VALUE);

    /** A log of some events, of which one has another text in the place of its payload. */
    record Log(int events, int odd, String payload) {
        String text() {
            StringBuilder text = new StringBuilder();
            for (int i = 1; i <= events; i++) {
                String line = Counters.line(i);
                text.append(i == odd ? line.replace("{}", payload) : line).append('\n');
            }
            return text.toString();
        }
    }

    /** Where a world is, and everything that a snapshot of it says; or why it stopped. */
    record Reached(long position, List<String> snapshot, String stopped) {}

    @Property(tries = 200)
    void a_text_leads_where_its_lines_lead(@ForAll("logs") Log log) {
        World one = new World(List.of(COUNTERS), List.of(), List.of());
        World all = new World(List.of(COUNTERS), List.of(), List.of());
        Reached byLine = reached(one, () -> log.text().lines().forEach(one::learn));
        Reached byText = reached(all, () -> all.learnAll(log.text()));
        assertEquals(byLine, byText);
    }

    @Test
    void a_text_goes_on_where_the_one_before_it_ended() {
        World world = new World(List.of(COUNTERS), List.of(), List.of());
        world.learnAll(Counters.line(1) + "\n" + Counters.line(2));
        world.learnAll("");
        world.learnAll(Counters.line(3) + "\n");
        assertEquals(3, world.position());
        World other = new World(List.of(COUNTERS), List.of(), List.of());
        for (int i = 1; i <= 3; i++) {
            other.learn(Counters.line(i));
        }
        assertEquals(other.snapshot(List.of()), world.snapshot(List.of()));
    }

    @Provide
    Arbitrary<Log> logs() {
        Arbitrary<String> payloads = Arbitraries.of(
                "{}",
                "{\"a\":1}",
                "{\"a\":\"" + "b".repeat(5_000) + "\"}",
                "{\"a\":\"" + "b".repeat(40_000) + "\"}",
                "{",
                "{}}",
                " ",
                "{}\n",
                "\n{}");
        return Combinators.combine(
                        Arbitraries.integers().between(1, 400),
                        Arbitraries.integers().between(0, 400),
                        payloads)
                .as(Log::new);
    }

    private static Reached reached(World world, Runnable learning) {
        String stopped = "";
        try {
            learning.run();
        } catch (CorruptLog corrupt) {
            stopped = corrupt.position() + ": " + corrupt.getMessage();
        }
        long position = world.position();
        List<String> snapshot = position == 0 ? List.of() : world.snapshot(List.of());
        return new Reached(position, snapshot, stopped);
    }
}
