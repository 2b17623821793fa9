package dev.cloudsandedges.dotsandboxes;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** Which way a line leads from its dot. */
public enum Direction {
    /** To the dot right of it. */
    RIGHT("right"),
    /** To the dot below it. */
    DOWN("down");

    static final List<Direction> ALL = List.of(values());

    private final String word;

    Direction(String word) {
        this.word = word;
    }

    /** The direction of that spelling, or null. */
    static @Nullable Direction of(String word) {
        if (word.equals(RIGHT.word)) {
            return RIGHT;
        }
        return word.equals(DOWN.word) ? DOWN : null;
    }

    /** The spelling on the log. */
    public String word() {
        return word;
    }
}
