package dev.cloudsandedges.eventsourcing;

import dev.cloudsandedges.json.JsonValue;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.function.Supplier;

/**
 * A projection with its checkpoint: how far it has followed the log.
 *
 * <p>A projection that throws stops only its own read model, at the event before the one that it
 * could not take in. As it may be half changed, it is not asked again: once for each such event the
 * read model is rebuilt by itself, and if that stops there too, it stays stopped until somebody
 * asks for a rebuild. A rebuild draws a second projection beside the one that is shown and takes
 * its place once it has caught up, or has come to where it cannot go on.
 *
 * @param <P> the projection
 */
public final class ReadModel<P extends Projection> {

    private final String name;
    private final Supplier<P> fresh;
    private Progress log = new Progress();
    private Follower<P> shown;
    private @Nullable Rebuild rebuild;
    private long retried;
    private long rebuilds;

    /**
     * A read model at the beginning of the log.
     *
     * @param name what administrators call it
     * @param fresh makes a projection that has seen nothing
     */
    public ReadModel(String name, Supplier<P> fresh) {
        this.name = Ids.require(name);
        this.fresh = fresh;
        this.shown = new Follower<>(fresh.get());
    }

    /** Follows a log of which nothing was read yet, in step with others. */
    void join(Progress progress) {
        log = progress;
    }

    /** What administrators call it. */
    public String name() {
        return name;
    }

    /** The projection as far as the checkpoint. Another one after a rebuild. */
    public P projection() {
        return shown.projection;
    }

    /** The position of the last event that the projection has taken in; 0 at first. */
    public long checkpoint() {
        return shown.inStep ? log.position() : shown.stoppedAt;
    }

    /** Whether it has taken in all events so far. */
    boolean isInStep() {
        return shown.inStep;
    }

    /** Why it stopped, with the position of the event; null while it follows. */
    public @Nullable String failure() {
        return shown.failure;
    }

    /** How far a running rebuild has come, as a position; -1 if none is running. */
    public long rebuiltTo() {
        return rebuild == null ? -1 : rebuild.position();
    }

    /** How many rebuilds were begun; tells one from the next. */
    public long rebuilds() {
        return rebuilds;
    }

    /** Starts a rebuild from the beginning of the log, in place of one that is running. */
    Reading beginRebuild(Fold live) {
        rebuilds++;
        rebuild = new Rebuild(live);
        return rebuild;
    }

    /**
     * A rebuild, if the read model has stopped at an event for the first time, or if the world has
     * begun with a snapshot without it; null otherwise.
     */
    @Nullable Reading retry(Fold live) {
        long cause = shown.failure == null ? live.position() : shown.stoppedAt + 1;
        if (shown.inStep || cause == retried || rebuild != null) {
            return null;
        }
        retried = cause;
        return beginRebuild(live);
    }

    /** What it shows, if that is all events up to there and a snapshot holds it; null otherwise. */
    @Nullable JsonValue save(long position) {
        return checkpoint() == position ? shown.projection.save() : null;
    }

    /**
     * Reads what it has saved.
     *
     * @return makes it what is shown, where the world is; null if it cannot be read
     */
    @Nullable Runnable restored(JsonValue saved, States states) {
        Follower<P> follower = new Follower<>(fresh.get());
        try {
            follower.projection.restore(saved, states);
        } catch (RuntimeException unreadable) {
            return null;
        }
        return () -> shown = follower;
    }

    /** Gives a running rebuild up; what is shown stays. */
    public void cancelRebuild() {
        rebuild = null;
    }

    /** The world is about to begin elsewhere, without having shown it what is before. */
    void stayBehind() {
        shown.stop(checkpoint());
    }

    /**
     * Gives what it shows the next event, if that was shown all before.
     *
     * @return whether it has taken it in
     */
    boolean follow(Change change) {
        return shown.follow(change, log.position());
    }

    /** Shows what has taken in the log up to a position. */
    private void show(Follower<P> next, long reached) {
        if (next.inStep && reached != log.position()) {
            next.stop(reached);
        }
        shown = next;
    }

    /** Draws a second projection, with states of its own, until it is where the world is. */
    private final class Rebuild implements Reading {
        private final Fold live;
        private final Fold fold;
        private final Follower<P> follower = new Follower<>(fresh.get());

        Rebuild(Fold live) {
            this.live = live;
            this.fold = live.fresh();
        }

        @Override
        public long position() {
            return fold.position();
        }

        @Override
        public boolean take(List<String> lines) {
            if (rebuild != this) {
                return true; // cancelled, or begun again
            }
            for (String line : lines) {
                if (fold.position() < live.position()) {
                    long before = fold.position();
                    follower.follow(fold.learn(line), before);
                }
            }
            boolean reached = follower.failure != null || fold.position() >= live.position();
            if (reached && (follower.failure == null || !shown.inStep)) {
                show(follower, fold.position());
            }
            if (reached || lines.isEmpty()) {
                rebuild = null; // an empty slice before the end: the log has lost what was there
            }
            return rebuild == null;
        }

        @Override
        public void stopped(CorruptLog why) {
            if (rebuild == this) {
                rebuild = null;
            }
        }
    }

    private static final class Follower<P extends Projection> {
        final P projection;
        boolean inStep = true; // has taken in all that it was shown
        long stoppedAt;

        @Nullable String failure;

        Follower(P projection) {
            this.projection = projection;
        }

        void stop(long at) {
            inStep = false;
            stoppedAt = at;
        }

        /** Takes in the event behind the one of a position, and no other. */
        boolean follow(Change change, long before) {
            long position = change.recorded().position();
            if (inStep && position != before + 1) {
                stop(before);
            }
            if (inStep) {
                try {
                    projection.apply(change);
                } catch (RuntimeException fault) {
                    stop(before);
                    failure = "position " + position + ": " + fault.getMessage();
                }
            }
            return inStep;
        }
    }
}
