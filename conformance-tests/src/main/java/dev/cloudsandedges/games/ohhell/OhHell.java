package dev.cloudsandedges.games.ohhell;

import dev.cloudsandedges.json.Codec;
import dev.cloudsandedges.json.JsonValue;
import dev.cloudsandedges.rules.Chance;
import dev.cloudsandedges.rules.Outcome;
import dev.cloudsandedges.rules.Rules;
import dev.cloudsandedges.rules.Seats;
import dev.cloudsandedges.rules.Viewer;
import dev.cloudsandedges.verdict.Refusal;
import dev.cloudsandedges.verdict.Verdict;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/**
 * The rules of Oh Hell for 3 to 5 players, as in Parlett, "The Penguin Book of Card Games" (2008):
 * each deal has a card less than the one before, down to one. The next card of the deck names the
 * trump suit. Each player bids how many tricks to take; the bids may not add up to the tricks.
 * Cards follow suit if they can; the highest trump, or else the highest card of the suit that was
 * led, takes the trick. Exactly the bid scores 10 and 1 for each trick; the most points win.
 *
 * <p>Who resigns keeps the points, and from then on lays no card and takes no trick; a card that
 * lies on the table already still says which suit to follow.
 *
 * <p>The settings are how many cards are dealt first. Refused: {@code bidding-over}, {@code
 * bid-too-high}, {@code bid-hooked}, {@code bid-first}, {@code card-not-held}, {@code
 * suit-not-followed}.
 */
public final class OhHell implements Rules<Integer, Deal, Action> {

    /** The rules themselves; they have no state. */
    public static final OhHell RULES = new OhHell();

    private OhHell() {}

    @Override
    public String game() {
        return "oh-hell";
    }

    @Override
    public int fewestSeats() {
        return 3;
    }

    @Override
    public int mostSeats() {
        return 5;
    }

    @Override
    public Codec<Integer> settings() {
        return Codec.ofInteger("cards", 1, Deal.MOST_CARDS);
    }

    @Override
    public Codec<Action> moves() {
        return Action.CODEC;
    }

    @Override
    public Codec<Deal> states() {
        return Deal.CODEC;
    }

    @Override
    public Deal setup(Integer cards, int seats, Chance chance) {
        return Deal.opened(cards, seats, chance);
    }

    @Override
    public String phase(Deal deal) {
        return deal.isOver() ? "over" : deal.isBidding() ? "bidding" : "playing";
    }

    @Override
    public Seats toMove(Deal deal) {
        return deal.isOver() ? Seats.NONE : Seats.of(deal.turn());
    }

    @Override
    public List<Action> legalMoves(Deal deal, int seat) {
        List<Action> actions = new ArrayList<>();
        for (int tricks = 0; tricks <= deal.cards(); tricks++) {
            actions.add(new Action.Bid(tricks));
        }
        for (Card card : deal.players().get(seat).hand()) {
            actions.add(new Action.Lay(card));
        }
        return accepted(deal, seat, actions);
    }

    @Override
    public Verdict<Deal> play(Deal deal, int seat, Action action, Chance chance) {
        Refusal why = action.refusal(deal);
        return why == null ? Verdict.accepted(action.madeAt(deal)) : Verdict.refused(why);
    }

    @Override
    public Deal resign(Deal deal, int seat) {
        return deal.without(seat);
    }

    @Override
    public @Nullable Outcome outcome(Deal deal) {
        if (!deal.isOver()) {
            return null;
        }
        List<Integer> points = new ArrayList<>();
        Seats out = Seats.first(deal.players().size());
        for (Player player : deal.players()) {
            out = deal.playing().has(points.size()) ? out.without(points.size()) : out;
            points.add(player.points());
        }
        return Outcome.mostPoints(points, out);
    }

    /** A seat sees its own hand; of the others {@code ??} for each card. */
    @Override
    public JsonValue view(Deal deal, Viewer viewer) {
        int seat = viewer instanceof Viewer.Seated seated ? seated.seat() : -1;
        return deal.json(viewer instanceof Viewer.Administrator, seat);
    }
}
