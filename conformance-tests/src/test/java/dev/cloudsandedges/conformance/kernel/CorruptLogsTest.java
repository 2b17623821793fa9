package dev.cloudsandedges.conformance.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import dev.cloudsandedges.CloudsAndEdges;
import dev.cloudsandedges.eventsourcing.CorruptLog;
import dev.cloudsandedges.eventsourcing.LogLine;
import dev.cloudsandedges.eventsourcing.StreamId;
import dev.cloudsandedges.host.MemoryEventStore;
import dev.cloudsandedges.verdict.Refusal;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;

/** Damage at every position of a small log: it is noticed there, and all before it is used. */
final class CorruptLogsTest {

    private static final List<LogLine> LOG = smallLog();

    @Test
    void a_removed_line_is_noticed_at_its_position() {
        forEachPosition((log, at) -> {
            if (at < log.size()) {
                log.remove(at - 1);
                assertStops(log, at);
            }
        });
    }

    @Test
    void a_repeated_line_is_noticed_behind_itself() {
        forEachPosition((log, at) -> {
            log.add(at, log.get(at - 1));
            assertStops(log, at + 1);
        });
    }

    @Test
    void swapped_lines_are_noticed_at_the_first_of_them() {
        forEachPosition((log, at) -> {
            if (at < log.size()) {
                Collections.swap(log, at - 1, at);
                assertStops(log, at);
            }
        });
    }

    @Test
    void a_cut_line_is_noticed() {
        forEachPosition((log, at) -> {
            String text = log.get(at - 1).text();
            for (int length = 0; length < text.length(); length++) {
                set(log, at, text.substring(0, length));
                assertStops(log, at);
            }
        });
    }

    @Test
    void a_line_of_another_kind_or_of_nobody_s_is_noticed() {
        forEachPosition((log, at) -> {
            String right = log.get(at - 1).text();
            for (String wrong : List.of(
                    "null",
                    "{}",
                    right.replaceFirst("\"kind\":\"\\w+", "\"kind\":\"unheard"),
                    right.replaceFirst("\"stream\":\"\\w+", "\"stream\":\"pot"),
                    right.replaceFirst("\"version\":\\d+", "\"version\":99"),
                    right.replaceFirst("\"by\":\"", "\"by\":\"king:"),
                    right.replaceFirst("\"payload\"", "\"extra\":1,\"payload\""),
                    right + " " + right)) {
                set(log, at, wrong);
                assertStops(log, at);
            }
        });
    }

    @Test
    void a_forged_turn_is_noticed() {
        forEachPosition((log, at) -> {
            String right = log.get(at - 1).text();
            if (right.contains("match-turn-taken")) {
                for (String wrong : List.of(
                        right.replaceFirst("\"x\":\\d", "\"x\":7"),
                        right.replaceFirst("right", "left"),
                        right.replaceFirst("\"player\":\"(ada|bob)", "\"player\":\"eve"),
                        right.replaceFirst("\"next\":\\[.*?\\]", "\"next\":[\"eve\"]"),
                        right.replaceFirst("\"digest\":\".", "\"digest\":\"g"),
                        right.replaceFirst(
                                "\"digest\":\"[^\"]+", "\"digest\":\"0123456789abcdef"))) {
                    if (!wrong.equals(right)) {
                        set(log, at, wrong);
                        assertStops(log, at);
                    }
                }
            }
        });
    }

    /** What a digest does not cover, such as a name, can change unseen: then it is another log. */
    @Test
    void a_flipped_bit_is_noticed_or_gives_a_log_that_could_have_been_written() {
        forEachPosition((log, at) -> {
            String text = log.get(at - 1).text();
            for (int i = 0; i < text.length(); i++) {
                for (int bit = 0; bit < 7; bit++) {
                    char flipped = (char) (text.charAt(i) ^ 1 << bit);
                    set(log, at, text.substring(0, i) + flipped + text.substring(i + 1));
                    CorruptLog fault = Engines.on(Engines.storeOf(log)).fault();
                    long stopped = fault == null ? Long.MAX_VALUE : fault.position();
                    assertTrue(stopped >= at, "stopped at " + stopped + ", before " + at);
                }
            }
        });
    }

    private interface Damage {
        void apply(List<LogLine> log, int at);
    }

    private static void forEachPosition(Damage damage) {
        for (int at = 1; at <= LOG.size(); at++) {
            damage.apply(new ArrayList<>(LOG), at);
        }
    }

    private static void set(List<LogLine> log, int at, String text) {
        LogLine old = log.get(at - 1);
        log.set(at - 1, new LogLine(old.position(), old.stream(), old.version(), text));
    }

    /** The engine stops there, shows what was before, and takes nothing more. */
    private static void assertStops(List<LogLine> log, long position) {
        MemoryEventStore store = Engines.storeOf(log);
        CloudsAndEdges engine = Engines.on(store);
        CorruptLog fault = engine.fault();
        if (fault == null) {
            fail("not noticed: " + log);
            return;
        }
        assertEquals(position, fault.position(), fault.getMessage());
        List<LogLine> before = LOG.subList(0, (int) position - 1);
        CloudsAndEdges shorter = Engines.on(Engines.storeOf(before));
        assertEquals(Engines.portrait(shorter), Engines.portrait(engine));
        Refusal why = Traffic.of(List.of(0)).get(0).to(engine).answer().refusal();
        assertEquals("log-corrupt", Objects.requireNonNull(why).code());
        assertEquals(log.size(), Engines.log(store).size());
    }

    private static List<LogLine> smallLog() {
        MemoryEventStore store = new MemoryEventStore();
        CloudsAndEdges engine = Engines.on(store);
        List<Integer> picks = new ArrayList<>(List.of(0, 16, 2));
        for (int line = 0; line < 24; line += 4) {
            picks.add(11 + 16 * 8 * line);
        }
        for (Sent sent : Traffic.of(picks)) {
            boolean answered = sent.to(engine).isAnswered();
            assertTrue(answered);
        }
        List<LogLine> log = Engines.log(store);
        StreamId match = new StreamId("match", "m0");
        assertEquals(9, log.stream().filter(line -> line.stream().equals(match)).count());
        return log;
    }
}
