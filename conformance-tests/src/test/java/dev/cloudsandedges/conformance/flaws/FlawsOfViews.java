package dev.cloudsandedges.conformance.flaws;

import static dev.cloudsandedges.conformance.flaws.PlantedFlaw.that;

import dev.cloudsandedges.conformance.simulation.Law;

import java.util.List;

/** What is shown, to whom, and what comes in at the door. */
final class FlawsOfViews {

    private static final String VIEWS = "backend.match.MatchViews";
    private static final String USERS = "backend.lobby.UserList";
    private static final String PAGE = "backend.lobby.Page";
    private static final String PERMISSIONS = "backend.access.Permissions";
    private static final String COMMANDS = "backend.match.MatchCommand";

    private FlawsOfViews() {}

    static final List<PlantedFlaw> ALL = List.of(
            that("Once a turn was taken, a match is shown as played for ever.")
                    .in(
                            VIEWS,
                            "match.pinned().owner(), match.status(),",
                            "match.pinned().owner(), match.turns() > 0 ?"
                                    + " MatchStatus.PLAYING : match.status(),")
                    .breaks(Law.AS_TOLD),
            that("A match is shown with other turns than it had.")
                    .in(
                            "backend.match.MatchView",
                            "players = List.copyOf(players);",
                            "players = List.copyOf(players);"
                                    + " turns = turns > 2 ? turns + 1 : turns;")
                    .breaks(Law.AS_TOLD),
            that("A list ends after its first page.")
                    .in(
                            PAGE,
                            "return new Page<>(items, cursor.apply(items.get(items.size() - 1)));",
                            "return new Page<>(items, null);")
                    .breaks(Law.AS_TOLD),
            that("A list gives all it has, whatever page is asked for.")
                    .in(PAGE, "if (items.size() == request.limit())", "if (false)")
                    .breaks(Law.AS_TOLD),
            that("A page begins with the last item of the page before.")
                    .in(
                            USERS,
                            "byName.tailMap(after.key(), false)",
                            "byName.tailMap(after.key(), true)")
                    .breaks(Law.AS_TOLD),
            that("A match that is not there is an error inside.")
                    .in(
                            VIEWS,
                            "Verdict.refused(\"match-unknown\", \"There is no such match.\")",
                            "Verdict.refused(List.<String>of().get(0), \"\")")
                    .breaks(Law.NO_ALARM),
            that("A user is found by a name that was given up.")
                    .in(USERS, "byName.remove(before.key());", "")
                    .breaks(Law.AS_TOLD),
            that("Matches are found by settings that only begin alike.")
                    .in(
                            "backend.lobby.OpenMatches",
                            "match.terms().settingsJson().equals(settings)",
                            "match.terms().settingsJson().text().regionMatches(0,"
                                    + " settings.text(), 0, 9)")
                    .breaks(Law.AS_TOLD),
            that("A cancelled match is still listed as open.")
                    .in(
                            "backend.lobby.OpenMatches",
                            "if (match.status() == MatchStatus.NOT_STARTED)",
                            "if (match.status() != MatchStatus.FINISHED)")
                    .breaks(Law.AS_TOLD),
            that("A page may have any size, also a negative one.")
                    .in(
                            "QueryDocument",
                            "smallInteger(\"limit\", 1, Page.MOST)",
                            "smallInteger(\"limit\", -9, Page.MOST)")
                    .in(PAGE, "if (limit < 1 || limit > MOST)", "if (limit > MOST)")
                    .breaks(Law.SENSELESS_QUERIES),
            that("The newest events cannot be listed.")
                    .in(
                            "Administration",
                            "store.read(after, limit,",
                            "store.read(Math.min(after, 100), limit,")
                    .breaks(Law.AS_TOLD),
            that("Everybody may administer.")
                    .in(PERMISSIONS, "ADMINISTER, ADMINISTRATORS", "ADMINISTER, EVERYBODY")
                    .breaks(Law.CLOSED),
            that("Everybody sees what others have asked for.")
                    .in(
                            PERMISSIONS,
                            "REQUESTS_VIEW, PLAYERS, SELF",
                            "REQUESTS_VIEW, EVERYBODY, ANY")
                    .breaks(Law.CLOSED),
            that("The outcome of a request is not shown.")
                    .in(
                            "backend.lobby.Requests",
                            "answer(refused.player(), id, Outcome.REFUSED",
                            "answer(\"\", id, Outcome.REFUSED")
                    .breaks(Law.AS_TOLD),
            that("A command that nobody knows finds something to do.")
                    .in(
                            COMMANDS,
                            "case \"leave\" -> fields(",
                            "case \"leave\", \"toString\", \"constructor\" -> fields(")
                    .breaks(Law.RIGHT_REASON),
            that("A refusal is thrown and not answered.")
                    .in(
                            "dotsandboxes.DotsAndBoxes",
                            ": Verdict.refused(why);",
                            ": Verdict.accepted(Verdict.<Board>refused(why).orThrow());")
                    .breaks(Law.NO_ALARM),
            that("A document may be as deep as it likes.")
                    .in("json.Limits", "new Limits(65_536, 16,", "new Limits(65_536, 999,")
                    .breaks(Law.RIGHT_REASON),
            that("A field that nobody knows is passed over.")
                    .in("json.Fields", "fields.refuseUnknown();", "")
                    .breaks(Law.RIGHT_REASON),
            that("What is no object is taken for an empty one.")
                    .in(
                            "json.Fields",
                            "throw wrongType(path, \"an object\", json);",
                            "return readNested(JsonObject.EMPTY, path, shape);")
                    .breaks(Law.RIGHT_REASON));
}
