package dev.cloudsandedges.conformance.flaws;

import static dev.cloudsandedges.conformance.flaws.PlantedFlaw.that;

import dev.cloudsandedges.conformance.simulation.Law;

import java.util.List;

/** How a match begins, goes on and ends. */
final class FlawsOfMatches {

    private static final String MATCH = "backend.match.Match";
    private static final String STATUS = "backend.match.MatchStatus";
    private static final String SEATING = "backend.match.SeatingCommand";
    private static final String PERMISSIONS = "backend.access.Permissions";

    private FlawsOfMatches() {}

    static final List<PlantedFlaw> ALL = List.of(
            that("A finished match does not know that it is finished.")
                    .in(
                            MATCH,
                            "status.go(MatchStatus.PLAYING, MatchStatus.FINISHED)",
                            "status.go(MatchStatus.PLAYING, MatchStatus.PLAYING)")
                    .breaks(Law.RIGHT_REASON),
            that("A match can be resigned from, and ended, once more after its end.")
                    .in(STATUS, "return this == needed ?", "return this == needed || ended() ?")
                    .in(STATUS, "if (this != from)", "if (this != from && !ended())")
                    .in(
                            STATUS,
                            "/** The spelling in views. */",
                            "private boolean ended() { return this == FINISHED; }")
                    .breaks(Law.FORWARD_ONLY),
            that("Any player may start a match.")
                    .in(PERMISSIONS, "MATCH_START, PROCESSES", "MATCH_START, EVERYBODY")
                    .breaks(Law.RIGHT_REASON),
            that("A match starts with a seat free.")
                    .in(SEATING, "if (!match.isFull())", "if (match.players().isEmpty())")
                    .in(MATCH, "if (!isFull()) { throw", "if (players().isEmpty()) { throw")
                    .breaks(Law.FORWARD_ONLY),
            that("Creating a match that is there wipes it.")
                    .in(SEATING, "if (match.status() != MatchStatus.ABSENT)", "if (false)")
                    .in(
                            MATCH,
                            "status.go(MatchStatus.ABSENT, MatchStatus.NOT_STARTED);"
                                    + " return new Match(id, next, terms, seating",
                            "MatchStatus.NOT_STARTED; return new Match(id, next,"
                                    + " terms, Seating.NOBODY")
                    .breaks(Law.FORWARD_ONLY),
            that("One user takes two seats.")
                    .in(
                            MATCH,
                            "if (seatOf(player) >= 0) { return Refusal",
                            "if (false) { return Refusal")
                    .in("backend.match.Seating", "if (names.contains(name))", "if (false)")
                    .breaks(Law.FORWARD_ONLY),
            that("A cancelled match can be joined.")
                    .in(
                            MATCH,
                            "Refusal why = status.unless(MatchStatus.NOT_STARTED);",
                            "Refusal why = status == MatchStatus.CANCELLED"
                                    + " ? null : status.unless(MatchStatus.NOT_STARTED);")
                    .in(
                            MATCH,
                            "Match requested(String player) { status.go("
                                    + "MatchStatus.NOT_STARTED, MatchStatus.NOT_STARTED);",
                            "Match requested(String player) {")
                    .breaks(Law.FORWARD_ONLY),
            that("A seat can be asked for where none is.")
                    .in(
                            SEATING,
                            "Refusal why = match.refusesSeat(player); if (why == null"
                                    + " && match.seating().hasRequested(player))",
                            "Refusal why ="
                                    + " match.status().unless(MatchStatus.NOT_STARTED); if (why"
                                    + " == null && match.seating().hasRequested(player))")
                    .breaks(Law.FORWARD_ONLY),
            that("A match can be cancelled while it is played.")
                    .in(
                            SEATING,
                            "return why == null ? Verdict.accepted(List.of(new"
                                    + " SeatingEvent.Cancelled()))",
                            "return why == null || match.status() =="
                                    + " MatchStatus.PLAYING ? Verdict.accepted(List.of(new"
                                    + " SeatingEvent.Cancelled()))")
                    .in(
                            MATCH,
                            "status.go(MatchStatus.NOT_STARTED, MatchStatus.CANCELLED)",
                            "MatchStatus.CANCELLED")
                    .breaks(Law.FORWARD_ONLY),
            that("Anybody may cancel a match.")
                    .in(PERMISSIONS, "MATCH_CANCEL, PLAYERS, OWNER", "MATCH_CANCEL, PLAYERS, ANY")
                    .breaks(Law.FOR_ONESELF),
            that("Whatever stands against a turn, it is called another player's turn.")
                    .in(
                            STATUS,
                            "? null : Refusal.of(code, sentence)",
                            "? null : needed == PLAYING"
                                    + " ? Refusal.of(\"not-your-turn\", \"It is not your turn.\")"
                                    + " : Refusal.of(code, sentence)")
                    .breaks(Law.RIGHT_REASON),
            that("Somebody is to move before the start.")
                    .in(MATCH, "return play == null ? List.of()", "return play == null ? players()")
                    .breaks(Law.AS_TOLD),
            that("Players may create matches and seat others.")
                    .in(PERMISSIONS, "MATCH_CREATE, PROCESSES", "MATCH_CREATE, EVERYBODY")
                    .in(PERMISSIONS, "MATCH_JOIN, PROCESSES", "MATCH_JOIN, EVERYBODY")
                    .breaks(Law.FOR_ONESELF),
            that("A player who is called like a process is one.")
                    .in(
                            "backend.access.Principal",
                            "return PLAYER;",
                            "return actor.text().equals(\"player:match-joining\")"
                                    + " ? PROCESS : PLAYER;")
                    .breaks(Law.RIGHT_REASON));
}
