package dev.cloudsandedges.backend.match;

import dev.cloudsandedges.json.JsonValue;
import dev.cloudsandedges.rules.Chance;
import dev.cloudsandedges.rules.Rules;
import dev.cloudsandedges.rules.Seats;
import dev.cloudsandedges.verdict.Refusal;
import dev.cloudsandedges.verdict.Verdict;

/**
 * What is played: the rules, the settings, and for how many.
 *
 * @param <C> the game's settings
 */
record Terms<C>(Rules<C, ?, ?> rules, C settings, int seats) {

    /** Checks settings and seats against the rules; refusals name fields of {@code payload}. */
    static Verdict<Terms<?>> of(Rules<?, ?, ?> rules, JsonValue settings, long seats) {
        if (seats < rules.fewestSeats() || seats > rules.mostSeats()) {
            return Verdict.refused(Refusal.of(
                            "field-range",
                            "payload.seats must be from " + rules.fewestSeats() + " to "
                                    + rules.mostSeats() + ".")
                    .with("field", "payload.seats"));
        }
        return typed(rules, settings, (int) seats);
    }

    private static <C> Verdict<Terms<?>> typed(Rules<C, ?, ?> rules, JsonValue json, int seats) {
        return rules.settings()
                .read(json, "payload.settings")
                .map(settings -> new Terms<>(rules, settings, seats));
    }

    /** The game before its first move. */
    Play<?, ?> setup(long seed) {
        return setup(rules, seed);
    }

    private <S, M> Play<S, M> setup(Rules<C, S, M> captured, long seed) {
        Chance chance = new Chance(seed);
        S state = captured.setup(settings, seats, chance);
        return new Play<>(captured, state, chance.state(), Seats.NONE);
    }

    JsonValue settingsJson() {
        return rules.settings().write(settings);
    }
}
