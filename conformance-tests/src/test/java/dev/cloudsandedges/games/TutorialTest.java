package dev.cloudsandedges.games;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cloudsandedges.games.tictactoe.PlayScript;
import dev.cloudsandedges.games.tictactoe.TwoBots;
import dev.cloudsandedges.games.tictactoe.TwoPlayers;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What the tutorial shows is what the build compiles, tests and runs. */
final class TutorialTest {

    private static final Path PACKAGE =
            Path.of("java", "dev", "cloudsandedges", "games", "tictactoe");
    private static final String PAGE = "tutorial.md";

    private static String source(String set, String file) throws IOException {
        Path path = Path.of("src", set).resolve(PACKAGE).resolve(file);
        return Files.readString(path)
                .replace("package dev.cloudsandedges.games.tictactoe;", "package org.example;");
    }

    @Test
    void every_listing_is_a_whole_source() throws IOException {
        assertEquals(
                List.of(
                        source("main", "TicTacToe.java"),
                        source("test", "TicTacToeLawsTest.java"),
                        source("test", "TwoPlayers.java"),
                        source("test", "TwoBots.java"),
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
