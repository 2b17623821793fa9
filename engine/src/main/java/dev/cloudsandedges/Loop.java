package dev.cloudsandedges;

import dev.cloudsandedges.eventsourcing.Answer;
import dev.cloudsandedges.eventsourcing.Batch;
import dev.cloudsandedges.eventsourcing.CorruptLog;
import dev.cloudsandedges.eventsourcing.LogLine;
import dev.cloudsandedges.eventsourcing.Reading;
import dev.cloudsandedges.eventsourcing.StreamId;
import dev.cloudsandedges.eventsourcing.Submission;
import dev.cloudsandedges.eventsourcing.World;
import dev.cloudsandedges.host.EventStore;
import dev.cloudsandedges.verdict.Refusal;
import dev.cloudsandedges.verdict.Verdict;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

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
 * do, or goes to whom the host has named for that: it keeps nobody else from their answers.
 *
 * <p>At most one store call is under way at any time. A batch of refusals alone is answered only
 * after a read has shown that the log still ends where it was decided.
 */
final class Loop {

    private static final int BATCH = 256;
    private static final int SLICE = 500;
    private static final int LONGEST_WHY = 100; // of a store's own words
    static final String UNAVAILABLE = "store-unavailable";

    private final World world;
    private final EventStore store;
    private final Snapshotting snapshots;
    private final Errands errands;
    private final Runnable moved;
    private final Readings readings = new Readings();
    private final Faults faults;
    private final Attempts attempts = new Attempts();
    private final Commands commands;
    private @Nullable Batch batch;
    private final BooleanSupplier step = this::step;
    private final Consumer<EventStore.Stored> stored = this::stored;
    private boolean behind = true;
    private boolean askedAgain; // while a call was under way that may not have seen it
    private boolean calling;
    private boolean running;
    private boolean readingIsNext;
    private boolean effectsWereLast;
    private int left;
    private int alone;
    private @Nullable CorruptLog corrupt;

    /** @param moved called whenever the world's position has changed */
    Loop(
            World world,
            EventStore store,
            Snapshotting snapshots,
            Ports ports,
            BotPlay bots,
            Faults faults,
            LongSupplier clock,
            Runnable moved) {
        this.faults = faults;
        this.commands = new Commands(faults);
        this.world = world;
        this.store = store;
        this.snapshots = snapshots;
        this.errands = new Errands(world, ports, bots, clock, this::submit, this::goOn);
        this.moved = moved;
    }

    Reply submit(Submission<?, ?> submission) {
        return commands.add(submission);
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
        askedAgain = calling;
    }

    /** Brings the log to something that reads it, in slices between the commands. */
    void read(Reading reading) {
        if (corrupt == null) {
            readings.add(reading);
        } else {
            reading.stopped(corrupt);
        }
    }

    @Nullable CorruptLog corrupt() {
        return corrupt;
    }

    /** Whether everything that was asked is done. */
    boolean isIdle() {
        boolean asked = !commands.areDone() || !readings.isDone();
        return corrupt != null || (!asked && errands.isIdle() && !behind && !calling);
    }

    /**
     * Goes on until nothing is to be done, the store owes an answer, or the budget is used up. What
     * is left of the budget is used when the store answers.
     *
     * @param budget how many commands may be decided, slices of the log read, effects handed over,
     *     and bots asked
     */
    void pump(int budget) {
        left = budget;
        errands.again(!running); // a port that fails and pumps would be asked for ever
        readings.resume();
        goOn();
    }

