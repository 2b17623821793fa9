package dev.cloudsandedges.eventsourcing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.cloudsandedges.backend.game.Games;
import dev.cloudsandedges.backend.match.Matches;
import dev.cloudsandedges.backend.user.Users;
import dev.cloudsandedges.dotsandboxes.DotsAndBoxes;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;

/** Lines are read in two ways, a fast one and one for all: nobody may notice which. */
final class LogReaderTest {

    private static final List<String> LOG = golden();

    private final LogReader reader = reader();

    /** A change to a line: so many characters at that place become others. */
    record Edit(int line, int at, int taken, String put) {
        String of(String text) {
            int from = at % text.length();
            int to = Math.min(text.length(), from + taken);
            return text.substring(0, from) + put + text.substring(to);
        }
    }

    @Test
    void every_line_of_a_log_is_read_alike_in_both_ways() {
        for (int i = 0; i < LOG.size(); i++) {
            assertEquals(parsed(LOG.get(i), i + 1), read(LOG.get(i), i + 1));
        }
    }

    @Test
    void a_line_without_its_kind_is_refused_by_a_reader_that_has_read_nothing() {
        for (int i = 0; i < LOG.size(); i++) {
            String text = LOG.get(i).replaceFirst("\"kind\":\"[^\"]*\"", "\"kind\":\"\"");
            LogReader fresh = reader();
            long position = i + 1L;
            assertEquals(parsed(text, position), told(() -> fresh.read(text, position)));
        }
    }

    @Property(tries = 20_000)
    void a_line_that_was_tampered_with_is_read_alike_in_both_ways(@ForAll("edits") Edit edit) {
        int line = edit.line % LOG.size();
        String text = edit.of(LOG.get(line));
        read(LOG.get(line), line + 1); // what it remembers of this one fits most of the other
        assertEquals(parsed(text, line + 1), read(text, line + 1));
        assertEquals(parsed(LOG.get(line), line + 1), read(LOG.get(line), line + 1));
    }

    @Provide
    Arbitrary<Edit> edits() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, LOG.size() - 1),
                        Arbitraries.integers().between(0, 400),
                        Arbitraries.integers().between(0, 3),
                        Arbitraries.of(
                                "",
                                "0",
                                "1",
                                "9",
                                "-",
                                "x",
                                "\"",
                                "{",
                                "}",
                                "[",
                                "]",
                                ",",
                                ":",
                                " ",
                                "\\",
                                "\\u0041",
                                "é",
                                "\u0000",
                                "\n",
                                "player:",
                                "guest",
                                "@2",
                                "null",
                                "99999999999999999999"))
                .as(Edit::new);
    }

    private String read(String line, long position) {
        return told(() -> reader.read(line, position));
    }

    private String parsed(String line, long position) {
        return told(() -> reader.parse(line, position));
    }

    private static String told(Supplier<Recorded> reading) {
        try {
            Recorded recorded = reading.get();
            return recorded.line().text() + " of " + recorded.event().getClass();
        } catch (CorruptLog corrupt) {
            return String.valueOf(corrupt.getMessage());
        }
    }

    private static LogReader reader() {
        Games games = new Games(List.of(DotsAndBoxes.RULES));
        Map<String, Shelf<?, ?>> shelves = new LinkedHashMap<>();
        shelves.put(Users.TYPE, new Shelf<>(new Users(games)));
        shelves.put(Matches.TYPE, new Shelf<>(new Matches(games)));
        return new LogReader(shelves);
    }

    private static List<String> golden() {
        String name = "/golden/every-event.log.jsonl";
        try (InputStream in =
                Objects.requireNonNull(LogReaderTest.class.getResourceAsStream(name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
