package dev.cloudsandedges.conformance.store;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.function.Executable;

import java.util.Map;

/**
 * What a suite proves only with the help of a store's author. Each suite asks for some: its author
 * overrides the method for it, or declines it and says why, which the test that asks for it
 * reports. Neither, and both, fail that test.
 */
public enum Extra {
    /** The store is closed and opened again, and what it held is to be there. */
    REOPENING,
    /** Another host opens the same store meanwhile. */
    SHARING,
    /** The place where the store keeps its lines is damaged. */
    DAMAGE,
    /** The store is made to fail. */
    FAILING;

    /** What the method for an extra throws unless an author overrides it. */
    UnsupportedOperationException notOffered() {
        return new UnsupportedOperationException(
                "the suite's author offers " + this + ", or declines it and says why");
    }

    /** Whether it is declined, which is reported; then the method for it must not offer it. */
    boolean isDeclined(Map<Extra, String> declined, Executable method, TestReporter reporter) {
        String why = declined.get(this);
        if (why == null) {
            return false;
        }
        assertFalse(why.isBlank(), () -> this + " is declined without a reason");
        assertThrows(
                UnsupportedOperationException.class,
                method,
                () -> this + " is offered and declined");
        reporter.publishEntry(this + " is not proved", why);
        return true;
    }
}
