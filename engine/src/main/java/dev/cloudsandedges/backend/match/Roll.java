package dev.cloudsandedges.backend.match;

import java.util.ArrayList;
import java.util.List;

/** Lists of names in which nobody stands twice. */
final class Roll {

    private Roll() {}

    /**
     * The names and one more behind them.
     *
     * @throws IllegalStateException if it is there already
     */
    static List<String> with(List<String> names, String name) {
        if (names.contains(name)) {
            throw new IllegalStateException(name + " is there already");
        }
        List<String> more = new ArrayList<>(names);
        more.add(name);
        return List.copyOf(more);
    }

    /**
     * The names without one.
     *
     * @throws IllegalStateException if it is not there
     */
    static List<String> without(List<String> names, String name) {
        List<String> fewer = new ArrayList<>(names);
        if (!fewer.remove(name)) {
            throw new IllegalStateException(name + " is not there");
        }
        return List.copyOf(fewer);
    }
}
