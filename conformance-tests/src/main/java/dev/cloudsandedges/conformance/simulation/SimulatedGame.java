package dev.cloudsandedges.conformance.simulation;

import dev.cloudsandedges.json.JsonValue;
import dev.cloudsandedges.rules.Chance;
import dev.cloudsandedges.rules.Rules;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Set;

/** A game for simulated players: its rules, what they choose from, and an independent referee. */
public interface SimulatedGame {

    /** The rules under test. */
    Rules<?, ?, ?> rules();

    /** Settings that players ask for; small ones, so that matches come to an end. */
    JsonValue settings(Chance chance);

    /** The codes with which the rules refuse moves that can be read. */
    default Set<String> refusals() {
        return Set.of();
    }

    /** Settings that no match can have, for players who ask for them nevertheless. */
    default List<JsonValue> impossibleSettings() {
        return List.of();
    }

    /** Whether there can be a match of these settings for so many. */
    default boolean allows(@Nullable JsonValue settings, long seats) {
        return settings != null
                && !impossibleSettings().contains(settings)
                && seats >= rules().fewestSeats()
                && seats <= rules().mostSeats();
    }

    /** How many seats they ask for. */
    int seats(Chance chance);

    /** How many of the last moves can be taken back: freely by who is to move, else by consent. */
    default int undoDepth() {
        return 0;
    }

    /**
     * Who watches over a match of these settings.
     *
     * @param seed where the game's chance begins
     */
    Referee begin(JsonValue settings, int seats, long seed);
}
