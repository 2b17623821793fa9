package dev.cloudsandedges;

import dev.cloudsandedges.eventsourcing.Answer;
import dev.cloudsandedges.eventsourcing.Batch;
import dev.cloudsandedges.eventsourcing.CorruptLog;
import dev.cloudsandedges.eventsourcing.LogLine;
import dev.cloudsandedges.eventsourcing.Reading;
import dev.cloudsandedges.eventsourcing.Submission;
import dev.cloudsandedges.eventsourcing.World;
import dev.cloudsandedges.host.EventStore;
import dev.cloudsandedges.verdict.Refusal;

import org.jspecify.annotations.Nullable;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Map;

/**
 * Drives a world with a store, for stores that answer at once and for stores that answer later. The
 * numbers are those of {@link World}:
 *
 * <ol>
 *   <li>{@link #decide} takes the commands that wait,
 *   <li>has them decided,
 *   <li>and hands the batch to the store;
 *   <li>{@link #stored} adopts it and answers, or {@link #catchUp reads} what others wrote and goes
 *       back to 1 with the same commands in front.
 * </ol>
 *
 * <p>What a caller, a listener or rules throw is thrown to whoever pumps, once nothing is left to
 * do: it keeps nobody else from their answers.
 *
 * <p>At most one store call is under way at any time. A batch of refusals alone is answered only
 * after a read has shown that the log still ends where it was decided.
 */
final class Loop {

    private static final int BATCH = 256;
    private static final int SLICE = 500;
    private static final int ATTEMPTS = 3;
    static final String UNAVAILABLE = "store-unavailable";

    private static final class Pending {
        final Submission<?, ?> submission;
        final Reply reply = new Reply();

        Pending(Submission<?, ?> submission) {
            this.submission = submission;
        }
    }

    private final World world;
    private final EventStore store;
    private final Errands errands;
    private final Runnable moved;
    private final Deque<Pending> waiting = new ArrayDeque<>();
    private final Deque<Reading> readings = new ArrayDeque<>();
    private final List<Reading> paused = new ArrayList<>(); // until the next pump: a read failed
    private final Faults faults = new Faults();
    private List<Pending> decided = List.of();
    private @Nullable Batch batch;
    private boolean behind = true;
    private boolean calling;
    private boolean running;
    private boolean readingIsNext;
    private boolean effectsWereLast;
    private int left;
    private int alone;
    private int failures;
    private int conflicts; // since others' events were last read: more than one means lost events
    private @Nullable CorruptLog corrupt;

    /** @param moved called whenever the world's position has changed */
    Loop(World world, EventStore store, Ports ports, Runnable moved) {
        this.world = world;
        this.store = store;
        this.errands = new Errands(world, ports, this::submit, this::goOn);
        this.moved = moved;
    }

    Reply submit(Submission<?, ?> submission) {
        Pending pending = new Pending(submission);
        waiting.addLast(pending);
        return pending.reply;
    }

    /** Hands in a command, and at every pump again for as long as the store does not take it. */
    void insist(Submission<?, ?> submission) {
        errands.send(submission);
    }

    /** Why effects that wait for another attempt have failed, by id. */
    Map<String, String> failedEffects() {
        return errands.failedEffects();
    }

    /** Others may have written: read before deciding anything else. */
    void refresh() {
        behind = true;
    }

    /** Brings the log to something that reads it, in slices between the commands. */
    void read(Reading reading) {
        readings.addLast(reading);
    }

    @Nullable CorruptLog corrupt() {
        return corrupt;
    }

    /** Whether everything that was asked is done. */
    boolean isIdle() {
        boolean asked = !waiting.isEmpty() || !decided.isEmpty() || !readings.isEmpty();
        return corrupt != null
                || (!asked && errands.isIdle() && paused.isEmpty() && !behind && !calling);
    }

    /**
     * Goes on until nothing is to be done, the store owes an answer, or the budget is used up. What
     * is left of the budget is used when the store answers.
     *
     * @param budget how many commands may be decided, slices of the log read, and effects handed
     *     over
     */
    void pump(int budget) {
        left = budget;
        errands.again(!running); // a port that fails and pumps would be asked for ever
        readings.addAll(paused);
        paused.clear();
        goOn();
    }

    private void goOn() {
        if (running) {
            return; // called by a store that answers at once, a reply or a listener
        }
        running = true;
        try {
            boolean more = true;
            while (more && left > 0 && !calling) {
                more = faults.holds(this::step);
            }
        } finally {
            running = false;
        }
        faults.throwFirst();
    }

    /** Does one thing; false if there was nothing to do. */
    private boolean step() {
        if (corrupt != null) {
            refuseAll("log-corrupt", String.valueOf(corrupt.getMessage()));
            return !waiting.isEmpty();
        }
        if (behind || batch != null) {
            call();
            store.read(world.position(), SLICE, this::catchUp);
            return true;
        }
        for (Reading retry : world.retries()) {
            readings.addLast(retry);
        }
        if (handOver()) {
            return true;
        }
        if (!readings.isEmpty() && (readingIsNext || waiting.isEmpty())) {
            readingIsNext = false;
            Reading reading = readings.getFirst();
            call();
            store.read(reading.position(), SLICE, read -> slice(reading, read));
            return true;
        }
        readingIsNext = true;
        if (waiting.isEmpty()) {
            return false;
        }
        decide();
        return true;
    }

