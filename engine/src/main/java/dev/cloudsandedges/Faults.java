package dev.cloudsandedges;

import org.jspecify.annotations.Nullable;

import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * Takes in what several calls throw, until all of them were made: hands it to whoever wants it, or
 * keeps the first.
 */
final class Faults {

    private final @Nullable Consumer<RuntimeException> wanted;
    private @Nullable RuntimeException first;

    /** Keeps the first. */
    Faults() {
        this(null);
    }

    /** @param wanted gets every one; null to keep the first */
    Faults(@Nullable Consumer<RuntimeException> wanted) {
        this.wanted = wanted;
    }

    void catching(Runnable call) {
        try {
            call.run();
        } catch (RuntimeException fault) {
            take(fault);
        }
    }

    /** What the question answers; true if it throws. */
    boolean holds(BooleanSupplier question) {
        try {
            return question.getAsBoolean();
        } catch (RuntimeException fault) {
            take(fault);
            return true;
        }
    }

    private void take(RuntimeException fault) {
        if (wanted == null) {
            first = first == null ? fault : first;
            return;
        }
        try {
            wanted.accept(fault);
        } catch (RuntimeException another) {
            first = first == null ? another : first;
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
