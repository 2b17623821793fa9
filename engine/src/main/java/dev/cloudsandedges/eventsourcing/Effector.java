package dev.cloudsandedges.eventsourcing;

import dev.cloudsandedges.json.JsonValue;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * Says which effects outside of the engine an event is to have. One instance follows the whole log
 * from its beginning and may remember of it what it needs.
 *
 * <p>It only says so and brings nothing about itself: it is asked again about the same events when
 * an engine opens and when it is rebuilt. Equal logs must give equal effects, for an effect is
 * known by its place in the list; an effector that comes to other effects for events of the past is
 * another process and needs another name.
 */
@FunctionalInterface
public interface Effector {

    /**
     * Takes in the next event and says what is to happen because of it, in order. It is shown no
     * events that record effects.
     *
     * @throws RuntimeException if the event cannot be taken in; the process then stops there
     */
    List<Effect> effects(Change change);

    /**
     * What it remembers, as {@link Projection#save} has it; null for one that no snapshot holds: it
     * follows the log from its beginning whenever an engine opens.
     */
    default @Nullable JsonValue save() {
        return null;
    }

    /**
     * Goes on from what another one has remembered. Asked of a new one only, before any event.
     *
     * @throws RuntimeException if that cannot have been saved; a new one then follows the log
     */
    default void restore(JsonValue saved) {
        throw new UnsupportedOperationException("nothing was saved");
    }
}
