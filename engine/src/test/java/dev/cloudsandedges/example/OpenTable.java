package dev.cloudsandedges.example;

import static dev.cloudsandedges.dotsandboxes.DotsAndBoxes.RULES;

import dev.cloudsandedges.Session;
import dev.cloudsandedges.backend.lobby.MatchSummary;
import dev.cloudsandedges.backend.lobby.OpenMatches;
import dev.cloudsandedges.backend.lobby.Page;
import dev.cloudsandedges.dotsandboxes.BoardSize;

/** Two users who find each other in the lobby. */
final class OpenTable {
    private OpenTable() {}

    static void meet(Session ada, Session bob) {
        ada.requestMatch("ada", RULES, BoardSize.MEDIUM, 2);
        var notMine = new OpenMatches.Filter(null, null, "bob");
        for (MatchSummary match :
                bob.openMatches(notMine, new Page.Request(null, 20)).orThrow().items()) {
            bob.requestSeat(match.id());
        }
    }
}
