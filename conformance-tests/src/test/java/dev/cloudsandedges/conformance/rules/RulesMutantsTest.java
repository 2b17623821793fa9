package dev.cloudsandedges.conformance.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cloudsandedges.conformance.suites.SuiteRun;

import org.junit.jupiter.api.Test;

import java.util.List;

/** Wrong rules, each rejected by the suite, by the name of the law that they break. */
final class RulesMutantsTest {

    @Test
    void right_rules_break_no_law() {
        SuiteRun run = SuiteRun.of(BentSuites.Right.class);
        assertEquals(List.of(), run.broken());
        assertEquals(27, run.tried());
    }

    @Test
    void a_broken_law_names_the_game_and_the_seed_that_replays_it() {
        String said = SuiteRun.of(BentSuites.HasNoBounds.class)
                .complaint("an_impossible_move_is_refused_and_never_thrown");
        assertTrue(said.contains("dots-and-boxes with {\"width\":1,\"height\":1}, 2 seats"), said);
        assertTrue(said.contains("replay with -Dconformance.seed=1"), said);
    }

    @Test
    void a_game_without_the_extra_turn_is_rejected() {
        assertBreaks(
                BentSuites.NoExtraTurn.class, 1, "the_turn_stays_exactly_if_a_box_was_completed");
    }

    @Test
    void a_game_that_loses_a_move_now_and_then_is_rejected() {
        assertBreaks(
                BentSuites.LosesEverySeventeenthMove.class,
                4,
                "after_so_many_moves_so_many_lines_are_drawn");
    }

    @Test
    void a_game_that_counts_the_scores_before_the_line_is_rejected() {
        assertBreaks(
                BentSuites.CountsScoresBeforeTheLine.class, 3, "the_scores_are_the_owned_boxes");
    }

    @Test
    void a_game_that_lets_a_line_off_the_board_pass_is_rejected() {
        assertBreaks(
                BentSuites.HasNoBounds.class, 1, "an_impossible_move_is_refused_and_never_thrown");
    }

    @Test
    void a_game_that_throws_at_a_line_off_the_board_is_rejected() {
        assertBreaks(
                BentSuites.ThrowsOffTheBoard.class,
                5,
                "an_impossible_move_is_refused_and_never_thrown");
    }

    @Test
    void a_game_that_explains_otherwise_than_it_plays_is_rejected() {
        assertBreaks(
                BentSuites.AcceptsWhatItExplainsAway.class,
                1,
                "explaining_a_move_agrees_with_playing_it");
    }

    @Test
    void a_game_that_has_an_outcome_while_somebody_is_to_move_is_rejected() {
        assertBreaks(
                BentSuites.EndsEarly.class,
                2,
                "there_is_an_outcome_exactly_when_nobody_is_to_move");
    }

    @Test
    void a_game_that_lets_the_first_of_equals_win_is_rejected() {
        assertBreaks(BentSuites.BreaksTiesBySeat.class, 1, "the_most_boxes_win_and_equals_share");
    }

    @Test
    void a_game_that_lists_a_line_twice_is_rejected() {
        assertBreaks(
                BentSuites.ListsALineTwice.class,
                1,
                "every_listed_move_is_accepted_and_listed_once");
    }

    @Test
    void a_game_that_lists_lines_that_are_drawn_is_rejected() {
        assertBreaks(
                BentSuites.ListsDrawnLines.class,
                7,
                "every_listed_move_is_accepted_and_listed_once");
    }

    @Test
    void a_game_that_does_not_list_a_line_that_it_accepts_is_rejected() {
        assertBreaks(BentSuites.HidesALine.class, 1, "the_listed_moves_are_the_lines_not_drawn");
    }

    @Test
    void a_game_that_answers_differently_the_second_time_is_rejected() {
        assertBreaks(BentSuites.IsMoody.class, 11, "playing_a_move_again_gives_the_same");
    }

    @Test
    void a_game_that_has_one_digest_for_many_states_is_rejected() {
        assertBreaks(
                BentSuites.ForgetsLinesInItsDigest.class,
                1,
                "states_that_differ_have_digests_that_differ");
    }

    @Test
    void a_game_that_throws_at_a_spectator_is_rejected() {
        assertBreaks(
                BentSuites.ShowsNothingToSpectators.class,
                10,
                "everybody_can_be_shown_every_position");
    }

    @Test
    void a_game_that_does_not_read_back_what_it_wrote_is_rejected() {
        assertBreaks(
                BentSuites.HasTwoSpellings.class,
                1,
                "moves_are_written_in_one_spelling_and_read_back");
    }

    @Test
    void a_game_that_gives_the_turn_to_a_seat_not_at_the_table_is_rejected() {
        assertBreaks(
                BentSuites.GivesTheTurnToNobody.class, 5, "only_seats_of_the_table_are_to_move");
    }

    @Test
    void a_game_that_never_comes_to_an_end_is_rejected() {
        assertBreaks(BentSuites.NeverEnds.class, 5, "a_game_ends_within_its_longest");
    }

    @Test
    void a_game_that_draws_without_saying_so_is_rejected() {
        assertBreaks(
                BentSuites.TakesBoxesWithThreeSides.class,
                5,
                "a_box_is_owned_exactly_if_its_four_sides_are_drawn");
    }

    @Test
    void a_game_whose_states_are_read_back_with_another_seat_to_move_is_rejected() {
        assertBreaks(
                BentSuites.ForgetsTheTurnInItsStates.class,
                2,
                "a_state_that_was_read_back_plays_on_like_the_one_that_was_written");
    }

    @Test
    void a_game_that_writes_a_state_otherwise_once_it_was_read_is_rejected() {
        assertBreaks(
                BentSuites.SpellsItsStatesTwice.class,
                1,
                "states_are_written_in_one_spelling_and_read_back");
    }

    private static void assertBreaks(Class<?> suite, int laws, String named) {
        SuiteRun.of(suite).assertBroken(laws, named);
    }
}
