package dev.cloudsandedges.backend.match;

import dev.cloudsandedges.verdict.Refusal;

import org.jspecify.annotations.Nullable;

/**
 * A match's life. It only goes forward:
 *
 * <pre>
 *   absent ──created──▶ not-started ──started──▶ playing ──finished──▶ finished
 *                            │
 *                            └──────cancelled──▶ cancelled
 * </pre>
 */
public enum MatchStatus {
    /** It was never created. */
    ABSENT("absent", "match-unknown", "There is no such match."),
    /** Players may join, the owner may cancel. */
    NOT_STARTED("not-started", "match-not-started", "This match has not started yet."),
    /** Turns are taken. */
    PLAYING("playing", "match-playing", "This match is being played."),
    /** Over, with an outcome. For ever. */
    FINISHED("finished", "match-finished", "This match is finished."),
    /** Over before it started. For ever. */
    CANCELLED("cancelled", "match-cancelled", "This match was cancelled.");

    private final String word;
    private final String code;
    private final String sentence;

    MatchStatus(String word, String code, String sentence) {
        this.word = word;
        this.code = code;
        this.sentence = sentence;
    }

    /** The spelling in views. */
    public String word() {
        return word;
    }

    /** Whether nothing more happens to the game. */
    public boolean isOver() {
        return this == FINISHED || this == CANCELLED;
    }

    /** Why something that needs another status is refused in this one; null if it is that one. */
    @Nullable Refusal unless(MatchStatus needed) {
        return this == needed ? null : Refusal.of(code, sentence);
    }

    /**
     * Goes on from this status.
     *
     * @throws IllegalStateException unless this is the one to go on from
     */
    MatchStatus go(MatchStatus from, MatchStatus to) {
        if (this != from) {
            throw new IllegalStateException(
                    "a match that is " + word + " cannot become " + to.word);
        }
        return to;
    }
}
