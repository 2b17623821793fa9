package dev.cloudsandedges.conformance.simulation;

import dev.cloudsandedges.json.JsonValue;
import dev.cloudsandedges.rules.Chance;
import dev.cloudsandedges.rules.Rules;

/** A game for simulated players: its rules, what they choose from, and an independent referee. */
public interface SimulatedGame {

    /** The rules under test. */
    Rules<?, ?, ?> rules();

    /** Settings that players ask for; small ones, so that matches come to an end. */
    JsonValue settings(Chance chance);

    /** How many seats they ask for. */
    int seats(Chance chance);

    /** Who watches over a match of these settings. */
    Referee begin(JsonValue settings, int seats);
}
