package dev.cloudsandedges.games;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cloudsandedges.games.tictactoe.TwoPlayers;
import dev.cloudsandedges.script.Script;

import org.junit.jupiter.api.Test;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** What the tutorial shows is what the build compiles, tests and runs. */
final class TutorialTest {

    private static final Path PACKAGE =
            Path.of("java", "dev", "cloudsandedges", "games", "tictactoe");
    private static final Path RULES = source("main", "TicTacToe.java");
    private static final List<Path> SOURCES = List.of(
            RULES, source("test", "TicTacToeLawsTest.java"), source("test", "TwoPlayers.java"));

    private static Path source(String set, String file) {
        return Path.of("src", set).resolve(PACKAGE).resolve(file);
    }

    @Test
    void every_snippet_stands_in_a_source_as_it_is_shown() throws IOException {
        List<List<String>> sources = new ArrayList<>();
        for (Path source : SOURCES) {
            sources.add(lines(Files.readString(source)));
        }
        List<String> snippets = blocks("java");
        assertEquals(8, snippets.size());
        for (String snippet : snippets) {
            boolean shown = sources.stream()
                    .anyMatch(source -> Collections.indexOfSubList(source, lines(snippet)) >= 0);
            assertTrue(shown, () -> "in no source as it is shown:\n" + snippet);
        }
    }

    @Test
    void nothing_of_the_rules_is_left_out_but_imports_and_the_class_comment() throws IOException {
        List<String> left = lines(Files.readString(RULES));
        for (String snippet : blocks("java")) {
            int at = Collections.indexOfSubList(left, lines(snippet));
            if (at >= 0) {
                left.subList(at, at + lines(snippet).size()).clear();
            }
        }
        left.removeIf(line -> line.startsWith("package ") || line.startsWith("import "));
        left.removeIf(line -> line.startsWith("/**") || line.startsWith("*"));
        assertEquals(List.of("}"), left);
    }

    /** Without indentation and blank lines. */
    private static List<String> lines(String text) {
        List<String> lines = new ArrayList<>(text.lines().map(String::strip).toList());
        lines.removeIf(String::isEmpty);
        return lines;
    }

    @Test
    void the_program_prints_what_the_page_says() throws IOException {
        PrintStream console = System.out;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        System.setOut(new PrintStream(bytes, true, StandardCharsets.UTF_8));
        try {
            TwoPlayers.main(new String[0]);
        } finally {
            System.setOut(console);
        }
        assertEquals(
                blocks("text"),
                List.of(String.join(
                                "\n",
                                bytes.toString(StandardCharsets.UTF_8).lines().toList()) + "\n"));
    }

    @Test
    void the_script_is_answered_as_the_page_says() throws IOException {
        Script script = new Script(ExampleRules.ALL);
        StringBuilder answers = new StringBuilder();
        int number = 0;
        for (String line : lines(blocks("json").get(0))) {
            answers.append(script.line(line, ++number)).append('\n');
        }
        assertEquals(blocks("json").get(1), answers.toString());
    }

    @Test
    void the_artifacts_are_those_of_this_build() throws IOException {
        String pom = blocks("xml").get(0);
        for (String module : List.of("../engine", ".")) {
            String own = Files.readString(Path.of(module, "pom.xml"));
            int at = own.indexOf("<artifactId>clouds-and-edges-", own.indexOf("</parent>"));
            assertTrue(
                    pom.contains(own.substring(at, own.indexOf('\n', at))),
                    own.substring(at, at + 60));
            int parent = own.indexOf("<version>");
            String version = own.substring(parent, own.indexOf('\n', parent));
            assertEquals(3, pom.split(version, -1).length, version);
        }
    }

    /** The fenced blocks of a kind, in order. */
    private static List<String> blocks(String kind) throws IOException {
        List<String> blocks = new ArrayList<>();
        String page = Files.readString(Path.of("..", "docs", "tutorial.md"));
        for (String part : page.split("```" + kind + "\n", -1)) {
            blocks.add(part.substring(0, Math.max(0, part.indexOf("```"))));
        }
        return blocks.subList(1, blocks.size());
    }
}