    private void goOn() {
        if (running) {
            return; // called by a store that answers at once, a reply or a listener
        }
        errands.called();
        running = true;
        try {
            boolean more = true;
            while (more && left > 0 && !calling) {
                more = faults.holds(step);
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
            return commands.areWaiting();
        }
        if (!snapshots.isOpened()) {
            call();
            snapshots.open(this::opened);
            return true;
        }
        if (behind || batch != null) {
            call();
            store.read(world.position(), SLICE, this::catchUp);
            return true;
        }
        List<Reading> retries = world.retries();
        if (!retries.isEmpty()) {
            retries.forEach(readings::add);
        }
        if (handOver()) {
            return true;
        }
        if (readings.areWaiting() && (readingIsNext || !commands.areWaiting())) {
            readingIsNext = false;
            Reading reading = readings.next();
            call();
            store.read(reading.position(), SLICE, read -> slice(reading, read));
            return true;
        }
        readingIsNext = true;
        if (commands.areWaiting()) {
            decide();
            return true;
        }
        snapshots.idle();
        return false;
    }

    private void opened() {
        calling = false;
        goOn();
    }

    /** Effects leave every other turn to what else waits: those that fail come again and again. */
    private boolean handOver() {
        boolean turn = !effectsWereLast || (!commands.areWaiting() && !readings.areWaiting());
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
        Batch next = decideOrExpose(commands.take(most));
        if (next == null) {
            return;
        }
        if (next.unread() != null) {
            goBack();
            recall(next.unread());
            return;
        }
        alone = Math.max(0, alone - 1);
        batch = next;
        left -= commands.taken();
        if (!next.lines().isEmpty()) {
            calling = true;
            store.append(next.position(), next.lines(), stored);
        }
    }

    /** Brings the events of a stream of which the world has the state alone. */
    private void recall(StreamId stream) {
        call();
        StreamReading.begin(store, stream, new WholeStream(world.version(stream), lines -> {
            calling = false;
            faults.catching(() -> recalled(stream, lines));
            goOn();
        }));
    }

    private void recalled(StreamId stream, Verdict<List<LogLine>> lines) {
        Refusal why = lines.refusal();
        if (why == null) {
            stoppingAtDamage(() -> world.recall(stream, lines.orThrow()));
        } else {
            commands.answerWaiting(
                    stream, new Answer.Refused(Refusal.of(UNAVAILABLE, why.message())));
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
            if (commands.taken() > 1) {
                alone = commands.taken();
                goBack();
                return null;
            }
            alone = Math.max(0, alone - 1);
            commands.answerTaken(new Answer.Refused(Refusal.of(
                    "internal-error", "The engine failed on this command; nothing changed.")));
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
            attempts.end();
            land();
        } else {
            behind = true;
            String why = attempts.hopeless(result);
            if (why == null) {
                goBack();
            } else {
                giveUp(Refusal.excerpt(why, LONGEST_WHY));
            }
        }
    }

    /** Whether the last attempt was stored is not known; the same command may ask again. */
    private void giveUp(String why) {
        attempts.end();
        batch = null;
        commands.answerTaken(new Answer.Refused(Refusal.of(
                UNAVAILABLE,
                "The log cannot be written; send the command again under its id. " + why)));
    }

    private void refuseAll(String code, String sentence) {
        commands.answerWaiting(new Answer.Refused(Refusal.of(code, sentence)));
    }

    private void catchUp(EventStore.Read read) {
        calling = false;
        faults.catching(() -> take(read));
        goOn();
    }

    private void take(EventStore.Read read) {
        if (read instanceof EventStore.Read.Failed failed) {
            unreadable(failed.why());
        } else if (read instanceof EventStore.Read.Lines there) {
            if (there.lines().isEmpty()) {
                behind = askedAgain;
                askedAgain = false;
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

    private void unreadable(String why) {
        goBack();
        behind = true;
        left = 0; // the next pump tries again
        refuseAll(UNAVAILABLE, "The log cannot be read: " + Refusal.excerpt(why, LONGEST_WHY));
    }

    private void learn(List<LogLine> lines) {
        attempts.learned();
        stoppingAtDamage(() -> lines.forEach(line -> world.learn(line.text())));
        moved.run();
    }

    private void stoppingAtDamage(Runnable work) {
        try {
            work.run();
        } catch (CorruptLog stop) {
            stop(stop);
        }
    }

    private void stop(CorruptLog why) {
        corrupt = why;
        readings.drop().forEach(reading -> faults.catching(() -> reading.stopped(why)));
    }

    private void slice(Reading reading, EventStore.Read read) {
        calling = false;
        faults.catching(() -> give(reading, read));
        goOn();
    }

    private void give(Reading reading, EventStore.Read slice) {
        try {
            readings.give(reading, slice);
        } catch (CorruptLog why) {
            reading.stopped(why);
            stop(why);
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
        faults.catching(() -> commands.answer(landed.answers()));
        if (!landed.lines().isEmpty()) {
            moved.run();
        }
    }

    private void goBack() {
        batch = null;
        commands.giveBack();
    }
}
