package dev.cloudsandedges.eventsourcing;

import dev.cloudsandedges.json.Json;
import dev.cloudsandedges.json.Limits;
import dev.cloudsandedges.verdict.Refusal;
import dev.cloudsandedges.verdict.Verdict;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/** A batch in the making: commands decided one after the other, on top of a fold. */
final class Draft {

    private static final int SURELY_READABLE = 16_384;

    private final Fold fold;
    private final Receipts receipts;
    private final List<Claim> decided = new ArrayList<>(1);
    private final List<Answer> answers = new ArrayList<>(1);
    private @Nullable Receipts inBatch;
    private final List<Change> changes = new ArrayList<>();
    private final List<LogLine> lines = new ArrayList<>();

    Draft(Fold fold, Receipts receipts) {
        this.fold = fold;
        this.receipts = receipts;
    }

    /** What the commands so far have changed, in order. */
    List<Change> changes() {
        return changes;
    }

    /** The events of the changes as the store keeps them. */
    List<LogLine> lines() {
        return lines;
    }

    Answer add(Submission<?, ?> submission) {
        Claim claim = Claim.of(submission);
        Answer before = receipts.find(claim);
        if (before == null && !decided.isEmpty()) {
            before = inBatch().find(claim);
        }
        if (before != null) {
            return before;
        }
        Answer answer = decide(submission);
        decided.add(claim);
        answers.add(answer);
        if (inBatch != null) {
            inBatch.keep(claim, answer);
        }
        return answer;
    }

    /** A batch of one command, which most are, needs none. */
    private Receipts inBatch() {
        if (inBatch == null) {
            inBatch = new Receipts(64);
            inBatch.keep(decided.get(0), answers.get(0));
        }
        return inBatch;
    }

    /** The batch is stored: its commands are not decided again. */
    void keepReceipts() {
        for (int i = 0; i < decided.size(); i++) {
            receipts.keep(decided.get(i), answers.get(i));
        }
    }

    private <S, E extends Event<S>> Answer decide(Submission<S, E> submission) {
        Shelf<S, E> shelf = fold.shelf(submission.aggregate());
        Shelf.Held<S> held = shelf.decided(submission.stream().id());
        Command<S, E> command = submission.command();
        Context context = submission.context();
        Refusal denial = command.denial(held.state(), context.actor());
        if (denial != null) {
            return new Answer.Refused(denial);
        }
        Verdict<List<E>> verdict = command.decide(held.state(), context);
        Refusal why = verdict.refusal();
        return why == null
                ? accept(submission, shelf, held, verdict.orThrow())
                : new Answer.Refused(why);
    }

    private <S, E extends Event<S>> Answer accept(
            Submission<S, E> submission, Shelf<S, E> shelf, Shelf.Held<S> held, List<E> events) {
        if (events.isEmpty()) {
            throw new IllegalStateException(
                    submission.command().kind() + " decided nothing and refused nothing");
        }
        Context context = submission.context();
        String by = context.actor().text();
        int before = lines.size();
        long version = held.version();
        S state = held.state();
        for (E event : events) {
            state = event.applyTo(state);
            Recorded recorded = new Recorded(
                    fold.position() + lines.size() + 1,
                    submission.stream(),
                    ++version,
                    context.at(),
                    by,
                    context.commandId(),
                    event);
            changes.add(new Change(recorded, state));
            lines.add(recorded.line());
        }
        if (!isReadable(lines.subList(before, lines.size()))) {
            lines.subList(before, lines.size()).clear();
            changes.subList(before, changes.size()).clear();
            return new Answer.Refused(Refusal.of(
                    "event-too-large", "What this command leads to is too large for the log."));
        }
        shelf.decide(submission.stream().id(), new Shelf.Held<>(version, state));
        long first = fold.position() + before + 1;
        return new Answer.Accepted(first, first + events.size() - 1);
    }

    /** Nothing may be written that the log's limits refuse; a short line cannot come near them. */
    private static boolean isReadable(List<LogLine> written) {
        for (LogLine line : written) {
            boolean near = line.text().length() > SURELY_READABLE;
            if (near && !Json.read(line.text(), Limits.LOG).isAccepted()) {
                return false;
            }
        }
        return true;
    }
}
