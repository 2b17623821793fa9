package dev.cloudsandedges.backend.match;

import dev.cloudsandedges.eventsourcing.Event;
import dev.cloudsandedges.verdict.Verdict;

import java.util.List;

/** An event that leads a game from one position to another, and says to which. */
interface Step extends Event<Match> {

    /** Who may move then; nobody if that ended the game. */
    List<String> next();

    /** The sum of the game's state then. */
    long digest();

    /**
     * The match after it, whatever the event says of that; or the refusal of its game's rules.
     *
     * @throws IllegalStateException if no history can have brought this event to this match
     */
    Verdict<Match> lead(Match match);

    @Override
    default Match applyTo(Match match) {
        return MatchEvent.checked(lead(match).orThrow(), next(), digest());
    }
}
