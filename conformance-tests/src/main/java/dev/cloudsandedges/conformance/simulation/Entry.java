package dev.cloudsandedges.conformance.simulation;

import dev.cloudsandedges.json.JsonObject;
import dev.cloudsandedges.json.JsonValue;

/** An event as it stands on the log, read without the engine's own types. */
record Entry(
        long position,
        String stream,
        long version,
        String kind,
        long at,
        String by,
        String cause,
        JsonObject payload) {

    static Entry of(JsonValue json) {
        JsonObject event = json instanceof JsonObject there ? there : JsonObject.EMPTY;
        return new Entry(
                Documents.number(event, "position"),
                Documents.text(event, "stream"),
                Documents.number(event, "version"),
                Documents.text(event, "kind"),
                Documents.number(event, "at"),
                Documents.text(event, "by"),
                Documents.text(event, "cause"),
                Documents.object(event, "payload"));
    }

    /** What stands behind the slash. */
    String id() {
        return stream.substring(stream.indexOf('/') + 1);
    }

    String player() {
        return Documents.text(payload, "player");
    }

    boolean isByProcess() {
        return by.startsWith("process:");
    }
}
