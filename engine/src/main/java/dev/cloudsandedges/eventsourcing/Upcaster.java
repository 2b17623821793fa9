package dev.cloudsandedges.eventsourcing;

import dev.cloudsandedges.json.JsonObject;

import java.util.function.UnaryOperator;

/**
 * Turns the payload of an older version of an event into the next one, when the log is read. The
 * log itself stays as it is.
 *
 * @param kind which event, without its version
 * @param from the version that it turns into {@code from + 1}; at least 1
 * @param change the payload in the next version; the same for the same payload
 */
public record Upcaster(String kind, int from, UnaryOperator<JsonObject> change) {

    /**
     * Checks the version.
     *
     * @throws IllegalArgumentException if it is less than 1
     */
    public Upcaster {
        if (from < 1) {
            throw new IllegalArgumentException("versions count from 1");
        }
    }
}
