package dev.cloudsandedges;

import dev.cloudsandedges.eventsourcing.LogLine;
import dev.cloudsandedges.eventsourcing.Snapshot;
import dev.cloudsandedges.eventsourcing.World;
import dev.cloudsandedges.host.EventStore;
import dev.cloudsandedges.host.SnapshotStore;
import dev.cloudsandedges.verdict.Refusal;
import dev.cloudsandedges.verdict.Verdict;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * The snapshot that a world begins with, and those that are made of it. Whatever is wrong with one,
 * the world begins with the log.
 */
final class Snapshotting {

    private final World world;
    private final EventStore log;
    private final @Nullable SnapshotStore store;
    private final long every;
    private final List<String> rules;
    private SnapshotState state = SnapshotState.NONE;
    private boolean opened;
    private boolean saving;
    private long triedAt;

    /**
     * @param store null for a world without snapshots
     * @param every after how many events another one is made by itself; 0 for never
     * @param rules as {@link Snapshot#read} has them
     */
    Snapshotting(
            World world,
            EventStore log,
            @Nullable SnapshotStore store,
            long every,
            List<String> rules) {
        this.world = world;
        this.log = log;
        this.store = store;
        this.every = every;
        this.rules = rules;
        this.opened = store == null;
    }

    /** Whether the world may be used: it has begun somewhere. */
    boolean isOpened() {
        return opened;
    }

    SnapshotState state() {
        return state;
    }

    /** Begins with the snapshot, if there is one for this log; calls {@code then} either way. */
    void open(Runnable then) {
        opened = true;
        if (store == null) {
            then.run();
            return;
        }
        store.load(loaded -> {
            if (loaded instanceof SnapshotStore.Loaded.Found found) {
                compare(Snapshot.read(found.lines(), rules), then);
            } else {
                if (loaded instanceof SnapshotStore.Loaded.Failed failed) {
                    state = state.unused(unavailable(failed.why()));
                }
                then.run();
            }
        });
    }

    private void compare(Verdict<Snapshot> read, Runnable then) {
        Refusal why = read.refusal();
        if (why != null) {
            state = state.unused(why);
            then.run();
            return;
        }
        Snapshot snapshot = read.orThrow();
        line(
                1,
                then,
                first -> line(snapshot.position(), then, last -> {
                    Refusal foreign = world.restore(snapshot, first, last);
                    state = foreign == null
                            ? state.begun(snapshot.position())
                            : state.unused(foreign);
                    triedAt = world.position();
                    then.run();
                }));
    }

    /** Gives the text of a line of the log to {@code next}; if there is none, goes on without. */
    private void line(long position, Runnable then, Consumer<String> next) {
        log.read(position - 1, 1, read -> {
            if (read instanceof EventStore.Read.Lines there && !there.lines().isEmpty()) {
                LogLine line = there.lines().get(0);
                next.accept(line.text());
                return;
            }
            state = state.unused(
                    read instanceof EventStore.Read.Failed failed
                            ? unavailable(failed.why())
                            : Refusal.of(
                                    "snapshot-newer",
                                    "The log ends before the event where the snapshot was made."));
            then.run();
        });
    }

    /** What would be saved now; {@code snapshot-empty}. */
    Verdict<List<String>> lines() {
        return world.position() == 0
                ? Verdict.refused(empty())
                : Verdict.accepted(world.snapshot(rules));
    }

    /** The world has come to rest: makes a snapshot if it is time for one. */
    void idle() {
        if (every > 0 && !saving && world.position() - triedAt >= every) {
            save(saved -> {});
        }
    }

    /**
     * Makes a snapshot now.
     *
     * @param then gets what was saved; or {@code snapshots-unknown}, {@code snapshot-empty}, {@code
     *     snapshot-under-way} or {@code store-unavailable}
     */
    void save(Consumer<Verdict<SavedSnapshot>> then) {
        Refusal why = unready();
        if (why == null) {
            save(Objects.requireNonNull(store), then);
        } else {
            then.accept(Verdict.refused(why));
        }
    }

    private void save(SnapshotStore to, Consumer<Verdict<SavedSnapshot>> then) {
        long position = world.position();
        saving = true;
        triedAt = position;
        List<String> lines = world.snapshot(rules);
        to.save(position, lines, saved -> {
            saving = false;
            if (saved instanceof SnapshotStore.Saved.Failed failed) {
                Refusal failure = unavailable(failed.why());
                state = state.unsaved(failure);
                then.accept(Verdict.refused(failure));
            } else {
                state = state.saved(position);
                then.accept(Verdict.accepted(new SavedSnapshot(position, Snapshot.sum(lines))));
            }
        });
    }

    private @Nullable Refusal unready() {
        if (store == null) {
            return Refusal.of("snapshots-unknown", "This engine was opened without snapshots.");
        }
        if (saving) {
            return Refusal.of("snapshot-under-way", "A snapshot is being saved; ask again later.");
        }
        return world.position() == 0 ? empty() : null;
    }

    private static Refusal empty() {
        return Refusal.of("snapshot-empty", "There are no events of which to make a snapshot.");
    }

    private static Refusal unavailable(String why) {
        return Refusal.of("store-unavailable", "The store did not do it: " + Refusal.excerpt(why));
    }
}
