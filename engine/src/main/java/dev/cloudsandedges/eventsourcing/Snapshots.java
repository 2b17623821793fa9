package dev.cloudsandedges.eventsourcing;

import dev.cloudsandedges.json.Fields;
import dev.cloudsandedges.json.Json;
import dev.cloudsandedges.json.JsonObject;
import dev.cloudsandedges.json.JsonText;
import dev.cloudsandedges.json.JsonValue;
import dev.cloudsandedges.json.Limits;
import dev.cloudsandedges.verdict.Refusal;
import dev.cloudsandedges.verdict.Verdict;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/** Makes snapshots of aggregates and of what follows them, and takes them in. */
final class Snapshots {

    private static final String FOLLOWER = "follower";
    private static final String STATE = "state";

    private final Fold fold;
    private final List<ReadModel<?>> followers;

    Snapshots(Fold fold, List<ReadModel<?>> followers) {
        this.fold = fold;
        this.followers = followers;
    }

    /** See {@link World#snapshot}. */
    List<String> save(List<String> rules) {
        List<String> lines = new ArrayList<>();
        lines.add(Snapshot.header(fold.position(), fold.first(), fold.last(), rules));
        fold.save(line -> lines.add(line.text()));
        for (ReadModel<?> follower : followers) {
            JsonValue saved = follower.save(fold.position());
            if (saved != null) {
                lines.add(JsonObject.with(FOLLOWER, follower.name())
                        .and(STATE, saved)
                        .build()
                        .text());
            }
        }
        lines.add(Snapshot.end(lines));
        return List.copyOf(lines);
    }

    /** See {@link World#restore}. All of it is read before any of it counts. */
    @Nullable Refusal restore(Snapshot snapshot, String first, String last) {
        Refusal foreign = snapshot.foreign(first, last);
        if (foreign != null) {
            return foreign;
        }
        Fold beside = fold.fresh();
        List<Runnable> swaps = new ArrayList<>();
        long events = 0;
        for (String line : snapshot.lines()) {
            Verdict<JsonValue> json = Json.read(line, Limits.SNAPSHOT);
            if (json.isAccepted()
                    && json.orThrow() instanceof JsonObject object
                    && object.get(FOLLOWER) != null) {
                restore(object, beside, swaps);
                continue;
            }
            Verdict<Long> taken = json.then(read -> Fields.read(read, "line", SnapshotLine::from))
                    .then(one -> restore(one, beside));
            Refusal why = taken.refusal();
            if (why != null) {
                return unreadable(why.message());
            }
            events += taken.orThrow();
        }
        if (events != snapshot.position()) {
            return unreadable("it holds " + events + " events.");
        }
        fold.become(beside, snapshot.position(), first, last);
        followers.forEach(ReadModel::stayBehind);
        swaps.forEach(Runnable::run);
        return null;
    }

    /** Rules may throw at a state that they have not written. */
    private static Verdict<Long> restore(SnapshotLine one, Fold beside) {
        try {
            return beside.restore(one);
        } catch (RuntimeException fault) {
            return Verdict.refused("state-unreadable", one.stream() + " has no such state.");
        }
    }

    /** One that is not there any more, or cannot be read, is passed over: the log has it all. */
    private void restore(JsonObject line, States states, List<Runnable> swaps) {
        JsonValue saved = line.get(STATE);
        for (ReadModel<?> follower : followers) {
            boolean named = new JsonText(follower.name()).equals(line.get(FOLLOWER));
            Runnable swap = named && saved != null ? follower.restored(saved, states) : null;
            if (swap != null) {
                swaps.add(swap);
            }
        }
    }

    private static Refusal unreadable(String why) {
        return Refusal.of("snapshot-unreadable", "The snapshot cannot be taken in: " + why);
    }
}
