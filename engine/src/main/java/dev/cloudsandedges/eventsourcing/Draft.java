package dev.cloudsandedges.eventsourcing;

import dev.cloudsandedges.json.Json;
import dev.cloudsandedges.json.Limits;
import dev.cloudsandedges.json.LineWriter;
import dev.cloudsandedges.verdict.Refusal;
import dev.cloudsandedges.verdict.Verdict;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** A batch in the making: commands decided one after the other, on top of a fold. */
final class Draft {

    private static final int SURELY_READABLE = 16_384;

    /** A command of this batch, which another one may repeat. */
    private record Decided(Held<?> held, Claim claim, Answer answer) {}

    private final Fold fold;
    private final Refusals refusals;
    private final Senders senders = new Senders();
    private final LineWriter scratch = new LineWriter();
    private boolean isBegun;
    private @Nullable Batch last;
    private final List<Decided> decided = new ArrayList<>();
    private final List<Decided> reused = new ArrayList<>();
    private final List<Answer> answers = new ArrayList<>();
    private final List<Change> changes = new ArrayList<>();
    private final List<LogLine> lines = new ArrayList<>();

    Draft(Fold fold, Refusals refusals) {
        this.fold = fold;
        this.refusals = refusals;
    }

    /** Decides the commands in order, up to the first whose stream must be read. */
    Batch decide(List<Submission<?, ?>> submissions) {
        drop();
        isBegun = true;
        for (int i = 0; i < submissions.size(); i++) {
            StreamId unread = add(submissions.get(i));
            if (unread != null) {
                drop();
                return new Batch(fold.position(), List.of(), List.of(), unread);
            }
        }
        Batch batch = new Batch(fold.position(), answers, lines, null);
        last = batch;
        return batch;
    }

    /** Forgets what was decided. */
    void drop() {
        if (isBegun) {
            fold.drop();
            clear();
        }
    }

    /**
     * The batch is stored: its commands are not decided again.
     *
     * @param followers are told what they have changed
     * @throws IllegalStateException if it is not the last one, or the fold has moved since
     */
    void adopt(Batch batch, Consumer<Change> followers) {
        if (!batch.equals(last)) {
            throw new IllegalStateException(
                    "what was decided at " + batch.position() + " holds no longer");
        }
        for (int i = 0; i < decided.size(); i++) {
            Decided one = decided.get(i);
            if (one.answer instanceof Answer.Accepted there) {
                one.held.keepReceipt(one.claim, there);
            } else {
                refusals.keep(one.held.stream(), one.claim, one.answer);
            }
        }
        for (int i = 0; i < reused.size(); i++) {
            refusals.keepReused(reused.get(i).held.stream(), reused.get(i).claim);
        }
        fold.adopt(lines);
        for (int i = 0; i < changes.size(); i++) {
            followers.accept(changes.get(i));
        }
        clear();
    }

    private void clear() {
        isBegun = false;
        last = null;
        decided.clear();
        reused.clear();
        answers.clear();
        changes.clear();
        lines.clear();
    }

    /** Decides a command; or gives the stream that must be read before. */
    private <S, E extends Event<S>> @Nullable StreamId add(Submission<S, E> submission) {
        Shelf<S, E> shelf = fold.shelf(submission.aggregate());
        Held<S> held = shelf.draft(submission.stream());
        Receipts receipts = held.receipts();
        if (receipts == null) {
            return held.stream();
        }
        Senders.Sender sender = senders.of(submission.context().actor());
        Claim claim = Claim.of(sender, submission);
        Answer before = before(held, receipts, claim);
        if (before != null && before.equals(Refusals.REUSED)) {
            reused.add(new Decided(held, claim, before));
        }
        if (before == null) {
            before = decide(submission, sender.text(), shelf, held);
            decided.add(new Decided(held, claim, before));
        }
        answers.add(before);
        return null;
    }

    private @Nullable Answer before(Held<?> held, Receipts receipts, Claim claim) {
        for (int i = 0; i < decided.size(); i++) {
            Decided one = decided.get(i);
            boolean repeats =
                    one.claim.key() == claim.key() && one.held.stream().equals(held.stream());
            if (repeats) {
                return one.claim.content() == claim.content() ? one.answer : Refusals.REUSED;
            }
        }
        Answer accepted = receipts.find(claim);
        if (accepted == null) {
            return refusals.find(held.stream(), claim);
        }
        return refusals.isReused(held.stream(), claim) ? Refusals.REUSED : accepted;
    }

    private <S, E extends Event<S>> Answer decide(
            Submission<S, E> submission, String by, Shelf<S, E> shelf, Held<S> held) {
        Command<S, E> command = submission.command();
        Context context = submission.context();
        S state = held.decidedState();
        Refusal denial = command.denial(state, context.actor());
        if (denial != null) {
            return new Answer.Refused(denial);
        }
        Verdict<List<E>> verdict = command.decide(state, context);
        Refusal why = verdict.refusal();
        Refusal lack = why == null ? command.lacks(context, fold::hasBegun) : why;
        if (lack != null) {
            return new Answer.Refused(lack);
        }
        List<E> events = verdict.orThrow();
        if (events.isEmpty() || events.size() > Receipts.MOST_EVENTS) {
            throw new IllegalStateException(
                    command.kind() + " decided " + events.size() + " events and refused nothing");
        }
        return accept(context, by, shelf, held, events);
    }

    private <S, E extends Event<S>> Answer accept(
            Context context, String by, Shelf<S, E> shelf, Held<S> held, List<E> events) {
        int before = lines.size();
        long first = fold.position() + before + 1;
        long version = held.decidedVersion();
        S state = held.decidedState();
        for (int i = 0; i < events.size(); i++) {
            E event = events.get(i);
            state = event.applyTo(state);
            Recorded recorded = new Recorded(
                    first + i,
                    held.stream(),
                    ++version,
                    context.at(),
                    by,
                    context.commandId(),
                    event);
            changes.add(new Change(recorded, state));
            lines.add(recorded.line(scratch));
        }
        if (!isReadable(before)) {
            lines.subList(before, lines.size()).clear();
            changes.subList(before, changes.size()).clear();
            return new Answer.Refused(Refusal.of(
                    "event-too-large", "What this command leads to is too large for the log."));
        }
        shelf.decide(held, version, state);
        return new Answer.Accepted(first, first + events.size() - 1);
    }

    /** Nothing may be written that the log's limits refuse; a short line cannot come near them. */
    private boolean isReadable(int from) {
        for (int i = from; i < lines.size(); i++) {
            String text = lines.get(i).text();
            boolean near = text.length() > SURELY_READABLE;
            if (near && !Json.read(text, Limits.LOG).isAccepted()) {
                return false;
            }
        }
        return true;
    }
}
