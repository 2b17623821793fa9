package dev.cloudsandedges.conformance.simulation;

import dev.cloudsandedges.Setup;
import dev.cloudsandedges.dotsandboxes.DotsAndBoxes;
import dev.cloudsandedges.json.JsonObject;
import dev.cloudsandedges.rules.Chance;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Objects;

/** The games that are played in one world. */
record SimulatedGames(List<SimulatedGame> all) {

    private static final List<String> TERMS = List.of("game", "settings", "seats", "clock");

    SimulatedGames {
        all = List.copyOf(all);
    }

    SimulatedGame any(Chance chance) {
        return chance.choose(all);
    }

    /** The game of that name; null if there is none. */
    @Nullable SimulatedGame named(String name) {
        for (SimulatedGame game : all) {
            if (game.rules().game().equals(name)) {
                return game;
            }
        }
        return null;
    }

    /** Whether there can be a match on the terms that a document or an event has. */
    boolean allow(JsonObject terms) {
        SimulatedGame game = named(Documents.text(terms, "game"));
        return game != null
                && game.allows(terms.get("settings"), Documents.number(terms, "seats"))
                && PlainClock.allows(terms.get("clock"));
    }

    /** Whether two payloads speak of the same match. */
    static boolean sameTerms(JsonObject one, JsonObject other) {
        for (String name : TERMS) {
            if (!Objects.equals(one.get(name), other.get(name))) {
                return false;
            }
        }
        return true;
    }

    void register(Setup setup) {
        for (SimulatedGame game : all) {
            if (game.rules() != DotsAndBoxes.RULES) {
                setup.with(game.rules());
            }
        }
    }
}
