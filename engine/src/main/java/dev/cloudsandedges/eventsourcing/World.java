package dev.cloudsandedges.eventsourcing;

import dev.cloudsandedges.json.Json;
import dev.cloudsandedges.json.JsonObject;
import dev.cloudsandedges.json.Limits;
import dev.cloudsandedges.json.TextLines;
import dev.cloudsandedges.verdict.Refusal;
import dev.cloudsandedges.verdict.Verdict;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * One totally ordered log as a deterministic state machine. Does no I/O: between {@link #decide}
 * and {@link #adopt} whoever owns the world stores the batch.
 *
 * <ol>
 *   <li>Take the commands that wait.
 *   <li>{@link #decide} them in order, each on the state that the one before left.
 *   <li>Store the batch's lines at its position, on condition that this is still the end.
 *   <li>If that worked, {@link #adopt} the batch and hand out its answers. If somebody else wrote
 *       first, read what they wrote, {@link #learn} it, and go to 2 with the same commands.
 * </ol>
 *
 * <p>Used by one thread at a time. Nothing that a batch decided shows anywhere before its adoption.
 */
public final class World {

    private final Fold fold;
    private final List<ReadModel<?>> followers = new ArrayList<>();
    private final List<RunningProcess> processes = new ArrayList<>();
    private final List<Held<?>> recalled = new ArrayList<>();
    private final Draft draft;
    private final Consumer<Change> followed = this::follow;
    private final Audience audience;
    private final Progress progress = new Progress();
    private boolean allFollow = true; // no read model and no process is known to stay behind

    /**
     * An empty world, at position 0.
     *
     * @param processes each makes a process manager that has seen nothing
     * @throws IllegalArgumentException if two aggregates have the same type, or two read models or
     *     processes the same name
     */
    public World(
            List<Aggregate<?, ?>> aggregates,
            List<ReadModel<?>> readModels,
            List<Supplier<Reactor>> processes) {
        this.fold = new Fold(aggregates);
        this.draft = new Draft(fold, new Refusals());
        readModels.forEach(this::add);
        for (Supplier<Reactor> fresh : processes) {
            RunningProcess process = new RunningProcess(fresh);
            this.processes.add(process);
            add(process.model());
        }
        this.audience = new Audience(followers);
    }

    private void add(ReadModel<?> model) {
        if (follower(model.name()) != null) {
            throw new IllegalArgumentException("two read models called " + model.name());
        }
        model.join(progress);
        followers.add(model);
    }

    /** The read model or the process of that name, as far as it follows the log; or null. */
    public @Nullable ReadModel<?> follower(String name) {
        for (ReadModel<?> model : followers) {
            if (model.name().equals(name)) {
                return model;
            }
        }
        return null;
    }

    /**
     * What the processes want done and nobody was told yet, in the order of the events that they
     * react to, process by process. For the end of the log only: before that, what is wanted may
     * have been done.
     *
     * @param most how many at most; what is left is due the next time
     */
    public List<Due> due(int most) {
        List<Due> due = new ArrayList<>();
        for (int i = 0; i < processes.size(); i++) {
            processes.get(i).due(most, due);
        }
        return due;
    }

    /** Whether the processes may want something done of which nobody was told yet. */
    public boolean hasDue() {
        for (int i = 0; i < processes.size(); i++) {
            if (processes.get(i).hasDue()) {
                return true;
            }
        }
        return false;
    }

    /** The position of the last event that was adopted or learnt; 0 for an empty log. */
    public long position() {
        return fold.position();
    }

    /** The state of an aggregate after the events so far; its initial state if it has none. */
    public <S, E extends Event<S>> S state(Aggregate<S, E> aggregate, String id) {
        return fold.shelf(aggregate).state(id);
    }

    /** The aggregate of that type, or null. */
    public @Nullable Aggregate<?, ?> aggregate(String type) {
        return fold.aggregate(type);
    }

    /**
     * Decides commands. Replaces a batch that was decided before and not adopted.
     *
     * @return what they come to; or what is to be {@linkplain #recall recalled} before
     */
    public Batch decide(List<Submission<?, ?>> submissions) {
        return draft.decide(submissions);
    }

    /**
     * Takes in the events of a stream that a batch needs, up to {@link #version} of it. They are
     * forgotten with the next {@link #adopt}.
     *
     * @throws CorruptLog if they are not that stream's
     */
    public void recall(StreamId stream, List<LogLine> lines) {
        Held<?> held = fold.find(stream);
        if (held == null || lines.size() != held.version()) {
            throw new CorruptLog(
                    fold.position(),
                    stream + " has " + version(stream) + " events, not " + lines.size());
        }
        held.recall(fold.receipts(stream, lines));
        recalled.add(held);
    }

    private void forgetRecalled() {
        if (!recalled.isEmpty()) {
            recalled.forEach(Held::forgetReceipts);
            recalled.clear();
        }
    }

    /**
     * Takes in the last decided batch, once it is stored.
     *
     * @throws IllegalStateException if it is not the last one, or the world has moved since
     */
    public void adopt(Batch batch) {
        draft.adopt(batch, followed);
        forgetRecalled();
    }

    /**
     * Takes in an event from the log, which must be the next one. A batch that was decided before
     * is worth nothing then.
     *
     * @throws CorruptLog if the line cannot be the next one; nothing has changed then
     */
    public void learn(String line) {
        draft.drop();
        follow(fold.learn(line));
    }

    /**
     * Takes in the next events of the log, as JSON Lines, as if they came one by one. A long text
     * is read faster so, for its lines need not be cut out.
     *
     * @throws CorruptLog if a line cannot be the next one; all before it are taken in then
     */
    public void learnAll(String jsonLines) {
        draft.drop();
        fold.learn(new TextLines(jsonLines), followed);
    }

    /**
     * Everything that the log up to {@link #position} has led to, for {@link Snapshot#read}. Read
     * models and processes that are not where the world is are left out.
     *
     * @param rules what the meaning of events depends on, such as games and their versions
     * @throws IllegalStateException at position 0
     */
    public List<String> snapshot(List<String> rules) {
        if (fold.position() == 0) {
            throw new IllegalStateException("there is nothing to take a snapshot of");
        }
        return new Snapshots(fold, followers).save(rules);
    }

    /**
     * Begins where a snapshot was made instead of at position 0. Read models and processes that it
     * does not hold are rebuilt from the log: {@link #retries} has them.
     *
     * @param first the text of the line at position 1 of this world's log
     * @param last the text of the line at the snapshot's position
     * @return a refusal {@code snapshot-foreign} or {@code snapshot-unreadable}, and nothing has
     *     changed then; or null
     * @throws IllegalStateException unless this world is at position 0
     */
    public @Nullable Refusal restore(Snapshot snapshot, String first, String last) {
        if (fold.position() > 0) {
            throw new IllegalStateException("this world is at " + fold.position());
        }
        Refusal why = new Snapshots(fold, followers).restore(snapshot, first, last);
        progress.reach(fold.position());
        allFollow = false; // some may not be in the snapshot
        return why;
    }

    /**
     * Starts to rebuild a read model or a process beside the one at work, whose place it takes once
     * it has reached the world's position. A rebuild that runs already gives way.
     *
     * @return takes the log; throws {@link CorruptLog} if a line cannot be the one at its place
     */
    public Reading beginRebuild(ReadModel<?> follower) {
        return follower.beginRebuild(fold);
    }

    /** Rebuilds of read models and processes that have stopped at an event for the first time. */
    public List<Reading> retries() {
        List<Reading> retries = List.of();
        if (allFollow) {
            return retries;
        }
        allFollow = true;
        for (ReadModel<?> follower : followers) {
            allFollow &= follower.isInStep();
            Reading retry = follower.retry(fold);
            if (retry != null) {
                retries = new ArrayList<>(retries);
                retries.add(retry);
            }
        }
        return retries;
    }

    /** Starts to read the whole log again and to compare what it says with what is at work. */
    public Verification verification() {
        return new Verification(fold);
    }

    /**
     * Starts to read the whole log again, for somebody who wants to see it.
     *
     * @param events gets every event up to {@link #position}, in order; must not throw
     * @param then called once: with null at the end, or with the reason why that is not reached
     */
    public Reading survey(Consumer<Recorded> events, Consumer<@Nullable CorruptLog> then) {
        return new Survey(fold, events, then);
    }

    /**
     * Checks a whole log without taking it in.
     *
     * @return the lines as a store keeps them, or a refusal {@code log-corrupt} with the position
     */
    public Verdict<List<LogLine>> check(List<String> lines) {
        Fold checked = fold.fresh();
        List<LogLine> kept = new ArrayList<>(lines.size());
        try {
            for (String line : lines) {
                Recorded recorded = checked.learn(line).recorded();
                if (!Json.read(line, Limits.LOG).orThrow().text().equals(line)) {
                    throw new CorruptLog(recorded.position(), "the event is not canonical");
                }
                kept.add(new LogLine(
                        recorded.position(), recorded.stream(), recorded.version(), line));
            }
        } catch (CorruptLog corrupt) {
            return Verdict.refused(corrupt.refusal());
        }
        return Verdict.accepted(kept);
    }

    /**
     * The event on a line that a store has given, without taking it in.
     *
     * @throws CorruptLog if the line is not the one that the store says it is
     */
    public Recorded read(LogLine line) {
        return fold.read(line);
    }

    /** The names of all read models and processes. */
    public List<String> followers() {
        return followers.stream().map(ReadModel::name).toList();
    }

    /** Starts to read one stream again and to compare what it says with what is at work. */
    public StreamVerification verification(StreamId stream) {
        return new StreamVerification(fold, stream);
    }

    /**
     * Streams, type by type, each type's in the order of their first events.
     *
     * @param prefix how their names begin
     * @param after the stream behind which to begin; null for the first one
     * @param most how many at most
     */
    public List<StreamId> streams(String prefix, @Nullable StreamId after, int most) {
        return fold.streams(prefix, after, most);
    }

    /** How many events a stream has; 0 for one that is not there. */
    public long version(StreamId stream) {
        return fold.version(stream);
    }

    /** The state behind a stream, for administrators; null for a type that is not there. */
    public @Nullable JsonObject show(StreamId stream) {
        return fold.show(stream);
    }

    /** Tells the processes that what they wanted done did not come about: it is due again. */
    public void postponed(Submission<?, ?> submission) {
        for (RunningProcess process : processes) {
            process.release(submission.context().commandId());
        }
    }

    private void follow(Change change) {
        for (ReadModel<?> concerned : audience.concerned(change.recorded())) {
            allFollow &= concerned.follow(change);
        }
        progress.reach(change.recorded().position());
        for (int i = 0; i < processes.size(); i++) {
            processes.get(i).release(change.recorded());
        }
    }
}
