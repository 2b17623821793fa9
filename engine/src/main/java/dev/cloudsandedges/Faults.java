package dev.cloudsandedges;

import org.jspecify.annotations.Nullable;

import java.util.function.BooleanSupplier;

/** Keeps the first exception of several calls until all of them were made. */
final class Faults {

    private @Nullable RuntimeException first;

    void catching(Runnable call) {
        try {
            call.run();
        } catch (RuntimeException fault) {
            first = first == null ? fault : first;
        }
    }

    /** What the question answers; true if it throws. */
    boolean holds(BooleanSupplier question) {
        try {
            return question.getAsBoolean();
        } catch (RuntimeException fault) {
            first = first == null ? fault : first;
            return true;
        }
    }

    /** Throws the first exception that was kept, if there was one, and forgets it. */
    void throwFirst() {
        RuntimeException thrown = first;
        first = null;
        if (thrown != null) {
            throw thrown;
        }
    }
}
