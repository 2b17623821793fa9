package dev.cloudsandedges.conformance.rules;

import dev.cloudsandedges.rules.Chance;
import dev.cloudsandedges.rules.Rules;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** The matches of a trial: what is done in them is drawn from their seeds. */
final class Matches {

    /** In one of so many seeds, players give up now and then. */
    private static final int SEEDS_WITHOUT = 3;

    private static final int MOVES_BETWEEN = 8;

    private Matches() {}

    /** What each match of a trial begins with: small settings, few seats and low seeds first. */
    static List<Position.Start> starts(Trial<?, ?, ?> trial) {
        return starts(trial, trial.seeds());
    }

    /** The same of those whose ends alone are looked at. */
    static List<Position.Start> furtherStarts(Trial<?, ?, ?> trial) {
        return starts(trial, trial.furtherSeeds());
    }

    private static List<Position.Start> starts(Trial<?, ?, ?> trial, List<Long> seeds) {
        if (trial.settingsToTry().isEmpty()) {
            throw new IllegalStateException("a trial of " + trial.rules().game()
                    + " needs settings: Trial.of(rules).settings(…)");
        }
        List<Position.Start> starts = new ArrayList<>();
        for (int place = 0; place < trial.settingsToTry().size(); place++) {
            Rules<?, ?, ?> rules = trial.rules();
            for (int seats = rules.fewestSeats(); seats <= rules.mostSeats(); seats++) {
                for (long seed : seeds) {
                    starts.add(new Position.Start(place, seats, seed));
                }
            }
        }
        return starts;
    }

    /**
     * Plays a match to its end, or to one move beyond the longest that it may have, and looks at
     * each position in turn.
     *
     * @param goesOn told of each position; false ends the match there
     * @return the last position
     */
    static <C, S, M> Position<C, S, M> play(
            Trial<C, S, M> trial, Position.Start start, Predicate<Position<C, S, M>> goesOn) {
        return play(Position.first(trial, start), goesOn);
    }

    /** Where a match ends, or has an outcome before. */
    static <C, S, M> Position<C, S, M> end(Trial<C, S, M> trial, Position.Start start) {
        return play(Position.unwritten(trial, start), Matches::hasNoOutcome);
    }

    private static <S> boolean hasNoOutcome(Position<?, S, ?> position) {
        try {
            return position.rules().outcome(position.state()) == null;
        } catch (RuntimeException thrown) { // the match ends here; there is a law against it
            return false;
        }
    }

    private static <C, S, M> Position<C, S, M> play(
            Position<C, S, M> first, Predicate<Position<C, S, M>> goesOn) {
        Position<C, S, M> position = first;
        Position.Start start = first.start();
        Chance choice = new Chance(~start.seed());
        int longest = first.trial().longest(position.settings(), start.seats());
        Position<C, S, M> next = position;
        while (next != null) {
            position = next;
            boolean more = goesOn.test(position) && position.turns() <= longest;
            next = more ? next(position, choice) : null;
        }
        return position;
    }

    /** One step further, or null if there is none that the rules allow. */
    private static <C, S, M> @Nullable Position<C, S, M> next(
            Position<C, S, M> position, Chance choice) {
        try {
            List<Integer> movers = position.movers();
            if (movers.isEmpty()) {
                return null;
            }
            boolean resigns = position.seed() % SEEDS_WITHOUT == 0
                    && choice.below(MOVES_BETWEEN) == 0
                    && position.left().count() > 1;
            if (resigns) {
                return position.resigned(choice.choose(position.left().numbers()));
            }
            int seat = choice.choose(movers);
            M move = drawn(position, seat, choice);
            return move == null || !position.play(seat, move).isAccepted()
                    ? null
                    : position.after(seat, move);
        } catch (RuntimeException thrown) { // the match ends here; there is a law against it
            return null;
        }
    }

    private static <C, S, M> @Nullable M drawn(
            Position<C, S, M> position, int seat, Chance choice) {
        if (!position.lists(seat)) {
            return position.rules().randomMove(position.state(), seat, choice);
        }
        List<M> listed = position.listed(seat);
        return listed.isEmpty() ? null : choice.choose(listed);
    }
}
