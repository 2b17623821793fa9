package dev.cloudsandedges.backend.game;

import dev.cloudsandedges.json.Fields;
import dev.cloudsandedges.json.JsonObject;
import dev.cloudsandedges.rules.Rules;
import dev.cloudsandedges.rules.Seats;

import org.jspecify.annotations.Nullable;

/**
 * How a game came to where it stands, as far as that matters beside its state. Most games share
 * {@link #plain()}, which takes up no memory of theirs.
 *
 * @param takebacks the moves that can be taken back
 * @param pace how fast it is played
 */
record Course<S, M>(Takebacks<S, M> takebacks, Pace pace) {

    private static final Course<?, ?> PLAIN = new Course<>(Takebacks.none(), Pace.PLAIN);
    private static final String TAKEBACKS = "takebacks";
    private static final String PACE = "pace";

    /** Of a game that keeps no moves, has no clock, and in which one seat moves at a time. */
    // It holds no state and no move, so it is one of every game.
    @SuppressWarnings("unchecked")
    static <S, M> Course<S, M> plain() {
        return (Course<S, M>) PLAIN;
    }

    /** Adds to a snapshot what there is to keep. */
    void save(Rules<?, S, M> rules, JsonObject.Builder into) {
        if (!takebacks.isNone()) {
            into.and(TAKEBACKS, takebacks.save(rules));
        }
        if (!pace.equals(Pace.PLAIN)) {
            into.and(PACE, pace.json());
        }
    }

    static <S, M> Course<S, M> from(Rules<?, S, M> rules, int seats, Fields in) {
        Takebacks<S, M> takebacks = in.has(TAKEBACKS)
                ? in.passed(TAKEBACKS, Takebacks.read(rules, seats, in.any(TAKEBACKS)))
                : Takebacks.none();
        Pace pace = in.has(PACE)
                ? in.passed(PACE, Fields.read(in.any(PACE), PACE, Pace::from))
                : Pace.PLAIN;
        return Course.<S, M>plain().with(takebacks, pace);
    }

    /** Goes on with a move of a seat, from one position to the next. */
    Course<S, M> moved(Play<S, M> before, int seat, Play<S, M> after) {
        Seats could = before.toMove();
        Pace next = could.count() == 1
                ? pace.newRound()
                : pace.moved(could.without(seat), after.toMove());
        return with(takebacks.moved(before, seat), next);
    }

    /** Goes on without a seat that gave up, from where no move can be taken back. */
    Course<S, M> resigned(Seats others, Seats toMove) {
        return with(takebacks.cut(), pace.resigned(others, toMove));
    }

    /** As it was before the last kept move of a seat, which there is; the clocks go on. */
    Course<S, M> backBefore(int seat) {
        return with(takebacks.backBefore(seat), pace.newRound());
    }

    Course<S, M> wished(Takebacks.@Nullable Wish wish) {
        return with(takebacks.wished(wish), pace);
    }

    Course<S, M> timed(@Nullable Clocks clocks) {
        return with(takebacks, pace.timed(clocks));
    }

    /** At the end of the game: no move can be taken back any more. */
    Course<S, M> over() {
        return with(Takebacks.none(), pace);
    }

    @SuppressWarnings("ReferenceEquality") // equal ones do as well
    private Course<S, M> with(Takebacks<S, M> others, Pace other) {
        if (others == takebacks && other == pace) {
            return this;
        }
        return others.isNone() && other.equals(Pace.PLAIN) ? plain() : new Course<>(others, other);
    }
}
