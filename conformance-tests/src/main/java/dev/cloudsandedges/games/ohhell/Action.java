package dev.cloudsandedges.games.ohhell;

import dev.cloudsandedges.json.Codec;
import dev.cloudsandedges.json.JsonObject;
import dev.cloudsandedges.verdict.Refusal;

import org.jspecify.annotations.Nullable;

/** What the seat to move can do: bid first, then lay cards. */
public sealed interface Action {

    /** Writes {@code {"bid":…}}, a number, or {@code {"card":…}}, a text. */
    Codec<Action> CODEC = Codec.ofObject(
            Action::json,
            in -> in.has("bid")
                    ? new Bid(in.smallInteger("bid", 0, Deal.MOST_CARDS))
                    : new Lay(Card.of(in.text("card"))));

    /** Its one spelling. */
    JsonObject json();

    /** Why the seat to move cannot do it, or null. */
    @Nullable Refusal refusal(Deal deal);

    /** The deal after the seat to move did it. */
    Deal madeAt(Deal deal);

    /** Says how many tricks the seat will take. */
    record Bid(int tricks) implements Action {
        @Override
        public JsonObject json() {
            return JsonObject.with("bid", tricks).build();
        }

        @Override
        public @Nullable Refusal refusal(Deal deal) {
            if (!deal.isBidding()) {
                return Refusal.of("bidding-over", "All bids are made; lay a card.");
            }
            if (tricks < 0 || tricks > deal.cards()) {
                return Refusal.of("bid-too-high", "Bid from no trick to as many as you hold cards.")
                        .with("cards", String.valueOf(deal.cards()));
            }
            return deal.isLastBid() && tricks + deal.bids() == deal.cards()
                    ? Refusal.of("bid-hooked", "The bids must not add up to the tricks; bid other.")
                            .with("others", String.valueOf(deal.bids()))
                    : null;
        }

        @Override
        public Deal madeAt(Deal deal) {
            return deal.bid(tricks);
        }
    }

    /** Lays a card to the trick. */
    record Lay(Card card) implements Action {
        @Override
        public JsonObject json() {
            return JsonObject.with("card", card.toString()).build();
        }

        @Override
        public @Nullable Refusal refusal(Deal deal) {
            Player player = deal.players().get(deal.turn());
            if (deal.isBidding()) {
                return Refusal.of(
                        "bid-first", "Not all bids are made; bid how many tricks you take.");
            }
            if (!player.hand().contains(card)) {
                return Refusal.of(
                        "card-not-held", "You do not hold this card; lay one of your hand.");
            }
            Card led = deal.led();
            return led != null && card.suit() != led.suit() && player.holdsSuit(led.suit())
                    ? Refusal.of("suit-not-followed", "You can follow suit; lay a card of it.")
                            .with("led", led.toString())
                    : null;
        }

        @Override
        public Deal madeAt(Deal deal) {
            return deal.lay(card);
        }
    }
}
