package dev.cloudsandedges.conformance.rules;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** Steps of one match in another: made by whoever is to move, and by others where they must. */
final class Fitting {

    /** What is played where a move cannot be made. */
    enum Instead {
        NOTHING,
        FIRST_LISTED,
        LAST_LISTED,
        MIDDLE_LISTED
    }

    private Fitting() {}

    /** The position after a step, or the same if there is nothing to play. */
    static <C, S, M> Position<C, S, M> played(
            Position<C, S, M> position, Step<M> step, Instead instead) {
        List<Integer> movers = position.movers();
        if (movers.isEmpty()) {
            return position;
        }
        M move = step.move();
        if (move == null) {
            List<Integer> left = position.left().numbers();
            boolean there = left.contains(step.seat());
            return position.resigned(there ? step.seat() : left.get(left.size() - 1));
        }
        int seat = movers.contains(step.seat()) ? step.seat() : movers.get(0);
        M fits = position.play(seat, move).isAccepted() ? move : other(position, seat, instead);
        return fits != null && position.play(seat, fits).isAccepted()
                ? position.after(seat, fits)
                : position;
    }

    private static <M> @Nullable M other(Position<?, ?, M> position, int seat, Instead instead) {
        List<M> listed = position.listed(seat);
        if (listed.isEmpty() || instead == Instead.NOTHING) {
            return null;
        }
        int last = listed.size() - 1;
        return switch (instead) {
            case NOTHING, FIRST_LISTED -> listed.get(0);
            case LAST_LISTED -> listed.get(last);
            case MIDDLE_LISTED -> listed.get(last / 2);
        };
    }
}
