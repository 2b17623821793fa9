package dev.cloudsandedges.eventsourcing;

import org.jspecify.annotations.Nullable;

/**
 * What a process wants done.
 *
 * @param aggregate the family that the command is for
 * @param id which one of it
 * @param command what is wanted
 * @param entropy 64 bits for the command's decision, taken from the event that is reacted to
 * @param effect what is to happen outside of the engine first: the command is then sent only once
 *     the host has acknowledged it; null for a command alone
 * @param <S> the aggregate's state
 * @param <E> its events
 */
public record Reaction<S, E extends Event<S>>(
        Aggregate<S, E> aggregate,
        String id,
        Command<S, E> command,
        long entropy,
        @Nullable Effect effect) {

    /** A command alone. */
    public Reaction(Aggregate<S, E> aggregate, String id, Command<S, E> command, long entropy) {
        this(aggregate, id, command, entropy, null);
    }

    /**
     * The id of the command that carries out a process's reaction: the same wherever it is made.
     */
    public static String commandId(String process, long position, int index) {
        return process + "-" + position + "-" + index;
    }

    Due due(String process, Recorded cause, int index) {
        Submission<S, E> submission = new Submission<>(
                aggregate,
                new StreamId(aggregate.type(), id),
                command,
                new Context(
                        new Actor.Internal(process),
                        commandId(process, cause.position(), index),
                        cause.at(),
                        entropy));
        return new Due(submission, effect);
    }
}
