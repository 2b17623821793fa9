package dev.cloudsandedges.conformance.simulation;

import org.jspecify.annotations.Nullable;

import java.util.function.Consumer;

/**
 * The story of a run, as a sum by which two runs are compared and, if somebody listens, in words.
 */
final class Trace {

    private static final long OFFSET = 0xcbf29ce484222325L;
    private static final long PRIME = 0x100000001b3L;

    private final @Nullable Consumer<String> listener;
    private long sum = OFFSET;

    Trace(@Nullable Consumer<String> listener) {
        this.listener = listener;
    }

    void note(long tick, String what) {
        sum = (sum ^ tick) * PRIME;
        for (int i = 0; i < what.length(); i++) {
            sum = (sum ^ what.charAt(i)) * PRIME;
        }
        if (listener != null) {
            listener.accept(tick + " " + what);
        }
    }

    long sum() {
        return sum;
    }
}