    /** Effects leave every other turn to what else waits: those that fail come again and again. */
    private boolean handOver() {
        boolean turn = !effectsWereLast || (waiting.isEmpty() && readings.isEmpty());
        int effects = turn ? errands.carryOut(left) : 0;
        effectsWereLast = effects > 0;
        left -= effects;
        return effectsWereLast;
    }

    private void call() {
        calling = true;
        left--;
    }

    private void decide() {
        int most = alone > 0 ? 1 : Math.min(left, BATCH);
        decided = new ArrayList<>();
        List<Submission<?, ?>> submissions = new ArrayList<>();
        while (!waiting.isEmpty() && decided.size() < most) {
            Pending pending = waiting.removeFirst();
            decided.add(pending);
            submissions.add(pending.submission);
        }
        Batch next = decideOrExpose(submissions);
        if (next == null) {
            return;
        }
        alone = Math.max(0, alone - 1);
        batch = next;
        left -= decided.size();
        if (!next.lines().isEmpty()) {
            calling = true;
            store.append(next.position(), next.lines(), this::stored);
        }
    }

    /**
     * Rules that throw break their contract. The command that made them do so is found by deciding
     * each of its batch alone; it is refused, and the exception goes to whoever pumps.
     */
    private @Nullable Batch decideOrExpose(List<Submission<?, ?>> submissions) {
        try {
            return world.decide(submissions);
        } catch (RuntimeException broken) {
            if (decided.size() > 1) {
                alone = decided.size();
                goBack();
                return null;
            }
            alone = Math.max(0, alone - 1);
            answer(List.of(new Answer.Refused(Refusal.of(
                    "internal-error", "The engine failed on this command; nothing changed."))));
            throw broken;
        }
    }

    private void stored(EventStore.Stored result) {
        calling = false;
        faults.catching(() -> settle(result));
        goOn();
    }

    private void settle(EventStore.Stored result) {
        if (result instanceof EventStore.Stored.Done) {
            failures = 0;
            conflicts = 0;
            land();
        } else {
            behind = true;
            String why = hopeless(result);
            if (why == null) {
                goBack();
            } else {
                giveUp(why);
            }
        }
    }

    /** Why there is no use in another attempt; null if there is. */
    private @Nullable String hopeless(EventStore.Stored result) {
        if (result instanceof EventStore.Stored.Failed failed) {
            return ++failures < ATTEMPTS ? null : failed.why();
        }
        return ++conflicts < ATTEMPTS ? null : "It ends before the last event that was read.";
    }

    /** Whether the last attempt was stored is not known; the same command may ask again. */
    private void giveUp(String why) {
        failures = 0;
        conflicts = 0;
        batch = null;
        Answer unavailable = new Answer.Refused(Refusal.of(
                UNAVAILABLE,
                "The log cannot be written; send the command again under its id. " + why));
        answer(Collections.nCopies(decided.size(), unavailable));
    }

    private void refuseAll(String code, String sentence) {
        decided = new ArrayList<>(waiting);
        waiting.clear();
        Answer refused = new Answer.Refused(Refusal.of(code, sentence));
        answer(Collections.nCopies(decided.size(), refused));
    }

    private void catchUp(EventStore.Read read) {
        calling = false;
        faults.catching(() -> take(read));
        goOn();
    }

    private void take(EventStore.Read read) {
        if (read instanceof EventStore.Read.Failed failed) {
            goBack();
            behind = true;
            left = 0; // the next pump tries again
            refuseAll(UNAVAILABLE, "The log cannot be read: " + failed.why());
        } else if (read instanceof EventStore.Read.Lines there) {
            if (there.lines().isEmpty()) {
                behind = false;
                if (batch != null) {
                    land();
                }
            } else {
                behind = true;
                goBack();
                learn(there.lines());
            }
        }
    }

    private void learn(List<LogLine> lines) {
        conflicts = 0;
        try {
            for (LogLine line : lines) {
                world.learn(line.text());
            }
        } catch (CorruptLog stop) {
            corrupt = stop;
        }
        moved.run();
    }

    private void slice(Reading reading, EventStore.Read read) {
        calling = false;
        if (read instanceof EventStore.Read.Lines there) {
            take(reading, there.lines().stream().map(LogLine::text).toList());
        } else {
            readings.remove(reading);
            paused.add(reading);
        }
        goOn();
    }

    private void take(Reading reading, List<String> lines) {
        boolean done = true;
        try {
            done = reading.take(lines);
        } catch (CorruptLog stop) {
            corrupt = stop;
        }
        readings.remove(reading);
        if (!done) {
            readings.addLast(reading);
        }
    }

    /** The batch is stored, or it holds nothing to store and the log still ends where it began. */
    private void land() {
        Batch landed = batch;
        if (landed == null) {
            return;
        }
        batch = null;
        world.adopt(landed);
        faults.catching(() -> answer(landed.answers()));
        if (!landed.lines().isEmpty()) {
            moved.run();
        }
    }

    private void answer(List<Answer> answers) {
        List<Pending> answered = decided;
        decided = List.of();
        for (int i = 0; i < answered.size(); i++) {
            answered.get(i).reply.set(answers.get(i));
        }
        answered.forEach(pending -> faults.catching(pending.reply::tell));
    }

    /** The decided commands wait again, in front of the others and in their order. */
    private void goBack() {
        batch = null;
        for (int i = decided.size() - 1; i >= 0; i--) {
            waiting.addFirst(decided.get(i));
        }
        decided = List.of();
    }
}
