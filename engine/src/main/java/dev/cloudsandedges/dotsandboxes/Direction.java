package dev.cloudsandedges.dotsandboxes;

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

    /** The spelling on the log. */
    public String word() {
        return word;
    }
}
