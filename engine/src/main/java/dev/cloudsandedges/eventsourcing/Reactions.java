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

/**
 * What a process wants done and the log does not have yet: the reactions to the events so far, less
 * those whose own events have come by.
 */
final class Reactions implements Projection {

    private static final String PROCESS = "process";
    private static final String OPEN = "open";

    private final Reactor process;
    private final String by;
    private final Map<String, Submission<?, ?>> open = new LinkedHashMap<>();

    Reactions(Reactor process) {
        this.process = process;
        this.by = new Actor.Internal(process.name()).text();
    }

    /** By command id, in the order of the events that they react to. */
    Map<String, Submission<?, ?>> open() {
        return open;
    }

    /** Together with what was refused: whoever goes on from here asks it again, as a replay does. */
    @Override
    public @Nullable JsonValue save() {
        JsonValue remembered = process.save();
        List<JsonValue> wanted = new ArrayList<>();
        for (Submission<?, ?> one : open.values()) {
            JsonValue saved = SavedReaction.save(one);
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
        Verdict<List<Submission<?, ?>>> read = Fields.read(saved, "process", in -> {
            process.restore(in.any(PROCESS));
            List<Submission<?, ?>> wanted = new ArrayList<>();
            for (JsonValue one : in.items(OPEN)) {
                wanted.add(in.passed(
                        OPEN,
                        Fields.read(
                                one, OPEN, it -> SavedReaction.from(it, process.name(), states))));
            }
            return wanted;
        });
        read.orThrow().forEach(one -> open.put(one.context().commandId(), one));
    }

    @Override
    public void apply(Change change) {
        Recorded recorded = change.recorded();
        if (recorded.by().equals(by)) {
            open.remove(recorded.cause());
        }
        List<Reaction<?, ?>> reactions = process.react(change);
        for (int i = 0; i < reactions.size(); i++) {
            Submission<?, ?> submission = reactions.get(i).submission(process.name(), recorded, i);
            open.put(submission.context().commandId(), submission);
        }
    }
}
