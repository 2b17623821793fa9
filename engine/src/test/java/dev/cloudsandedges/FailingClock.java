package dev.cloudsandedges;

import java.util.function.LongSupplier;

/** A host's clock that stands at 0, and throws once when it is told to. */
public final class FailingClock implements LongSupplier {

    private boolean fails;

    public FailingClock() {}

    /** Throws when it is asked the next time. */
    public void failOnce() {
        fails = true;
    }

    @Override
    public long getAsLong() {
        if (fails) {
            fails = false;
            throw new IllegalStateException("no time");
        }
        return 0;
    }
}
