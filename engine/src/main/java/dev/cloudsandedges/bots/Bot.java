package dev.cloudsandedges.bots;

import dev.cloudsandedges.json.JsonValue;
import dev.cloudsandedges.rules.Chance;

/**
 * A player without a person. A pure function: equal sights and equal chances give equal moves, on
 * every host and after every restart, so it keeps nothing in mind and asks no clock.
 */
@FunctionalInterface
public interface Bot {

    /**
     * The move that it makes, in the game's own JSON. If the game refuses it, or this throws, the
     * bot makes no move in that match until the match has gone on without it.
     *
     * @param sight what a player in its seat may see
     * @param chance a source of its own; what is drawn from it changes nothing in the match
     */
    JsonValue choose(Sight sight, Chance chance);

    /** Plays every game: any of the moves, each as likely as the others. */
    static Bot random() {
        return (sight, chance) -> chance.choose(sight.moves());
    }
}
