package dev.cloudsandedges;

import dev.cloudsandedges.eventsourcing.StreamId;
import dev.cloudsandedges.json.JsonNumber;
import dev.cloudsandedges.json.JsonObject;
import dev.cloudsandedges.json.JsonText;

import org.jspecify.annotations.Nullable;

/**
 * Which events of the log are wanted; null stands for any.
 *
 * @param stream of that stream
 * @param prefix of a stream whose name begins so
 * @param kind of that kind
 * @param from decided at that time or later, in milliseconds since the epoch
 * @param to decided before that time, in milliseconds since the epoch
 */
public record EventFilter(
        @Nullable StreamId stream,
        @Nullable String prefix,
        @Nullable String kind,
        @Nullable Long from,
        @Nullable Long to) {

    /** All events. */
    public static final EventFilter ALL = new EventFilter(null, null, null, null, null);

    boolean passes(JsonObject event) {
        return (stream == null || is(event, "stream", stream.toString()))
                && (prefix == null
                        || (event.get("stream") instanceof JsonText name
                                && name.value().startsWith(prefix)))
                && (kind == null || is(event, "kind", kind))
                && event.get("at") instanceof JsonNumber at
                && (from == null || at.value() >= from)
                && (to == null || at.value() < to);
    }

    private static boolean is(JsonObject event, String name, String value) {
        return event.get(name) instanceof JsonText text && text.value().equals(value);
    }
}
