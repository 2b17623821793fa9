package dev.cloudsandedges.conformance.flaws;

import static dev.cloudsandedges.conformance.flaws.PlantedFlaw.that;

import dev.cloudsandedges.conformance.simulation.Law;

import java.util.List;

/** Who users are, what they are called, and what they may have. */
final class FlawsOfUsers {

    private static final String COMMAND = "backend.user.UserCommand";
    private static final String EVENT = "backend.user.UserEvent";
    private static final String NAME = "backend.user.Name";
    private static final String PERMISSIONS = "backend.access.Permissions";
    private static final String SEATINGS = "backend.lobby.Seatings";

    private FlawsOfUsers() {}

    static final List<PlantedFlaw> ALL = List.of(
            that("With a clock at 0, a user can be created again and again.")
                    .in(
                            COMMAND,
                            "return user.exists() ? Verdict.refused(\"user-exists\"",
                            "return user.exists() && context.at() > 0 ?"
                                    + " Verdict.refused(\"user-exists\"")
                    .in(EVENT, "if (user.exists())", "if (false)")
                    .breaks(Law.FORWARD_ONLY),
            that("A user who takes another name keeps the old one.")
                    .in(EVENT, "user.existing().named(name)", "user.existing()")
                    .breaks(Law.AS_TOLD),
            that("Anybody renames anybody.")
                    .in(PERMISSIONS, "USER_SET_NAME, PLAYERS, SELF", "USER_SET_NAME, PLAYERS, ANY")
                    .breaks(Law.FOR_ONESELF),
            that("Anybody asks for a match in another user's name.")
                    .in(
                            PERMISSIONS,
                            "USER_REQUEST_MATCH, PLAYERS, SELF",
                            "USER_REQUEST_MATCH, PLAYERS, ANY")
                    .breaks(Law.FOR_ONESELF),
            that("A name may hold signs that turn the direction of writing.")
                    .in(NAME, "alone || isIn(REFUSED, trimmed.codePointAt(i))", "alone")
                    .breaks(Law.GOOD_NAMES),
            that("A name may be blank.")
                    .in(NAME, "return \"A name must not be blank.\";", "return null;")
                    .breaks(Law.GOOD_NAMES),
            that("A name may be as long as a document.")
                    .in(NAME, "\"A name has at most \" + LONGEST + \" characters.\"", "null")
                    .breaks(Law.GOOD_NAMES),
            that("What a user looks like is on the log and shown otherwise.")
                    .in(
                            EVENT,
                            "new User(user.id(), name, look, 0)",
                            "new User(user.id(), name, Look.chosenBy(0), 0)")
                    .breaks(Law.AS_TOLD),
            that("The engine draws a user's look from a source of its own.")
                    .in(
                            COMMAND,
                            "Look.chosenBy(context.entropy())",
                            "Look.chosenBy(System.nanoTime() >> 8)")
                    .breaks(Law.SAME_AGAIN),
            that("Only 64 ids of matches exist.")
                    .in(
                            SEATINGS,
                            "commandId(process, position, 0)",
                            "commandId(process, position % 64, 0)")
                    .breaks(Law.ONE_OUTCOME),
            that("Users may be in four unfinished matches.")
                    .in(SEATINGS, "matches.size() >= MOST", "matches.size() > MOST")
                    .breaks(Law.THREE_AT_MOST),
            that("Nobody counts who is in how many matches.")
                    .in(SEATINGS, "return false; } } users", "return true; } } users")
                    .breaks(Law.THREE_AT_MOST),
            that("Whoever has given up counts as playing on.")
                    .in(SEATINGS, "remove(resigned.player(), match);", "add(\"\", match);")
                    .breaks(Law.FAIR_LIMIT),
            that("Matches that are over still count.")
                    .in(
                            SEATINGS,
                            "match.players().forEach(player -> remove(player, match.id()));"
                                    + " remove(match.owner(), match.id());",
                            "")
                    .breaks(Law.FAIR_LIMIT),
            that("A refused request for a match is never answered.")
                    .in(
                            "backend.lobby.MatchCreation",
                            "return List.of(new Reaction<>(users, user, refuse, 0));",
                            "return List.of();")
                    .breaks(Law.ALL_SETTLED),
            that("A refused request for a seat is never answered.")
                    .in(
                            "backend.match.SeatingCommand",
                            "return match.seating().awaitsSeat(player) ? Verdict.accepted("
                                    + "List.of(SeatingEvent.JoinRefused.of(player, why)))"
                                    + " : Verdict.refused(why);",
                            "return Verdict.refused(why);")
                    .breaks(Law.ALL_SETTLED),
            that("A user who is not there asks for a match, and it stays on the log.")
                    .in(
                            COMMAND,
                            "return user.exists() ? Verdict.accepted",
                            "return true ? Verdict.accepted")
                    .in("backend.user.User", "if (name == null)", "if (false)")
                    .breaks(Law.FORWARD_ONLY),
            that("A user who is not there asks for a seat, and it stays on the log.")
                    .in(
                            "backend.match.SeatingCommand",
                            "return begun.test(",
                            "return true || begun.test(")
                    .breaks(Law.CREATED_USERS));
}
