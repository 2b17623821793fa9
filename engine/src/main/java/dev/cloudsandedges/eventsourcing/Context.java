package dev.cloudsandedges.eventsourcing;

import java.util.Objects;

/**
 * What the host knows about a command: all of time, chance and identity that a decision may use.
 *
 * @param actor who asks, authenticated by the host
 * @param commandId an id that is the same whenever the same command is delivered again
 * @param at milliseconds since the epoch; may stand still or go back, and may be 0
 * @param entropy 64 bits from the host's source of randomness
 */
public record Context(Actor actor, String commandId, long at, long entropy) {

    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if {@code commandId} is no id or {@code at} is before 1970
     */
    public Context {
        Objects.requireNonNull(actor, "actor");
        Ids.require(commandId);
        if (at < 0) {
            throw new IllegalArgumentException("at must not be negative");
        }
    }
}
