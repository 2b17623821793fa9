package dev.cloudsandedges.eventsourcing;

import dev.cloudsandedges.json.Fields;
import dev.cloudsandedges.json.JsonArray;
import dev.cloudsandedges.json.JsonObject;
import dev.cloudsandedges.json.JsonValue;
import dev.cloudsandedges.verdict.Verdict;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * What a process wants done and the log does not have yet: the reactions to the events so far, less
 * those whose own events have come by. Effects may wait for long, so what was taken already is not
 * looked through again.
 */
final class Reactions implements Projection {

    private static final String PROCESS = "process";
    private static final String OPEN = "open";

    private record Open(long number, Due due) {}

    private final Reactor process;
    private final String by;
    private final Map<String, Open> open = new LinkedHashMap<>();
    private final TreeMap<Long, Due> untaken = new TreeMap<>();
    private long reactions;

    Reactions(Reactor process) {
        this.process = process;
        this.by = new Actor.Internal(process.name()).text();
    }

    boolean hasUntaken() {
        return !untaken.isEmpty();
    }

    /** Takes the next one, in the order of the events that they react to. */
    Due take() {
        return Objects.requireNonNull(untaken.pollFirstEntry()).getValue();
    }

    /** It was not done: if it is still wanted, it can be taken again. */
    void giveBack(String id) {
        Open wanted = open.get(id);
        if (wanted != null) {
            untaken.put(wanted.number, wanted.due);
        }
    }

    /** It is not wanted any more. */
    void close(String id) {
        Open wanted = open.remove(id);
        if (wanted != null) {
            untaken.remove(wanted.number);
        }
    }

    @Override
    public void apply(Change change) {
        Recorded recorded = change.recorded();
        if (recorded.by().equals(by)) {
            close(recorded.cause());
        }
        List<Reaction<?, ?>> reacted = process.react(change);
        for (int i = 0; i < reacted.size(); i++) {
            Due due = reacted.get(i).due(process.name(), recorded, i);
            add(due);
        }
    }

    @Override
    public boolean ignores(String kind) {
        return process.ignores(kind);
    }

    private void add(Due due) {
        open.put(due.id(), new Open(reactions, due));
        untaken.put(reactions, due);
        reactions++;
    }

    /** With what was refused, too: whoever goes on from here asks it again, as a replay does. */
    @Override
    public @Nullable JsonValue save() {
        JsonValue remembered = process.save();
        List<JsonValue> wanted = new ArrayList<>();
        for (Open one : open.values()) {
            JsonValue saved = SavedReaction.save(one.due);
            if (saved == null) {
                return null;
            }
            wanted.add(saved);
        }
        return remembered == null
                ? null
                : JsonObject.with(PROCESS, remembered)
                        .and(OPEN, new JsonArray(wanted))
                        .build();
    }

    @Override
    public void restore(JsonValue saved, States states) {
        Verdict<List<Due>> read = Fields.read(saved, PROCESS, in -> {
            process.restore(in.any(PROCESS));
            List<Due> wanted = new ArrayList<>();
            for (JsonValue one : in.items(OPEN)) {
                wanted.add(in.passed(
                        OPEN,
                        Fields.read(
                                one, OPEN, it -> SavedReaction.from(it, process.name(), states))));
            }
            return wanted;
        });
        read.orThrow().forEach(this::add);
    }
}
