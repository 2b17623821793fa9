package dev.cloudsandedges;

/** In which order the moves of a match are listed. */
public enum MoveOrder {
    /** As they were made. */
    OLDEST_FIRST("oldest-first"),
    /** The last one first. */
    NEWEST_FIRST("newest-first");

    private final String word;

    MoveOrder(String word) {
        this.word = word;
    }

    /** The spelling in documents. */
    public String word() {
        return word;
    }
}
