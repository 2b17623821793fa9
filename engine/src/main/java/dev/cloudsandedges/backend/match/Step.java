package dev.cloudsandedges.backend.match;

import dev.cloudsandedges.backend.game.Clocks;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** An event that leads a game from one position to another, and says to which. */
interface Step extends ByRules {

    /** Who may move then; nobody if that ended the game. */
    List<String> next();

    /** The sum of the game's state then. */
    long digest();

    /** What the clocks say then; null in a match without. */
    @Nullable Clocks clock();

    @Override
    default Match applyTo(Match match) {
        return MatchEvent.checked(lead(match).orThrow(), next(), digest()).timed(clock());
    }
}
