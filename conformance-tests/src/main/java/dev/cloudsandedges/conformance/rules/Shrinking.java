package dev.cloudsandedges.conformance.rules;

import dev.cloudsandedges.verdict.Verdict;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/**
 * Looks for the smallest match that still breaks a law: first with fewer steps, then of settings
 * that are named earlier, with fewer seats, from a lower seed. Draws nothing: equal failures shrink
 * to equal ones.
 */
final class Shrinking<C, S, M> {

    private static final int MOST_ATTEMPTS = 3_000;
    private static final int MOST_SEEDS = 8;

    private final Law law;
    private final Trial<C, S, M> trial;
    private Position<C, S, M> smallest;
    private int attempts;

    private Shrinking(Law law, Position<C, S, M> failing) {
        this.law = law;
        this.trial = failing.trial();
        this.smallest = failing;
    }

    /** The smallest match that was found to break the law as this position does. */
    static <C, S, M> Position<C, S, M> of(Law law, Position<C, S, M> failing) {
        Shrinking<C, S, M> shrinking = new Shrinking<>(law, failing);
        boolean smaller = true;
        while (smaller) {
            smaller = shrinking.dropSteps();
            smaller |= shrinking.beginSmaller();
        }
        return shrinking.smallest;
    }

    private boolean dropSteps() {
        boolean smaller = false;
        int length = smallest.steps().size();
        for (int chunk = length; chunk >= 1; chunk /= 2) {
            for (int from = smallest.steps().size() - chunk; from >= 0; from--) {
                List<Step<M>> rest = new ArrayList<>(smallest.steps());
                if (from + chunk <= rest.size()) {
                    rest.subList(from, from + chunk).clear();
                    smaller |= take(smallest.start(), rest);
                }
            }
        }
        return smaller;
    }

    private boolean beginSmaller() {
        Position.Start now = smallest.start();
        for (int place = 0; place < now.place(); place++) {
            if (take(new Position.Start(place, now.seats(), now.seed()), smallest.steps())) {
                return true;
            }
        }
        for (int seats = trial.rules().fewestSeats(); seats < now.seats(); seats++) {
            if (take(new Position.Start(now.place(), seats, now.seed()), smallest.steps())) {
                return true;
            }
        }
        for (long seed = 1; seed < now.seed() && seed <= MOST_SEEDS; seed++) {
            if (take(new Position.Start(now.place(), now.seats(), seed), smallest.steps())) {
                return true;
            }
        }
        return false;
    }

    /** Whether these steps, or what can be played of them, break the law too: then they are it. */
    private boolean take(Position.Start start, List<Step<M>> steps) {
        if (++attempts > MOST_ATTEMPTS) {
            return false;
        }
        Position<C, S, M> found = failing(start, steps);
        boolean smaller = found != null
                && (found.steps().size() < smallest.steps().size()
                        || !found.start().equals(smallest.start()));
        if (found != null && smaller) {
            smallest = found;
        }
        return smaller;
    }

    private @Nullable Position<C, S, M> failing(Position.Start start, List<Step<M>> steps) {
        try {
            Position<C, S, M> position = Position.first(trial, start);
            for (Step<M> step : steps) {
                if (!law.isAtTheEnd() && law.complaint(position) != null) {
                    return position;
                }
                position = played(position, step);
            }
            return law.complaint(position) == null ? null : position;
        } catch (RuntimeException thrown) { // another fault than the one that is shrunk
            return null;
        }
    }

    /** The position after a step, made by whoever is to move if it cannot be its own seat. */
    private static <C, S, M> Position<C, S, M> played(Position<C, S, M> position, Step<M> step) {
        M move = step.move();
        List<Integer> movers = position.movers();
        if (move == null) {
            boolean can = position.left().has(step.seat()) && !movers.isEmpty();
            return can ? position.resigned(step.seat()) : position;
        }
        if (movers.isEmpty()) {
            return position;
        }
        int seat = movers.contains(step.seat()) ? step.seat() : movers.get(0);
        Verdict<S> verdict = position.play(seat, move);
        return verdict.isAccepted() ? position.after(seat, move) : position;
    }
}
