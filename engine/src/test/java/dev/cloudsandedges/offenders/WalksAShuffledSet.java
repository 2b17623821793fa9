package dev.cloudsandedges.offenders;

import java.util.Set;

/** Its order is another one in each run. */
final class WalksAShuffledSet {
    private WalksAShuffledSet() {}

    static String joined() {
        return String.join(" ", Set.of("a", "b"));
    }
}
