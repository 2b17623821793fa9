package dev.cloudsandedges.backend.match;

import dev.cloudsandedges.backend.game.Clocks;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** When the clocks of matches fall, the earliest first: of each match, the first that falls. */
final class Deadlines {

    private record Deadline(long falls, String match) {}

    private static final Comparator<Deadline> EARLIEST_FIRST =
            Comparator.comparingLong(Deadline::falls).thenComparing(Deadline::match);

    private final TreeSet<Deadline> sorted = new TreeSet<>(EARLIEST_FIRST);
    private final Map<String, Deadline> byMatch = new LinkedHashMap<>();

    /** Takes in where a match stands. */
    void follow(Match match) {
        Clocks clocks = match.clocks();
        if (clocks == null) {
            return;
        }
        Deadline before = byMatch.remove(match.id());
        if (before != null) {
            sorted.remove(before);
        }
        if (!clocks.running().isEmpty()) {
            Deadline now = new Deadline(clocks.firstFall(), match.id());
            byMatch.put(match.id(), now);
            sorted.add(now);
        }
    }

    /** The earliest; null if no clock runs. */
    @Nullable Long next() {
        return sorted.isEmpty() ? null : sorted.first().falls();
    }

    /** The matches whose deadline is over then. */
    List<String> until(long at) {
        List<String> over = new ArrayList<>();
        for (Deadline deadline : sorted) {
            if (deadline.falls > at) {
                break;
            }
            over.add(deadline.match);
        }
        return over;
    }
}
