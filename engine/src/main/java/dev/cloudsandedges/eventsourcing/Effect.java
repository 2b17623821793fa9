package dev.cloudsandedges.eventsourcing;

import dev.cloudsandedges.json.JsonObject;

import java.util.Objects;

/**
 * Something that is to happen outside of the engine: a notification, a mail, a sound.
 *
 * @param kind which sort, for whoever brings it about; an id as {@link Ids} has it
 * @param payload everything that is needed for it
 */
public record Effect(String kind, JsonObject payload) {

    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if {@code kind} is no id
     */
    public Effect {
        Ids.require(kind);
        Objects.requireNonNull(payload, "payload");
    }
}
