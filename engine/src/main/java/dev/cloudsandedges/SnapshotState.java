package dev.cloudsandedges;

import dev.cloudsandedges.json.JsonNull;
import dev.cloudsandedges.json.JsonNumber;
import dev.cloudsandedges.json.JsonObject;
import dev.cloudsandedges.json.JsonValue;
import dev.cloudsandedges.json.RefusalJson;
import dev.cloudsandedges.verdict.Refusal;

import org.jspecify.annotations.Nullable;

/**
 * What became of an engine's snapshots.
 *
 * @param begunAt the position of the snapshot that it began with; 0 if it began with the log
 * @param unused why it did not begin with a snapshot; null if it did, or if there was none
 * @param savedAt the position of the last one that it has saved; 0 for none
 * @param unsaved why the last attempt to save one failed; null if it did not
 */
public record SnapshotState(
        long begunAt,
        @Nullable Refusal unused,
        long savedAt,
        @Nullable Refusal unsaved) {

    static final SnapshotState NONE = new SnapshotState(0, null, 0, null);

    SnapshotState begun(long position) {
        return new SnapshotState(position, null, savedAt, unsaved);
    }

    SnapshotState unused(Refusal why) {
        return new SnapshotState(0, why, savedAt, unsaved);
    }

    SnapshotState saved(long position) {
        return new SnapshotState(begunAt, unused, position, null);
    }

    SnapshotState unsaved(Refusal why) {
        return new SnapshotState(begunAt, unused, savedAt, why);
    }

    /** The state as a client gets it, its members in the order of this record. */
    public JsonObject json() {
        return JsonObject.with("begunAt", begunAt == 0 ? JsonNull.NULL : new JsonNumber(begunAt))
                .and("unused", json(unused))
                .and("savedAt", savedAt == 0 ? JsonNull.NULL : new JsonNumber(savedAt))
                .and("unsaved", json(unsaved))
                .build();
    }

    private static JsonValue json(@Nullable Refusal why) {
        return why == null ? JsonNull.NULL : RefusalJson.write(why);
    }
}
