package dev.cloudsandedges.backend.match;

import dev.cloudsandedges.eventsourcing.Event;
import dev.cloudsandedges.verdict.Verdict;

/** An event of which the game's rules say what it leads to, and whether it can be. */
interface ByRules extends Event<Match> {

    /**
     * The match after it, whatever the event says of that; or the refusal of its game's rules.
     *
     * @throws IllegalStateException if no history can have brought this event to this match
     */
    Verdict<Match> lead(Match match);

    @Override
    default Match applyTo(Match match) {
        return lead(match).orThrow();
    }
}
