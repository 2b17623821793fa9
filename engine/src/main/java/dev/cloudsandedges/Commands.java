package dev.cloudsandedges;

import dev.cloudsandedges.eventsourcing.Answer;
import dev.cloudsandedges.eventsourcing.StreamId;
import dev.cloudsandedges.eventsourcing.Submission;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;

/** The commands that were not answered yet: those that wait, and those that a batch has decided. */
final class Commands {

    private static final class Pending {
        final Submission<?, ?> submission;
        final Reply reply = new Reply();

        Pending(Submission<?, ?> submission) {
            this.submission = submission;
        }
    }

    private final Faults faults;
    private final Deque<Pending> waiting = new ArrayDeque<>();
    private List<Pending> taken = List.of();

    /** @param faults keeps what callers throw when they are told their answers */
    Commands(Faults faults) {
        this.faults = faults;
    }

    Reply add(Submission<?, ?> submission) {
        Pending pending = new Pending(submission);
        waiting.addLast(pending);
        return pending.reply;
    }

    boolean areWaiting() {
        return !waiting.isEmpty();
    }

    /** Whether every command was answered. */
    boolean areDone() {
        return waiting.isEmpty() && taken.isEmpty();
    }

    /** How many were taken for a batch. */
    int taken() {
        return taken.size();
    }

    /** Takes the first ones for a batch. */
    List<Submission<?, ?>> take(int most) {
        int count = Math.min(most, waiting.size());
        if (count == 1) { // as nearly always
            Pending pending = waiting.removeFirst();
            taken = List.of(pending);
            return List.of(pending.submission);
        }
        taken = new ArrayList<>(count);
        List<Submission<?, ?>> submissions = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            Pending pending = waiting.removeFirst();
            taken.add(pending);
            submissions.add(pending.submission);
        }
        return submissions;
    }

    /** Those that were taken wait again, in front of the others and in their order. */
    void giveBack() {
        for (int i = taken.size() - 1; i >= 0; i--) {
            waiting.addFirst(taken.get(i));
        }
        taken = List.of();
    }

    /** Answers those that were taken. */
    void answer(List<Answer> answers) {
        List<Pending> answered = taken;
        taken = List.of();
        for (int i = 0; i < answered.size(); i++) {
            answered.get(i).reply.set(answers.get(i));
        }
        for (int i = 0; i < answered.size(); i++) {
            Pending pending = answered.get(i);
            if (pending.reply.isAwaited()) {
                faults.catching(pending.reply::tell);
            }
        }
    }

    /** Gives the same answer to all that were taken. */
    void answerTaken(Answer answer) {
        answer(Collections.nCopies(taken.size(), answer));
    }

    /** Gives the same answer to all that wait and are for that stream. */
    void answerWaiting(StreamId stream, Answer answer) {
        List<Pending> others = new ArrayList<>();
        taken = new ArrayList<>();
        for (Pending pending : waiting) {
            (pending.submission.stream().equals(stream) ? taken : others).add(pending);
        }
        waiting.clear();
        waiting.addAll(others);
        answerTaken(answer);
    }

    /** Gives the same answer to all that wait. */
    void answerWaiting(Answer answer) {
        take(waiting.size());
        answerTaken(answer);
    }
}
