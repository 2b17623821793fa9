package dev.cloudsandedges.conformance.rules;

import java.util.function.Consumer;

/** A law of one game, as its author wrote it: with assertions. */
final class OwnLaw<T extends Position<?, ?, ?>> implements Law.Check {

    private final Consumer<T> law;
    private final boolean atTheEnd;

    OwnLaw(Consumer<T> law, boolean atTheEnd) {
        this.law = law;
        this.atTheEnd = atTheEnd;
    }

    // It is tried in a trial of the game that it was written for.
    @SuppressWarnings("unchecked")
    @Override
    public <C, S, M> void hold(Position<C, S, M> position) {
        if (atTheEnd && !position.movers().isEmpty()) {
            return;
        }
        try {
            law.accept((T) position);
        } catch (AssertionError broken) {
            throw Broken.because("what the test asserts", String.valueOf(broken.getMessage()));
        }
    }
}
