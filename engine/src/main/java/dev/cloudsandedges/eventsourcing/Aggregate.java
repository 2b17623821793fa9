package dev.cloudsandedges.eventsourcing;

import dev.cloudsandedges.json.JsonObject;
import dev.cloudsandedges.json.JsonValue;
import dev.cloudsandedges.verdict.Verdict;

import java.util.List;

/**
 * A family of things that change by events, each with a stream of its own. Stateless itself.
 *
 * @param <S> the state of one of them; an immutable value
 * @param <E> what can happen to it
 */
public interface Aggregate<S, E extends Event<S>> {

    /** The first part of its streams' names. */
    String type();

    /** The state before the first event. */
    S initial(String id);

    /**
     * How events of older versions become the newest, which {@link #event} reads. An event's newest
     * version is one above that of the last of its upcasters, and 1 for an event without any.
     */
    default List<Upcaster> upcasters() {
        return List.of();
    }

    /**
     * The event behind what the log holds in its newest version, or a refusal {@code event-unknown}
     * or of a field.
     */
    Verdict<E> event(String kind, JsonValue payload);

    /** Reads some of the events faster than {@link #event} does; each reader gets its own. */
    default EventScanner<E> scanner() {
        return (kind, in) -> null;
    }

    /**
     * Whether hardly any command is to be expected from here on. What the aggregate has accepted is
     * then not kept in memory, but read from the log once it is asked for. Never false again after
     * it was true.
     */
    default boolean isSettled(S state) {
        return false;
    }

    /** Everything that makes a state, for administrators; equal for equal states. */
    JsonObject show(S state);

    /** A state as a snapshot holds it: all of it, in one spelling. */
    JsonValue save(S state);

    /**
     * The state that was saved so, equal in everything that anybody can tell; or a refusal, such as
     * of a field, for what cannot have been saved.
     */
    Verdict<S> restore(String id, JsonValue saved);

    /** The command behind a document, or a refusal {@code command-unknown} or of a field. */
    Verdict<Command<S, E>> command(String kind, JsonValue payload);

    /**
     * The command of a process that a snapshot holds, by its kind and its payload; it may be one
     * that no document from outside can ask for.
     */
    default Verdict<Command<S, E>> savedCommand(String kind, JsonValue payload) {
        return command(kind, payload);
    }
}
