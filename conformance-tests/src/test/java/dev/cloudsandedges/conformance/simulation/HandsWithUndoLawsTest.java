package dev.cloudsandedges.conformance.simulation;

import dev.cloudsandedges.conformance.rules.RulesConformance;
import dev.cloudsandedges.conformance.rules.Trial;
import dev.cloudsandedges.games.rockpaperscissors.Bout;
import dev.cloudsandedges.games.rockpaperscissors.Hand;
import dev.cloudsandedges.games.rockpaperscissors.RockPaperScissors;

/** Behind an undo this game hides hands for longer, by their numbers: no law forbids it. */
final class HandsWithUndoLawsTest extends RulesConformance<Integer, Bout, Hand> {

    @Override
    protected Trial<Integer, Bout, Hand> trial() {
        return Trial.of(new WithUndo<>(RockPaperScissors.RULES, "hands-with-undo", 2))
                .settings(1, 3)
                .endsWithin(400);
    }
}
