package dev.cloudsandedges.demo;

import dev.cloudsandedges.json.Hex;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * A player's sign, with a shape and a colour that both tell it apart. A player keeps it from match
 * to match: the id that the page gives them begins with it.
 */
enum Emblem {
    CLOUD("cloud"),
    SUN("sun"),
    LEAF("leaf"),
    DROP("drop");

    static final List<Emblem> ALL = List.of(values());

    private final String word;

    Emblem(String word) {
        this.word = word;
    }

    /** What the style sheet calls it. */
    String word() {
        return word;
    }

    /** Where the document has its shape. */
    String symbol() {
        return "#" + word;
    }

    /** An id for a player who sits down with this emblem. */
    String playerId(long random) {
        return word + "-" + Hex.of(random);
    }

    /** The emblem of the player with that id; null if the page did not give it. */
    static @Nullable Emblem of(String playerId) {
        for (Emblem emblem : ALL) {
            if (playerId.startsWith(emblem.word + "-")) {
                return emblem;
            }
        }
        return null;
    }
}
