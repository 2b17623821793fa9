package dev.cloudsandedges.games.ohhell;

import java.util.ArrayList;
import java.util.List;

/**
 * A card of the 52.
 *
 * @param rank 0, the two, to 12, the ace
 * @param suit 0 to 3: clubs, diamonds, hearts, spades
 */
public record Card(int rank, int suit) {

    private static final String RANKS = "23456789TJQKA";
    private static final String SUITS = "CDHS";

    public Card {
        if (rank < 0 || rank >= RANKS.length() || suit < 0 || suit >= SUITS.length()) {
            throw new IllegalArgumentException("a card is a rank of 2 to 9, T, J, Q, K or A, and"
                    + " a suit of C, D, H or S, such as TH");
        }
    }

    /** The card of two characters, such as {@code TH}, the ten of hearts. */
    public static Card of(String text) {
        boolean two = text.length() == 2;
        return new Card(
                two ? RANKS.indexOf(text.charAt(0)) : -1, two ? SUITS.indexOf(text.charAt(1)) : -1);
    }

    static List<Card> all(List<String> texts) {
        return texts.stream().map(Card::of).toList();
    }

    /** All 52, by suit and rank. */
    public static List<Card> deck() {
        List<Card> deck = new ArrayList<>();
        for (int suit = 0; suit < SUITS.length(); suit++) {
            for (int rank = 0; rank < RANKS.length(); rank++) {
                deck.add(new Card(rank, suit));
            }
        }
        return deck;
    }

    /** What it is worth in a trick: the most takes it. Cards of other suits are worth nothing. */
    int worth(int led, int trump) {
        int suits = suit == trump ? 2 : suit == led ? 1 : 0;
        return suits == 0 ? 0 : suits * RANKS.length() + rank;
    }

    /** Two characters: the rank and the suit. */
    @Override
    public String toString() {
        return "" + RANKS.charAt(rank) + SUITS.charAt(suit);
    }
}
