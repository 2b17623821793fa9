package dev.cloudsandedges.eventsourcing;

import dev.cloudsandedges.json.JsonValue;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * A process manager: it reacts to events with commands. One instance follows the whole log from its
 * beginning and remembers of it what it needs; equal logs give equal reactions.
 */
public interface Reactor {

    /** The name it acts under: the actor {@code process:<name>}. Never changes. */
    String name();

    /**
     * Takes in the next event and says what is to be done about it, in order.
     *
     * <p>A reaction is carried out once, and its event is in the log once, however often the log is
     * read and by however many hosts. One that is refused leaves no trace there and is asked again
     * when the log is read from its beginning: react only with commands for which that is harmless.
     * The command of one with an effect is sent once the host has brought that about.
     *
     * @throws RuntimeException if the event cannot be taken in; the process then stops there
     */
    List<Reaction<?, ?>> react(Change change);

    /** Whether events of this kind are nothing to it, as {@link Projection#ignores} has it. */
    default boolean ignores(String kind) {
        return false;
    }

    /**
     * What it remembers, as {@link Projection#save} has it; null for one that no snapshot holds.
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
