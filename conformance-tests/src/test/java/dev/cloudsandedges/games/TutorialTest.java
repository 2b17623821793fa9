package dev.cloudsandedges.games;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cloudsandedges.games.tictactoe.AgainstTheBot;
import dev.cloudsandedges.games.tictactoe.PlayScript;
import dev.cloudsandedges.games.tictactoe.TwoBots;
import dev.cloudsandedges.games.tictactoe.TwoPlayers;
import dev.cloudsandedges.rules.Cells;

import org.junit.jupiter.api.Test;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What the tutorial shows is what the build compiles, tests and runs. */
final class TutorialTest {

    private static final Path PACKAGE =
            Path.of("java", "dev", "cloudsandedges", "games", "tictactoe");
    private static final Path WALKS =
            Path.of("src", "test", "java", "dev", "cloudsandedges", "games", "Walks.java");
    private static final String PAGE = "tutorial.md";

    private static String source(String set, String file) throws IOException {
        Path path = Path.of("src", set).resolve(PACKAGE).resolve(file);
        return Files.readString(path)
                .replace("package dev.cloudsandedges.games.tictactoe;", "package org.example;");
    }

    /** The loop of a method that walks. */
    private static String loop(String method) throws IOException {
        String walks = Files.readString(WALKS);
        int begin = walks.indexOf("        for (Way", walks.indexOf(method));
        String end = "\n        }\n";
        return walks.substring(begin, walks.indexOf(end, begin) + end.length()).indent(-8);
    }

    @Test
    void every_listing_is_a_source() throws IOException {
        assertEquals(
                List.of(
                        source("main", "TicTacToe.java"),
                        loop("reached("),
                        loop("turned("),
                        source("test", "TicTacToeLawsTest.java"),
                        source("test", "TwoPlayers.java"),
                        source("test", "TwoBots.java"),
                        source("test", "AgainstTheBot.java"),
                        source("test", "PlayScript.java")),
                Pages.blocks(PAGE, "java"));
    }

    @Test
    void the_failure_begins_like_the_one_that_the_kits_page_shows_in_full() throws IOException {
        String whole = Pages.blocks("kit.md", "text").get(0);
        String part = Pages.blocks(PAGE, "text").get(0);
        assertEquals(part, whole.substring(0, part.length()));
    }

    @Test
    void the_program_prints_what_the_page_says() throws IOException {
        assertEquals(
                Pages.blocks(PAGE, "text").get(1),
                Pages.printed(() -> TwoPlayers.main(new String[0])));
    }

    @Test
    void the_bots_play_the_match_that_the_page_shows() throws IOException {
        assertEquals(
                Pages.blocks(PAGE, "text").get(2),
                Pages.printed(() -> TwoBots.main(new String[0])));
    }

    @Test
    void who_types_moves_plays_against_the_bot_as_the_page_shows() throws IOException {
        String printed = typing("4 4 8 6");
        String refusal = "This cell is marked already; choose a free one.\n";
        assertEquals(2, printed.split(refusal, -1).length);
        String end = Pages.blocks(PAGE, "text").get(3);
        assertEquals(end, printed.substring(printed.length() - end.length()));
    }

    private static String typing(String moves) throws IOException {
        InputStream keyboard = System.in;
        System.setIn(new ByteArrayInputStream(moves.getBytes(StandardCharsets.UTF_8)));
        try {
            return Pages.printed(() -> AgainstTheBot.main(new String[0]));
        } finally {
            System.setIn(keyboard);
        }
    }

    @Test
    void the_walks_end_at_other_marks_and_at_the_edge() {
        Cells cells = new Cells(4, ".x..xoo......o..");
        assertEquals(2, Walks.reached(cells, 0), "two are taken, the diagonal is blocked");
        assertEquals(5, Walks.reached(cells, 15));
        assertEquals("xxxx", turned("xoox"));
        assertEquals("xoo.", turned("xoo."));
    }

    private static String turned(String row) {
        return Walks.turned(new Cells(row.length(), row), 0, 'x', 'o').marks();
    }

    @Test
    void the_script_is_answered_as_the_page_says() throws IOException {
        Path script = Files.createDirectories(Path.of("target")).resolve("match.jsonl");
        Files.writeString(script, Pages.blocks(PAGE, "json").get(0));
        assertEquals(
                Pages.blocks(PAGE, "json").get(1),
                Pages.printed(() -> PlayScript.main(new String[] {script.toString()})));
    }

    @Test
    void the_artifacts_are_those_of_this_build() throws IOException {
        String pom = Pages.blocks(PAGE, "xml").get(0);
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
}
