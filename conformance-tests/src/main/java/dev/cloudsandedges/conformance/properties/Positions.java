package dev.cloudsandedges.conformance.properties;

import dev.cloudsandedges.conformance.rules.Position;
import dev.cloudsandedges.conformance.rules.Trial;
import dev.cloudsandedges.rules.Chance;
import dev.cloudsandedges.rules.Rules;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

import java.util.List;

/**
 * Positions to hold properties of a game against. They shrink towards fewer moves, moves that are
 * listed first, settings that are named first, fewer seats and lower seeds.
 */
public final class Positions {

    private static final int MOST_CHOICES = 1_000;

    private Positions() {}

    /**
     * Positions of a trial's matches, reached by moves that the rules list or draw; {@link
     * Position#path} has those before them.
     */
    public static <C, S, M> Arbitrary<Position<C, S, M>> of(Trial<C, S, M> trial) {
        Rules<C, S, M> rules = trial.rules();
        int last = trial.settingsToTry().size() - 1;
        int longest = 0;
        for (C settings : trial.settingsToTry()) {
            longest = Math.max(longest, trial.longest(settings, rules.mostSeats()));
        }
        return Combinators.combine(
                        Arbitraries.integers().between(0, last).shrinkTowards(0),
                        Arbitraries.integers()
                                .between(rules.fewestSeats(), rules.mostSeats())
                                .shrinkTowards(rules.fewestSeats()),
                        Arbitraries.longs().between(1, MOST_CHOICES).shrinkTowards(1),
                        Arbitraries.integers().between(0, MOST_CHOICES).list().ofMaxSize(longest))
                .as((place, seats, seed, choices) ->
                        played(trial.begin(place, seats, seed), choices));
    }

    private static <C, S, M> Position<C, S, M> played(
            Position<C, S, M> first, List<Integer> choices) {
        Position<C, S, M> position = first;
        for (int choice : choices) {
            List<Integer> movers = position.movers();
            if (movers.isEmpty()) {
                return position;
            }
            int seat = movers.get(choice % movers.size());
            List<M> listed = position.listed(seat);
            M move = listed.isEmpty()
                    ? position.rules().randomMove(position.state(), seat, new Chance(choice))
                    : listed.get(choice % listed.size());
            position = position.after(seat, move);
        }
        return position;
    }
}
