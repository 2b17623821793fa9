package dev.cloudsandedges.conformance.rules;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/**
 * Looks for the smallest match that still breaks a law: first with fewer steps, then of settings
 * that are named earlier, with fewer seats, from a lower seed, and last with moves that are listed
 * earlier. Draws nothing: equal failures shrink to equal ones.
 */
final class Shrinking<C, S, M> {

    private static final int MOST_ATTEMPTS = 3_000;
    private static final int MOST_SEEDS = 8;
    private static final int MOST_OTHERS = 4;

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
            smaller |= shrinking.moveEarlier();
        }
        return shrinking.smallest;
    }

    /** Without chunks of steps, large ones first. */
    private boolean dropSteps() {
        boolean smaller = false;
        int length = smallest.steps().size();
        for (int chunk = length; chunk >= 1; chunk /= 2) {
            for (int from = smallest.steps().size() - chunk; from >= 0; from--) {
                List<Step<M>> rest = new ArrayList<>(smallest.steps());
                if (from + chunk <= rest.size()) {
                    rest.subList(from, from + chunk).clear();
                    smaller |= take(failing(smallest.start(), rest, Fitting.Instead.NOTHING));
                }
            }
        }
        return smaller;
    }

    private boolean beginSmaller() {
        Position.Start now = smallest.start();
        for (int place = 0; place < now.place(); place++) {
            if (begin(new Position.Start(place, now.seats(), now.seed()))) {
                return true;
            }
        }
        for (int seats = trial.rules().fewestSeats(); seats < now.seats(); seats++) {
            if (begin(new Position.Start(now.place(), seats, now.seed()))) {
                return true;
            }
        }
        for (long seed = 1; seed < now.seed() && seed <= MOST_SEEDS; seed++) {
            if (begin(new Position.Start(now.place(), now.seats(), seed))) {
                return true;
            }
        }
        return false;
    }

    private boolean begin(Position.Start start) {
        for (Fitting.Instead instead : Fitting.Instead.values()) {
            if (take(failing(start, smallest.steps(), instead))) {
                return true;
            }
        }
        return false;
    }

    /** With moves that stand earlier on the list of their seat. */
    private boolean moveEarlier() {
        boolean smaller = false;
        for (int at = 0; at < smallest.steps().size(); at++) {
            smaller |= moveEarlier(at);
        }
        return smaller;
    }

    private boolean moveEarlier(int at) {
        List<Step<M>> steps = new ArrayList<>(smallest.steps());
        Step<M> step = steps.get(at);
        M move = step.move();
        if (move == null) {
            return false;
        }
        int tried = 0;
        String written = trial.rules().moves().write(move).text();
        for (M other : smallest.path().get(at).listed(step.seat())) {
            boolean same = trial.rules().moves().write(other).text().equals(written);
            if (same || ++tried > MOST_OTHERS) {
                return false;
            }
            steps.set(at, new Step<>(step.seat(), other));
            Position<C, S, M> found = failing(smallest.start(), steps, Fitting.Instead.NOTHING);
            if (found != null && found.steps().size() <= smallest.steps().size()) {
                smallest = found;
                return true;
            }
        }
        return false;
    }

    /** Whether this is a smaller match than the smallest so far: then it is that. */
    private boolean take(@Nullable Position<C, S, M> found) {
        if (found == null) {
            return false;
        }
        int fewer = smallest.steps().size() - found.steps().size();
        boolean smaller = fewer > 0 || (fewer == 0 && !found.start().equals(smallest.start()));
        if (smaller) {
            smallest = found;
        }
        return smaller;
    }

    /** Where such a match breaks the law first, or null if it does not. */
    private @Nullable Position<C, S, M> failing(
            Position.Start start, List<Step<M>> steps, Fitting.Instead instead) {
        if (++attempts > MOST_ATTEMPTS) {
            return null;
        }
        try {
            Position<C, S, M> position = Position.first(trial, start);
            for (Step<M> step : steps) {
                if (!law.isAtTheEnd() && law.complaint(position) != null) {
                    return position;
                }
                position = Fitting.played(position, step, instead);
            }
            return law.complaint(position) == null ? null : position;
        } catch (RuntimeException thrown) { // another fault than the one that is shrunk
            return null;
        }
    }
}
