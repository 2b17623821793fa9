package dev.cloudsandedges.conformance.kernel;

import dev.cloudsandedges.conformance.rules.BentRules;
import dev.cloudsandedges.dotsandboxes.Board;
import dev.cloudsandedges.dotsandboxes.Line;
import dev.cloudsandedges.rules.Chance;
import dev.cloudsandedges.verdict.Verdict;

/** A game whose moves throw. */
final class BrokenRules extends BentRules {

    @Override
    public String game() {
        return "broken";
    }

    @Override
    public int mostSeats() {
        return 2;
    }

    @Override
    public Verdict<Board> play(Board state, int seat, Line move, Chance chance) {
        throw new UnsupportedOperationException("these rules are broken");
    }
}
