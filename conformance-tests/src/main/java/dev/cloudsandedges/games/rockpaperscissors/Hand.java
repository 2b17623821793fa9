package dev.cloudsandedges.games.rockpaperscissors;

import dev.cloudsandedges.json.Codec;

import java.util.List;

/** What a player can choose. */
public enum Hand {
    /** Beats scissors. */
    ROCK("rock", "scissors"),
    /** Beats rock. */
    PAPER("paper", "rock"),
    /** Beats paper. */
    SCISSORS("scissors", "paper");

    static final List<Hand> ALL = List.of(values());

    /** Writes {@code {"hand":…}}, a word. */
    public static final Codec<Hand> CODEC = Codec.ofWord("hand", ALL, Hand::word);

    private final String word;
    private final String loser;

    Hand(String word, String loser) {
        this.word = word;
        this.loser = loser;
    }

    /** The spelling on the log. */
    public String word() {
        return word;
    }

    /** The hand of that spelling. */
    static Hand of(String word) {
        for (Hand hand : ALL) {
            if (hand.word.equals(word)) {
                return hand;
            }
        }
        throw new IllegalArgumentException("a hand is rock, paper or scissors");
    }

    boolean beats(Hand other) {
        return other.word.equals(loser);
    }
}
