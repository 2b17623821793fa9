package dev.cloudsandedges.conformance.rules;

import org.jspecify.annotations.Nullable;

import java.util.Objects;

/** Says that a law does not hold, and what was found instead. Never leaves this package. */
final class Broken extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private Broken(String what) {
        super(what);
    }

    static Broken because(String what) {
        return new Broken(what);
    }

    static void unless(boolean holds, String what) {
        if (!holds) {
            throw new Broken(what);
        }
    }

    static void unlessSame(@Nullable Object expected, @Nullable Object actual, String what) {
        if (!Objects.equals(expected, actual)) {
            throw new Broken(what + ": " + expected + " and " + actual);
        }
    }
}
