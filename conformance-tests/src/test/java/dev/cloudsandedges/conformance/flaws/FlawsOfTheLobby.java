package dev.cloudsandedges.conformance.flaws;

import static dev.cloudsandedges.conformance.flaws.PlantedFlaw.that;

import java.util.List;

/** What a lobby does wrong action by action, without a fault of any host. */
final class FlawsOfTheLobby {

    private static final String LAW = "after_every_action_the_engine_is_where_the_plain_lobby_is";

    private FlawsOfTheLobby() {}

    static final List<PlantedFlaw> ALL = List.of(
            that("A fourth unfinished match is granted to whoever asks.")
                    .in(
                            "backend.lobby.Seatings",
                            "static final int MOST = 3;",
                            "static final int MOST = 4;")
                    .breaks(Suite.LOBBY_LIFE, LAW),
            that("A player who leaves or is refused keeps the place in the count.")
                    .in("backend.lobby.Seatings", "matches.remove(match) &&", "match.isEmpty() &&")
                    .breaks(Suite.LOBBY_LIFE, LAW),
            that("The winner begins the rematch.")
                    .in(
                            "backend.lobby.Rematch",
                            "if (!winners.has(seat) && lower)",
                            "if (winners.has(seat) && lower)")
                    .breaks(Suite.LOBBY_LIFE, LAW),
            that("Whoever resigns wins.")
                    .in(
                            "dotsandboxes.DotsAndBoxes",
                            "mostPoints(scores(board), board.out())",
                            "mostPoints(scores(board))")
                    .breaks(Suite.LOBBY_LIFE, LAW));
}
