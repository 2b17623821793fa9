package dev.cloudsandedges.eventsourcing;

import dev.cloudsandedges.verdict.Refusal;
import dev.cloudsandedges.verdict.Verdict;

import java.util.ArrayList;
import java.util.List;

/** A batch in the making: commands decided one after the other, on top of a fold. */
final class Draft {

    private final Fold fold;
    private final Receipts receipts;
    private final Receipts inBatch = new Receipts(4);
    private final List<Claim> decided = new ArrayList<>();
    private final List<Change> changes = new ArrayList<>();

    Draft(Fold fold, Receipts receipts) {
        this.fold = fold;
        this.receipts = receipts;
    }

    /** What the commands so far have changed, in order. */
    List<Change> changes() {
        return changes;
    }

    Answer add(Submission<?, ?> submission) {
        Claim claim = Claim.of(submission);
        Answer before = receipts.find(claim);
        if (before == null) {
            before = inBatch.find(claim);
        }
        if (before != null) {
            return before;
        }
        Answer answer = decide(submission);
        inBatch.keep(claim, answer);
        decided.add(claim);
        return answer;
    }

    /** The batch is stored: its commands are not decided again. */
    void keepReceipts() {
        for (Claim claim : decided) {
            Answer answer = inBatch.find(claim);
            if (answer != null) {
                receipts.keep(claim, answer);
            }
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
        long before = fold.position() + changes.size();
        long position = before;
        long version = held.version();
        S state = held.state();
        for (E event : events) {
            state = event.applyTo(state);
            Recorded recorded = new Recorded(
                    ++position,
                    submission.stream(),
                    ++version,
                    context.at(),
                    by,
                    context.commandId(),
                    event);
            changes.add(new Change(recorded, state));
        }
        shelf.decide(submission.stream().id(), new Shelf.Held<>(version, state));
        return new Answer.Accepted(before + 1, position);
    }
}
