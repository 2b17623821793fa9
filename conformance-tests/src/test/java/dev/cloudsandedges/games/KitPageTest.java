package dev.cloudsandedges.games;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cloudsandedges.conformance.rules.Failure;
import dev.cloudsandedges.conformance.rules.Law;
import dev.cloudsandedges.conformance.rules.Laws;
import dev.cloudsandedges.conformance.rules.Played;
import dev.cloudsandedges.conformance.rules.RulesConformance;
import dev.cloudsandedges.conformance.rules.Trial;
import dev.cloudsandedges.conformance.suites.SuiteRun;
import dev.cloudsandedges.games.tictactoe.ForgetsTheDraw;
import dev.cloudsandedges.games.tictactoe.PlayScript;
import dev.cloudsandedges.games.tictactoe.TicTacToe;
import dev.cloudsandedges.json.JsonObject;
import dev.cloudsandedges.rules.BoardState;
import dev.cloudsandedges.rules.Cells;
import dev.cloudsandedges.rules.FixedRules;
import dev.cloudsandedges.rules.Outcome;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What the kit's page shows of a failure is what an author sees, and its script shows it again. */
final class KitPageTest {

    /** Not run with the others, for it fails. */
    static final class TicTacToeLawsTest extends RulesConformance<JsonObject, BoardState, Integer> {

        @Override
        protected Trial<JsonObject, BoardState, Integer> trial() {
            return Trial.of(new ForgetsTheDraw()).endsWithin(9).drawn(BoardState::toString);
        }

        @Test
        void there_are_as_many_marks_as_moves() {
            inEveryPosition(position -> {
                int free = position.state().cells().count('.');
                assertEquals(position.turns(), 9 - free);
            });
        }

        @Test
        void the_middle_stays_free() {
            inEveryPosition(
                    position -> assertEquals('.', position.state().cells().at(4), "it is"));
        }
    }

    @Test
    void an_example_is_played_in_two_lines() {
        var played = Played.begin(TicTacToe.RULES, JsonObject.EMPTY, 2, 0).after(0, 1, 3, 4, 6);
        assertEquals(Outcome.won(0, 2), played.outcome());
    }

    @Test
    void a_position_made_by_hand_is_played_on() {
        var state = new BoardState(new Cells(3, "XX.OO...."), 0);
        var played = new Played<>(TicTacToe.RULES, state, 0).after(2);
        assertEquals(Outcome.won(0, 2), played.outcome());
    }

    /** Two marks that change places, as seats do. */
    static BoardState swapped(BoardState state, int by, int seats) {
        String marks = state.cells().marks();
        String others = marks.replace('X', '-').replace('O', 'X').replace('-', 'O');
        return by == 0 ? state : new BoardState(new Cells(3, others), 1 - state.turn());
    }

    private static boolean areAlike(FixedRules<BoardState, Integer> rules) {
        var trial = Trial.of(rules).endsWithin(9).renaming(KitPageTest::swapped);
        Law alike = Laws.all().stream()
                .filter(law -> law.name().startsWith("seats are alike"))
                .findFirst()
                .orElseThrow();
        return Failure.of(alike, trial) == null;
    }

    @Test
    void seats_whose_marks_are_swapped_are_alike_unless_one_is_favoured() {
        assertTrue(areAlike(TicTacToe.RULES));
        assertFalse(areAlike(new ForgetsTheDraw() {
            @Override
            public @Nullable Outcome outcome(BoardState state) {
                return state.cells().hasLine('X', 2) ? Outcome.won(0, 2) : super.outcome(state);
            }
        }));
    }

    @Test
    void every_snippet_stands_in_a_source_as_it_is_shown() throws IOException {
        List<String> sources = new ArrayList<>();
        for (String file : List.of("KitPageTest.java", "tictactoe/TicTacToeLawsTest.java")) {
            sources.add(lines(Files.readString(GAMES.resolve(file))));
        }
        List<String> snippets = Pages.blocks("kit.md", "java");
        assertEquals(5, snippets.size());
        for (String snippet : snippets) {
            assertTrue(
                    sources.stream().anyMatch(source -> source.contains(lines(snippet))),
                    () -> "in no source as it is shown:\n" + snippet);
        }
    }

    /** Without indentation, blank lines and the package. */
    private static String lines(String text) {
        return text.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("package "))
                .collect(Collectors.joining("\n"));
    }

    @Test
    void a_law_of_the_games_own_is_shrunk_and_told_like_the_others() {
        SuiteRun run = SuiteRun.of(TicTacToeLawsTest.class);
        assertEquals("", run.complaint("there_are_as_many_marks_as_moves"));
        String told = run.complaint("the_middle_stays_free");
        assertTrue(told.contains("does not hold: the middle stays free\n"), told);
        assertTrue(told.contains("  found     it is ==> expected: <.> but was: <X>"), told);
        assertTrue(told.contains("  moves     seat 0  {\"cell\":4}\n\n  before"), told);
        assertTrue(
                told.contains("TicTacToeLawsTest#the_middle_stays_free' -Dconformance.seed="),
                told);
    }

    private static final Path GAMES =
            Path.of("src", "test", "java", "dev", "cloudsandedges", "games");
    private static final String TEST = "who_is_to_move_has_a_move";
    private static final Path SCRIPT =
            Path.of("target", "conformance", "tic-tac-toe-who-is-to-move-has-a-move.jsonl");

    private static String complaint() {
        return SuiteRun.of(TicTacToeLawsTest.class).complaint(TEST);
    }

    @Test
    void a_failure_is_told_as_the_page_shows_it() throws IOException {
        String told = complaint()
                .replaceFirst("^[\\w.]*: ", "")
                .replace("KitPageTest$TicTacToeLawsTest", "TicTacToeLawsTest");
        assertEquals(Pages.blocks("kit.md", "text").get(0), told);
    }

    @Test
    void the_main_of_five_lines_plays_the_script_of_a_failure() throws IOException {
        assertTrue(complaint().contains("  script    " + SCRIPT));
        List<String> answers = Pages.printed(
                        () -> PlayScript.main(new String[] {SCRIPT.toString()}))
                .lines()
                .toList();
        assertEquals(Files.readAllLines(SCRIPT).size(), answers.size());
        String last = answers.get(answers.size() - 1);
        assertTrue(last.contains("\"turns\":9,"), last);
    }
}
