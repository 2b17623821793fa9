package dev.cloudsandedges.conformance.flaws;

import static dev.cloudsandedges.conformance.flaws.PlantedFlaw.that;

import java.util.List;

/** Time, and moves that come too late. */
final class FlawsOfClocks {

    private static final String CLOCKS = "backend.game.Clocks";
    private static final String COMMAND = "backend.match.PlayingCommand";
    private static final String IN_THE_ROUND = "seen >= began && seen <= turns";
    private static final String ONE_AT_A_TIME =
            "where_one_moves_at_a_time_only_the_present_turn_will_do";

    private FlawsOfClocks() {}

    static final List<PlantedFlaw> ALL = List.of(
            that("A host's clock that goes back gives a player time.")
                    .in(CLOCKS, "Math.min(left, falls - at)", "falls - at")
                    .breaks(
                            Suite.CLOCKS,
                            "a_clock_that_stands_still_or_goes_back_gives_nobody_time"),
            that("Another's move starts a clock anew.")
                    .in(
                            CLOCKS,
                            "after.add(hand);",
                            "after.add(hand.runs() ? Hand.running(hand.left(), at) : hand);")
                    .breaks(
                            Suite.CLOCKS,
                            "who_moves_at_the_same_time_has_a_clock_that_others_do_not_start_anew"),
            that("Whoever has moved gets no increment.")
                    .in("backend.game.Clock", "return left + increment;", "return left;")
                    .breaks(Suite.CLOCKS, "a_bank_loses_what_a_move_took_and_gains_the_increment"),
            that("A move may be made when its time is over.")
                    .in(
                            "backend.match.ClockCommand",
                            "clocks != null && clocks.hasFallen(seat, at)",
                            "clocks != null && clocks.hasFallen(seat, at - 1)")
                    .breaks(Suite.CLOCKS, "a_move_is_made_in_time_or_not_at_all"),
            that("A tick goes for time that is not over yet.")
                    .in(
                            "backend.match.Deadlines",
                            "if (deadline.falls > at)",
                            "if (deadline.falls > at + 1)")
                    .breaks(
                            Suite.CLOCKS,
                            "only_a_tick_ends_a_time_that_is_over_and_who_gives_up_by_it_has_lost"),
            that("A move that the rules make for somebody late is not counted.")
                    .in(
                            "backend.match.MatchMove",
                            "ranOut && ranOut.move() != null",
                            "ranOut && ranOut.move() == null")
                    .breaks(Suite.CLOCKS, "the_rules_may_move_for_those_whose_time_is_over"),
            that("Everybody may say that time has run out.")
                    .in(
                            "backend.access.Permissions",
                            "MATCH_RUN_OUT, PROCESSES",
                            "MATCH_RUN_OUT, EVERYBODY")
                    .breaks(
                            Suite.CLOCKS,
                            "only_processes_say_that_time_has_run_out_and_only_when_it_has"),
            that("An engine that begins with a snapshot knows no deadline.")
                    .in(
                            "backend.match.MatchViews",
                            "if (states.state(",
                            "if (row.size() == 0 && states.state(")
                    .breaks(
                            Suite.TICKING,
                            "an_engine_that_opens_knows_the_deadlines_by_log_and_by_snapshot"),
            that("Others' moves of the same round outdate a move.")
                    .in(
                            "backend.game.Pace",
                            "new Pace(clocks, sinceRound + 1)",
                            "new Pace(clocks, 0)")
                    .breaks(Suite.OUTDATED_MOVES, "others_moves_of_the_same_round_outdate_nothing"),
            that("A move that was meant for a turn that is gone is made.")
                    .in(COMMAND, IN_THE_ROUND, "seen <= turns")
                    .breaks(Suite.OUTDATED_MOVES, ONE_AT_A_TIME),
            that("A move that is meant for a turn to come is made.")
                    .in(COMMAND, IN_THE_ROUND, "seen >= began")
                    .breaks(Suite.OUTDATED_MOVES, ONE_AT_A_TIME));
}
