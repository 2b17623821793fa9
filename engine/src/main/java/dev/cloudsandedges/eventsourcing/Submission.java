package dev.cloudsandedges.eventsourcing;

/**
 * A command on its way: for which aggregate, and in which context.
 *
 * @param <S> the aggregate's state
 * @param <E> its events
 */
public record Submission<S, E extends Event<S>>(
        Aggregate<S, E> aggregate, StreamId stream, Command<S, E> command, Context context) {

    /**
     * Checks that the stream is one of the aggregate's.
     *
     * @throws IllegalArgumentException if it is not
     */
    public Submission {
        if (!stream.type().equals(aggregate.type())) {
            throw new IllegalArgumentException(stream + " is no stream of " + aggregate.type());
        }
    }

    /** The same at that time, or at its own if that is later. */
    public Submission<S, E> notBefore(long at) {
        if (at <= context.at()) {
            return this;
        }
        Context later = new Context(context.actor(), context.commandId(), at, context.entropy());
        return new Submission<>(aggregate, stream, command, later);
    }
}
