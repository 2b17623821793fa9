package dev.cloudsandedges.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the text of every source file in every module keeps to. */
class TidyTest {
    private static final Path PROJECT = Path.of("..").toAbsolutePath().normalize();
    private static final Pattern SOURCE =
            Pattern.compile(".*\\.(java|css|html|mjs|sh)|play|verify|simulate|run");
    private static final Set<String> NOT_OURS = Set.of("target", ".git", "node_modules");

    private static final int WIDTH = 100;
    private static final int HEIGHT = 400;
    private static final Pattern MAY_BE_LONG = Pattern.compile("import |.*https?://");
    private static final Pattern PROMISE =
            Pattern.compile(".*\\b(TO" + "DO|FIX" + "ME|XX" + "X)\\b");
    private static final Pattern SWITCHED_OFF =
            Pattern.compile(".*(@Dis" + "abled|assume" + "(True|False)|Thread\\.sl" + "eep)");
    private static final Pattern SAYS_NOTHING = Pattern.compile(
            "Abstract[A-Z].*|.*(Impl|Manager|Helper|Utils?|Base|Misc|Common)\\.java");

    @Test
    void every_source_file_is_tidy() throws IOException {
        List<String> untidy = new ArrayList<>();
        List<Path> sources = sources(PROJECT);
        for (Path source : sources) {
            String name = PROJECT.relativize(source).toString();
            faults(name, Files.readAllLines(source)).forEach(untidy::add);
        }
        assertTrue(sources.size() > 10, "Too few sources were found in " + PROJECT);
        assertEquals(List.of(), untidy);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\tint x;", "// TO" + "DO later", "@Dis" + "abled", "int x; "})
    void an_untidy_line_is_noticed(String line) {
        assertFalse(faults("Line.java", List.of(line)).findAny().isEmpty());
    }

    @Test
    void a_line_that_is_too_long_is_noticed_unless_it_cannot_be_broken() {
        assertEquals(0, faults("Line.java", List.of("x".repeat(WIDTH))).count());
        assertEquals(1, faults("Line.java", List.of("x".repeat(WIDTH + 1))).count());
        String address = "// https://example.org/" + "x".repeat(WIDTH);
        assertEquals(0, faults("Line.java", List.of(address)).count());
    }

    @Test
    void a_file_that_is_too_long_is_noticed() {
        assertEquals(
                0,
                faults("Line.java", List.of("x\n".repeat(HEIGHT).split("\n"))).count());
        assertEquals(
                1,
                faults("Line.java", List.of("x\n".repeat(HEIGHT + 1).split("\n")))
                        .count());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"MoveManager.java", "a/Utils.java", "AbstractRules.java", "BoardImpl.java"})
    void a_name_that_says_nothing_is_noticed(String name) {
        assertEquals(1, faults(name, List.of()).count());
    }

    private static Stream<String> faults(String name, List<String> lines) {
        List<String> faults = new ArrayList<>();
        if (SAYS_NOTHING.matcher(String.valueOf(Path.of(name).getFileName())).matches()) {
            faults.add(name + " has a name that says nothing");
        }
        if (lines.size() > HEIGHT) {
            faults.add(name + " has more than " + HEIGHT + " lines");
        }
        for (int at = 0; at < lines.size(); at++) {
            String where = name + ":" + (at + 1) + " ";
            lineFaults(lines.get(at)).forEach(fault -> faults.add(where + fault));
        }
        return faults.stream();
    }

    private static Stream<String> lineFaults(String line) {
        List<String> faults = new ArrayList<>();
        if (line.length() > WIDTH && !MAY_BE_LONG.matcher(line).lookingAt()) {
            faults.add("is longer than " + WIDTH + " characters");
        }
        if (line.contains("\t") || line.endsWith(" ")) {
            faults.add("has a tab or ends in a space");
        }
        if (PROMISE.matcher(line).lookingAt()) {
            faults.add("promises instead of doing");
        }
        if (SWITCHED_OFF.matcher(line).lookingAt()) {
            faults.add("switches a test off or sleeps");
        }
        return faults.stream();
    }

    private static List<Path> sources(Path folder) throws IOException {
        List<Path> found = new ArrayList<>();
        try (Stream<Path> inside = Files.list(folder)) {
            for (Path path : inside.sorted().toList()) {
                String name = String.valueOf(path.getFileName());
                if (Files.isDirectory(path) && !NOT_OURS.contains(name)) {
                    found.addAll(sources(path));
                } else if (Files.isRegularFile(path) && SOURCE.matcher(name).matches()) {
                    found.add(path);
                }
            }
        }
        return found;
    }
}
