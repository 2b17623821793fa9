package dev.cloudsandedges.games.ohhell;

import dev.cloudsandedges.json.Fields;
import dev.cloudsandedges.json.JsonArray;
import dev.cloudsandedges.json.JsonObject;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * What a seat has.
 *
 * @param hand its cards, which others must not see
 * @param bid how many tricks it has said to take in this deal; {@value #NO_BID} before
 * @param tricks how many it has taken
 * @param points what it has scored in the deals before
 * @param laid its card in the trick on the table, or null
 */
public record Player(
        List<Card> hand,
        int bid,
        int tricks,
        int points,
        @Nullable Card laid) {

    /** No bid was made yet. */
    static final int NO_BID = -1;

    private static final String FACE_DOWN = "??";

    public Player {
        hand = List.copyOf(hand);
    }

    Player dealt(List<Card> cards) {
        return new Player(cards, NO_BID, 0, points, null);
    }

    Player bidding(int wanted) {
        return new Player(hand, wanted, tricks, points, laid);
    }

    Player laying(Card card) {
        List<Card> rest = new ArrayList<>(hand);
        rest.remove(card);
        return new Player(rest, bid, tricks, points, card);
    }

    /** After a trick was taken, by this player or another. */
    Player cleared(boolean took) {
        return new Player(hand, bid, tricks + (took ? 1 : 0), points, null);
    }

    /** After a deal: 10 points and one for each trick, if they are as many as were bid. */
    Player scored() {
        return new Player(hand, bid, tricks, points + (tricks == bid ? 10 + tricks : 0), laid);
    }

    boolean holdsSuit(int suit) {
        return hand.stream().anyMatch(card -> card.suit() == suit);
    }

    JsonObject json(boolean open) {
        List<String> cards = open
                ? hand.stream().map(Card::toString).toList()
                : Collections.nCopies(hand.size(), FACE_DOWN);
        JsonObject.Builder json = JsonObject.with("hand", JsonArray.ofTexts(cards))
                .and("bid", bid)
                .and("tricks", tricks)
                .and("points", points);
        return laid == null ? json.build() : json.and("laid", laid.toString()).build();
    }

    static Player from(Fields in) {
        return new Player(
                Card.all(in.texts("hand")),
                in.smallInteger("bid", NO_BID, Deal.MOST_CARDS),
                in.smallInteger("tricks", 0, Deal.MOST_CARDS),
                in.smallInteger("points", 0, Integer.MAX_VALUE),
                in.has("laid") ? Card.of(in.text("laid")) : null);
    }

    /** Points, tricks of those that were bid, the hand, and the card on the table. */
    @Override
    public String toString() {
        return points + " points, " + tricks + " of " + (bid == NO_BID ? "?" : bid) + ", holds "
                + hand + (laid == null ? "" : ", laid " + laid);
    }
}
