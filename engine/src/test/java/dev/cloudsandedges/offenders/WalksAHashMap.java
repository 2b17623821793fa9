package dev.cloudsandedges.offenders;

import java.util.HashMap;
import java.util.Map;

/** Its order is another one on another machine. */
final class WalksAHashMap {
    private WalksAHashMap() {}

    static String joined(String first, String second) {
        Map<String, String> words = new HashMap<>();
        words.put(first, first);
        words.put(second, second);
        return String.join(" ", words.keySet());
    }
}
