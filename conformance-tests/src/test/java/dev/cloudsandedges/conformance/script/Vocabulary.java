package dev.cloudsandedges.conformance.script;

import dev.cloudsandedges.backend.access.Operation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Every word that the engine understands or answers with. Commands come from the table of
 * permissions; for the rest there is no table to ask, so they are read off the engine's sources.
 */
final class Vocabulary {

    private static final Path ENGINE =
            Path.of("..", "engine", "src", "main", "java", "dev", "cloudsandedges");

    private static final Pattern CASE =
            Pattern.compile("(?:case |view\\.equals\\()\"([a-z-]+)\"(?: ->|\\))");
    private static final Pattern EVENT = Pattern.compile("String KIND = \"([a-z-]+)\"");

    /** The first text that goes into a refusal, be it behind the name of a field. */
    private static final Pattern REFUSAL =
            Pattern.compile("(?:[rR]efused|Refusal\\.of|refuse|here)\\(\\s*(?:Refusal\\.of\\(\\s*)?"
                    + "(?:[\\w.]+,\\s*|\"[\\w.]*\",\\s*)?\"([a-z]+(?:-[a-z]+)+)\"");

    private static final Pattern STATUS =
            Pattern.compile("[A-Z_]+\\(\"[a-z-]+\", \"([a-z-]+)\", \"");

    private static final SortedSet<String> COMMANDS = operations();
    private static final SortedSet<String> VIEWS = all(
            CASE, List.of(ENGINE.resolve("QueryDocument.java"), ENGINE.resolve("Question.java")));
    private static final SortedSet<String> ADMINISTRATION =
            all(CASE, List.of(ENGINE.resolve("AdminDocument.java")));

    private Vocabulary() {}

    /** Commands, each behind the type of its stream: {@code match take-turn}. */
    static SortedSet<String> commands() {
        return COMMANDS;
    }

    /** Views that a query document can ask for. */
    static SortedSet<String> views() {
        return VIEWS;
    }

    /** What an administrator's document can ask for. */
    static SortedSet<String> administration() {
        return ADMINISTRATION;
    }

    /** Kinds of events. */
    static SortedSet<String> events() {
        return all(EVENT, sources());
    }

    /** Codes of refusals. */
    static SortedSet<String> refusals() {
        SortedSet<String> codes = all(REFUSAL, sources());
        codes.addAll(all(
                STATUS, List.of(ENGINE.resolve(Path.of("backend", "match", "MatchStatus.java")))));
        return codes;
    }

    private static SortedSet<String> operations() {
        SortedSet<String> commands = new TreeSet<>();
        for (Operation operation : Operation.values()) {
            String name = operation.name();
            boolean command = name.startsWith("USER_") || name.startsWith("MATCH_");
            if (command && !name.endsWith("_VIEW")) {
                String type = name.substring(0, name.indexOf('_')).toLowerCase(Locale.ROOT);
                commands.add(type + " " + operation.word());
            }
        }
        return Collections.unmodifiableSortedSet(commands);
    }

    private static SortedSet<String> all(Pattern pattern, List<Path> files) {
        SortedSet<String> words = new TreeSet<>();
        for (Path file : files) {
            Matcher matcher = pattern.matcher(text(file));
            while (matcher.find()) {
                words.add(matcher.group(1));
            }
        }
        return words;
    }

    private static List<Path> sources() {
        try (Stream<Path> files = Files.walk(ENGINE)) {
            return new ArrayList<>(
                    files.filter(file -> file.toString().endsWith(".java")).toList());
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
