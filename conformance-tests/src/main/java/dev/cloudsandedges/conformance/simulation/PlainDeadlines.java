package dev.cloudsandedges.conformance.simulation;

import java.util.Collection;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/** When the next clock of all matches falls, for every length that the log has had. */
final class PlainDeadlines {

    private final TreeMap<Long, Long> firstFalls = new TreeMap<>();
    private final Set<Long> ticks = new HashSet<>();

    PlainDeadlines() {
        firstFalls.put(0L, Long.MAX_VALUE);
    }

    /** The log has come so far. */
    void follow(long position, Collection<PlainMatch> matches) {
        long first = Long.MAX_VALUE;
        for (PlainMatch match : matches) {
            first = Math.min(first, match.firstFall());
        }
        if (first != firstFalls.lastEntry().getValue()) {
            firstFalls.put(position, first);
        }
    }

    /** When the first clock fell, for who has read so much; behind all times if none ran. */
    long at(long position) {
        return Objects.requireNonNull(firstFalls.floorEntry(position)).getValue();
    }

    /** A host ticks at that time. */
    void tick(long at) {
        ticks.add(at);
    }

    /** Whether some host has ticked at that time. */
    boolean hasTicked(long at) {
        return ticks.contains(at);
    }
}
