package dev.cloudsandedges.conformance.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Supplier;

/** For each law a game that breaks it and no other, shrunk to the smallest match. */
final class LawsTest {

    /**
     * A wrong game.
     *
     * @param wrong what is wrong with it
     * @param law the law that it breaks
     * @param smallest the smallest match that shows it: steps, place of the settings, seats
     */
    record Row(String wrong, Law law, Supplier<Pebbles> rules, String smallest) {
        /** The row of the documents. */
        String row() {
            return "| " + law.name() + " | " + wrong + " | " + smallest.replace(" ", " | ") + " |";
        }

        @Override
        public String toString() {
            return wrong;
        }
    }

    private static Row row(Law law, String wrong, Supplier<Pebbles> rules, String smallest) {
        return new Row(wrong, law, rules, smallest);
    }

    static List<Row> rows() {
        return List.of(
                row(
                        Laws.NOTHING_IS_THROWN,
                        "throws at a negative number",
                        BrokenMoves.ThrowsAtNegativeNumbers::new,
                        "0 0 2"),
                row(
                        Laws.REFUSED_CHANGES_NOTHING,
                        "changes the state when it refuses a move",
                        BrokenMoves.SpoilsTheHeapWhenItRefuses::new,
                        "0 0 2"),
                row(
                        Laws.ACCEPTED_CHANGES_NOTHING,
                        "changes the state before when it accepts a move",
                        BrokenMoves.SpoilsTheHeapWhenItAccepts::new,
                        "0 0 2"),
                row(
                        Laws.SAME_MOVE,
                        "counts the moves of all matches",
                        BrokenMoves.CountsItsMoves::new,
                        "0 0 2"),
                row(
                        Laws.SAME_MATCH,
                        "begins each match otherwise",
                        BrokenMoves.CountsItsMatches::new,
                        "0 0 2"),
                row(
                        Laws.LUCK,
                        "looks at the state of its luck",
                        BrokenMoves.LooksAtItsLuckWithoutDrawing::new,
                        "0 0 2"),
                row(
                        Laws.REGISTERED,
                        "has a name with spaces",
                        BrokenMoves.HasAnImpossibleName::new,
                        "0 0 2"),
                row(
                        Laws.SETTINGS_SPELLING,
                        "reads settings as others",
                        BrokenMoves.ReadsOnePebbleMore::new,
                        "0 0 2"),
                row(
                        Laws.MOVES_SPELLING,
                        "reads moves as others",
                        BrokenMoves.ReadsAnotherBet::new,
                        "0 0 2"),
                row(
                        Laws.STATES_SPELLING,
                        "does not read its last state",
                        BrokenMoves.CannotReadTheEnd::new,
                        "1 0 2"),
                row(
                        Laws.READ_PLAYS_ON,
                        "does not write whose turn it is",
                        BrokenMoves.ForgetsTheTurnWhenItWrites::new,
                        "1 0 2"),
                row(
                        Laws.SUMS,
                        "has one digest for many states",
                        BrokenEnds.SumsUpThePebblesAlone::new,
                        "0 0 2"),
                row(
                        Laws.LISTED_IS_ACCEPTED,
                        "lists a move that it refuses",
                        BrokenMoves.ListsThreePebbles::new,
                        "0 2 2"),
                row(
                        Laws.UNLISTED_IS_REFUSED,
                        "accepts a move that it does not list",
                        BrokenMoves.LetsTheTurnPass::new,
                        "0 0 2"),
                row(
                        Laws.REASONS,
                        "refuses without a word",
                        BrokenMoves.RefusesWithoutAWord::new,
                        "0 0 2"),
                row(
                        Laws.LISTED_ONCE,
                        "lists a move twice",
                        BrokenMoves.ListsAMoveTwice::new,
                        "0 0 2"),
                row(
                        Laws.LISTED_IN_ORDER,
                        "lists moves in another order every time",
                        BrokenMoves.ListsNowSoNowSo::new,
                        "0 0 2"),
                row(
                        Laws.AT_THE_TABLE,
                        "gives the turn to a seat that is not there",
                        BrokenEnds.AsksASeatThatIsNotThere::new,
                        "0 0 2"),
                row(
                        Laws.MOVER_HAS_A_MOVE,
                        "gives the turn to who has no move",
                        BrokenMoves.LeavesTheLastPebble::new,
                        "0 0 2"),
                row(
                        Laws.OTHERS_HAVE_NONE,
                        "lists moves for who is not to move",
                        BrokenMoves.ListsForEverybody::new,
                        "0 0 2"),
                row(
                        Laws.EXPLAINED,
                        "explains no refusal",
                        BrokenMoves.ExplainsNothing::new,
                        "0 0 2"),
                row(
                        Laws.DRAWN,
                        "draws a move that it refuses",
                        BrokenMoves.DrawsSeven::new,
                        "0 0 2"),
                row(
                        Laws.LATE,
                        "makes a move that it refuses for who is late",
                        BrokenEnds.TakesTooMuchForWhoIsLate::new,
                        "0 0 2"),
                row(
                        Laws.OUTCOME_AT_THE_END,
                        "has an outcome before the end",
                        BrokenEnds.KnowsTheOutcomeEarly::new,
                        "0 0 2"),
                row(
                        Laws.OUTCOME_IS_WHOLE,
                        "ranks everybody first and lets one win",
                        BrokenEnds.RanksEverybodyFirst::new,
                        "1 0 2"),
                row(Laws.ENDS, "goes on for ever", BrokenMoves.GoesOnForEver::new, "1 0 2"),
                row(
                        Laws.GONE_NEVER_MOVE,
                        "gives the turn to who gave up",
                        BrokenEnds.GivesTheTurnToWhoIsGone::new,
                        "0 1 3"),
                row(
                        Laws.GONE_CANNOT_WIN,
                        "lets win who gave up",
                        BrokenEnds.LetsWhoIsGoneWin::new,
                        "0 0 2"),
                row(
                        Laws.OTHERS_GO_ON,
                        "stops when one of three gives up",
                        BrokenEnds.StopsWhenOneIsGone::new,
                        "0 0 3"),
                row(
                        Laws.PHASE,
                        "calls a phase by a sentence",
                        BrokenEnds.NamesItsPhasesForPeople::new,
                        "0 2 2"),
                row(
                        Laws.VIEWS,
                        "shows another view every time",
                        BrokenEnds.CountsItsViewers::new,
                        "0 0 2"),
                row(
                        Laws.SECRETS,
                        "shows everybody all cards",
                        BrokenEnds.ShowsAllCards::new,
                        "0 0 2"),
                row(
                        Laws.HIDDEN_MOVES,
                        "shows everybody all bets",
                        BrokenEnds.ShowsBets::new,
                        "1 1 2"),
                row(
                        Laws.TAKEN_BACK,
                        "changes the terms of taking back",
                        BrokenEnds.ChangesItsTerms::new,
                        "1 0 2"),
                row(
                        Laws.ALIKE,
                        "favours the first seat",
                        BrokenEnds.FavoursTheFirstSeat::new,
                        "0 0 2"),
                row(
                        Laws.REPLAYED,
                        "writes settings in more layers than a log has",
                        () -> new BrokenMoves.WritesInLayers(23),
                        "0 0 2"),
                row(
                        Laws.UNDONE,
                        "shows a state otherwise once it was left",
                        BrokenEnds.ShowsWhatWasLeft::new,
                        "1 1 2"),
                row(
                        Laws.TIMED,
                        "passes for ever for who is late",
                        BrokenMoves.PassesForWhoIsLate::new,
                        "0 0 2"),
                row(
                        Laws.SCRIPTED,
                        "writes settings in more layers than the door lets in",
                        () -> new BrokenMoves.WritesInLayers(15),
                        "0 0 2"));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void a_wrong_game_breaks_one_law_and_shrinks_to_the_smallest_match(Row row) {
        List<String> broken = new ArrayList<>();
        for (Law law : Laws.all()) {
            if (Failure.of(law, Pebbles.trial(row.rules().get())) != null) {
                broken.add(law.name());
            }
        }
        assertEquals(List.of(row.law().name()), broken);
        Failure failure = Failure.of(row.law(), Pebbles.trial(row.rules().get()));
        assertNotNull(failure);
        assertEquals(
                row.smallest(),
                failure.steps() + " " + failure.place() + " " + failure.seats(),
                failure::told);
    }

    @Test
    void a_move_that_comes_out_too_early_or_by_what_the_state_hides_is_found_too() {
        for (Pebbles wrong :
                List.of(new BrokenEnds.ShowsEarlierBets(), new BrokenEnds.ShowsWhatIsHeld())) {
            List<Law> broken = new ArrayList<>(Laws.all());
            broken.removeIf(law -> Failure.of(law, Pebbles.trial(wrong)) == null);
            assertEquals(List.of(Laws.HIDDEN_MOVES), broken);
        }
    }

    @Test
    void the_right_game_breaks_none() {
        for (Law law : Laws.all()) {
            assertEquals(null, Failure.of(law, Pebbles.trial(Pebbles.RIGHT)), law::name);
        }
        assertEquals(39, Laws.all().size());
    }

    @Test
    void every_law_is_broken_by_one_of_the_wrong_games_and_is_a_test_of_the_suite() {
        List<String> laws = Laws.all().stream().map(Law::name).toList();
        List<String> broken = rows().stream().map(row -> row.law().name()).toList();
        assertEquals(laws.size(), broken.size());
        assertEquals(new TreeSet<>(laws), new TreeSet<>(broken));
        List<String> tests = Arrays.stream(RulesConformance.class.getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(Test.class))
                .map(method -> method.getName().replace('_', ' '))
                .toList();
        assertEquals(new TreeSet<>(laws), new TreeSet<>(tests));
        assertEquals(laws.size(), tests.size());
    }

    @Test
    void the_documents_have_a_row_for_each_and_no_more() throws IOException {
        List<String> document = Files.readAllLines(Path.of("..", "docs", "proof.md"));
        int begin =
                document.indexOf("| law | a game that breaks it | steps | settings | seats |") + 2;
        List<String> rows = document.subList(
                begin, begin + document.subList(begin, document.size()).indexOf(""));
        assertEquals(
                String.join("\n", rows().stream().map(Row::row).toList()), String.join("\n", rows));
    }
}
