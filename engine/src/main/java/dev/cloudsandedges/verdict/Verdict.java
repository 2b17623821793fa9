package dev.cloudsandedges.verdict;

import org.jspecify.annotations.Nullable;

import java.util.function.Function;

/**
 * Either a value or the reason why there is none.
 *
 * @param <T> what an acceptance carries
 */
public sealed interface Verdict<T> {

    /** A yes, and what came of it. */
    record Accepted<T>(T value) implements Verdict<T> {
        @Override
        public <R> Verdict<R> then(Function<? super T, Verdict<R>> next) {
            return next.apply(value);
        }

        @Override
        public T orThrow() {
            return value;
        }

        @Override
        public @Nullable Refusal refusal() {
            return null;
        }
    }

    /** A no, and why. */
    record Refused<T>(Refusal why) implements Verdict<T> {
        @Override
        public <R> Verdict<R> then(Function<? super T, Verdict<R>> next) {
            return new Refused<>(why);
        }

        @Override
        public T orThrow() {
            throw new IllegalStateException("refused: " + why.message());
        }

        @Override
        public Refusal refusal() {
            return why;
        }
    }

    /** A yes with that value. */
    static <T> Verdict<T> accepted(T value) {
        return new Accepted<>(value);
    }

    /** A no for that reason. */
    static <T> Verdict<T> refused(Refusal why) {
        return new Refused<>(why);
    }

    /** A no with that code and sentence. */
    static <T> Verdict<T> refused(String code, String message) {
        return new Refused<>(Refusal.of(code, message));
    }

    /** Goes on with an accepted value; a refusal stays what it is. */
    <R> Verdict<R> then(Function<? super T, Verdict<R>> next);

    /** Changes an accepted value; a refusal stays what it is. */
    default <R> Verdict<R> map(Function<? super T, ? extends R> change) {
        return then(value -> accepted(change.apply(value)));
    }

    /**
     * The accepted value, for callers that know it was accepted.
     *
     * @throws IllegalStateException if this is a refusal
     */
    T orThrow();

    /** The reason of a refusal, or null for an acceptance. */
    @Nullable Refusal refusal();

    /** Whether this is an acceptance. */
    default boolean isAccepted() {
        return refusal() == null;
    }
}
