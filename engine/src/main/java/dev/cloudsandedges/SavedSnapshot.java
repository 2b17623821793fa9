package dev.cloudsandedges;

import dev.cloudsandedges.json.JsonObject;

/**
 * A snapshot that was saved.
 *
 * @param position of the last event that it knows of
 * @param sum over all of it, 16 hexadecimal digits: the same for every engine there
 */
public record SavedSnapshot(long position, String sum) {

    /** The snapshot as a client gets it. */
    public JsonObject json() {
        return JsonObject.with("position", position).and("sum", sum).build();
    }
}
