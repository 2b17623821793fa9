package dev.cloudsandedges.eventsourcing;

import dev.cloudsandedges.json.JsonObject;
import dev.cloudsandedges.verdict.Refusal;
import dev.cloudsandedges.verdict.Verdict;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.function.Predicate;

/**
 * Something that somebody wants of an aggregate, already checked for its shape.
 *
 * @param <S> the aggregate's state
 * @param <E> its events
 */
public interface Command<S, E extends Event<S>> {

    /** The name in documents and in the table of permissions. */
    String kind();

    /** What a document of this command carries. */
    JsonObject payload();

    /** Why the actor's role does not allow this on an aggregate in that state, or null. */
    @Nullable Refusal denial(S state, Actor actor);

    /**
     * Makes every choice that is to be made and gives the events, at least one, or a refusal. Asked
     * only after {@link #denial} had nothing against it.
     */
    Verdict<List<E>> decide(S state, Context context);

    /**
     * What is wrong with the rest of the world for this command, or null. Asked only after {@link
     * #decide} has accepted it.
     *
     * @param begun whether a stream has events; the log is one, so this holds when it is written
     */
    default @Nullable Refusal lacks(Context context, Predicate<StreamId> begun) {
        return null;
    }
}
