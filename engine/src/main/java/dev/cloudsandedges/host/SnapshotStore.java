package dev.cloudsandedges.host;

import java.util.List;
import java.util.function.Consumer;

/**
 * Where a snapshot of the engine is kept, so that it opens without reading the whole log. Worth
 * nothing by itself: whatever is lost, old, damaged or somebody else's is found out when it is
 * loaded, and the log is read instead. So a store may forget, and need not be as durable as the
 * log. Each host has one of its own, or several share one.
 *
 * <p>Every method answers by calling {@code then} exactly once, at once or later, on the thread
 * that owns the engine. It throws nothing.
 */
public interface SnapshotStore {

    /** How loading ended. */
    sealed interface Loaded {
        /** This was saved last, as far as the store knows. */
        record Found(List<String> lines) implements Loaded {
            public Found {
                lines = List.copyOf(lines);
            }
        }

        /** There is none. */
        record None() implements Loaded {}

        /** It cannot be said what there is. */
        record Failed(String why) implements Loaded {}
    }

    /** How saving ended. */
    sealed interface Saved {
        /** It will be found, as far as the store promises that. */
        record Done() implements Saved {}

        /** It is not known whether it will be found. */
        record Failed(String why) implements Saved {}
    }

    /** Gives the snapshot that was saved last. Asked once, when an engine opens. */
    void load(Consumer<Loaded> then);

    /**
     * Keeps a snapshot in place of the one before. The engine goes on meanwhile, and saves nothing
     * else before the answer.
     *
     * @param position of the last event that it knows of; a store that is shared may keep the
     *     highest
     * @param lines at least two, without line breaks; as many as there are aggregates and some
     */
    void save(long position, List<String> lines, Consumer<Saved> then);
}
