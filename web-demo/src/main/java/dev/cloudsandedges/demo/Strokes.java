package dev.cloudsandedges.demo;

import dev.cloudsandedges.dotsandboxes.Line;
import dev.cloudsandedges.eventsourcing.LogLine;
import dev.cloudsandedges.eventsourcing.StreamId;
import dev.cloudsandedges.host.EventStore;
import dev.cloudsandedges.json.Json;
import dev.cloudsandedges.json.JsonObject;
import dev.cloudsandedges.json.JsonText;
import dev.cloudsandedges.json.JsonValue;
import dev.cloudsandedges.json.Limits;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Who drew which line of a match: a fold of the match's own stream, for the game itself does not
 * remember it.
 */
final class Strokes {

    private final EventStore store;
    private final StreamId stream;
    private final Map<Line, String> drawers = new LinkedHashMap<>(); // as drawn
    private long version;

    /** Nothing is known before {@link #follow}. */
    Strokes(EventStore store, String match) {
        this.store = store;
        this.stream = new StreamId("match", match);
    }

    /** Reads what is new, and then calls {@code then}; also if nothing could be read. */
    void follow(Runnable then) {
        store.readStream(stream, version, EventStore.MOST_LINES, read -> {
            if (read instanceof EventStore.Read.Lines there) {
                learn(there.lines());
            }
            then.run();
        });
    }

    /** The id of the player who drew a line; null while that is not known. */
    @Nullable String drawer(Line line) {
        return drawers.get(line);
    }

    /** What a player has drawn in a row up to this line; empty while that is not known. */
    List<Line> rowUpTo(Line last) {
        String by = drawers.get(last);
        List<Line> row = new ArrayList<>();
        for (Map.Entry<Line, String> stroke : drawers.entrySet()) {
            if (stroke.getValue().equals(by)) {
                row.add(stroke.getKey());
            } else {
                row.clear();
            }
            if (stroke.getKey().equals(last)) {
                return row;
            }
        }
        return List.of();
    }

    /** Two readings may be under way; what both bring is learned once. */
    private void learn(List<LogLine> lines) {
        for (LogLine line : lines) {
            if (line.version() == version + 1) {
                version++;
                apply(Json.read(line.text(), Limits.LOG).orThrow());
            }
        }
    }

    private void apply(JsonValue event) {
        if (event instanceof JsonObject members
                && members.get("payload") instanceof JsonObject payload
                && payload.get("player") instanceof JsonText player
                && payload.get("move") instanceof JsonObject move) {
            drawers.put(Line.CODEC.read(move, "move").orThrow(), player.value());
        }
    }
}
