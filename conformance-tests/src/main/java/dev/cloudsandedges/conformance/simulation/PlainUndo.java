package dev.cloudsandedges.conformance.simulation;

import dev.cloudsandedges.json.JsonValue;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/** The moves of one game that stand, which of them can be taken back, and who wants that. */
final class PlainUndo {

    /**
     * A move or a giving up.
     *
     * @param move null for a giving up
     * @param before the sum of the game's state before it
     */
    record Step(int seat, @Nullable JsonValue move, Entry entry, String before) {}

    /**
     * What could be said of an undo at some time.
     *
     * @param wish the seat that wants a move back; -1 while nobody does
     * @param agreed who has agreed to it
     * @param able the seats that have a move to take back
     */
    record Moment(int wish, Set<Integer> agreed, Set<Integer> able) {}

    private final int depth;
    private final List<Step> steps = new ArrayList<>();
    private final Set<Integer> agreed = new LinkedHashSet<>();
    private final TreeMap<Long, Moment> moments = new TreeMap<>();
    private int kept; // of the last steps; all of these are moves
    private int wish = -1;

    PlainUndo(int depth) {
        this.depth = depth;
    }

    /** What stands, in order. */
    List<Step> steps() {
        return steps;
    }

    /** The last move that stands; null before the first. */
    @Nullable Entry lastMove() {
        Entry last = null;
        for (Step step : steps) {
            last = step.move == null ? last : step.entry;
        }
        return last;
    }

    /** The seat that wants a move back; -1 while nobody does. */
    int wish() {
        return wish;
    }

    Set<Integer> agreed() {
        return agreed;
    }

    void moved(Step step) {
        steps.add(step);
        kept = Math.min(depth, kept + 1);
        close();
    }

    void gaveUp(Step step) {
        steps.add(step);
        kept = 0;
        close();
    }

    void ask(int seat) {
        wish = seat;
    }

    void agree(int seat) {
        agreed.add(seat);
    }

    void close() {
        wish = -1;
        agreed.clear();
    }

    /** At the end of the game nothing can be taken back any more. */
    void end() {
        kept = 0;
        close();
    }

    /** The last move of a seat that can be taken back; null if there is none. */
    @Nullable Step last(int seat) {
        for (int i = steps.size() - 1; i >= steps.size() - kept; i--) {
            if (steps.get(i).seat == seat) {
                return steps.get(i);
            }
        }
        return null;
    }

    /** Takes back a step and all behind it; gives how many. */
    int takeBack(Step from) {
        int index = steps.indexOf(from);
        int gone = steps.size() - index;
        steps.subList(index, steps.size()).clear();
        kept -= gone;
        close();
        return gone;
    }

    /** The log has come so far. */
    void remember(long position) {
        Set<Integer> able = new TreeSet<>();
        for (Step step : steps) {
            if (last(step.seat) != null) {
                able.add(step.seat);
            }
        }
        moments.put(position, new Moment(wish, Set.copyOf(agreed), able));
    }

    /** Whether there was such a moment since the log had come so far. */
    boolean was(long since, Predicate<Moment> such) {
        Long from = moments.floorKey(since);
        return moments.tailMap(from == null ? 0L : from).values().stream().anyMatch(such);
    }
}
