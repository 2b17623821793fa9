package dev.cloudsandedges;

import dev.cloudsandedges.eventsourcing.Answer;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * The answer to a command, there at once or later: when the store answers at once, it is there as
 * soon as the command was submitted. Belongs to the engine's thread.
 */
public final class Reply {

    private @Nullable Answer answer;
    private List<Consumer<Answer>> waiting = List.of();

    Reply() {}

    static Reply of(Answer answer) {
        Reply reply = new Reply();
        reply.set(answer);
        return reply;
    }

    /** Whether the answer is there. */
    public boolean isAnswered() {
        return answer != null;
    }

    /**
     * The answer.
     *
     * @throws IllegalStateException if it is not there yet
     */
    public Answer answer() {
        if (answer == null) {
            throw new IllegalStateException("there is no answer yet");
        }
        return answer;
    }

    /**
     * The answer, for callers that know that it is there and accepted.
     *
     * @throws IllegalStateException if it is not there yet, or with the code and the message of a
     *     refusal
     */
    public Answer.Accepted orThrow() {
        return answer().orThrow();
    }

    /** Calls {@code then} with the answer, once: now if it is there, or as soon as it is. */
    public void whenAnswered(Consumer<Answer> then) {
        if (answer == null) {
            waiting = new ArrayList<>(waiting);
            waiting.add(then);
        } else {
            then.accept(answer);
        }
    }

    void set(Answer first) {
        if (answer != null) {
            throw new IllegalStateException("answered twice");
        }
        answer = first;
    }

    /** Whether somebody waits for the answer. */
    boolean isAwaited() {
        return !waiting.isEmpty();
    }

    void tell() {
        Answer there = answer();
        List<Consumer<Answer>> told = waiting;
        waiting = List.of();
        Faults faults = new Faults();
        told.forEach(then -> faults.catching(() -> then.accept(there)));
        faults.throwFirst();
    }

    @Override
    public String toString() {
        return answer == null ? "no answer yet" : answer.json().text();
    }
}
