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
public final class OhHell implements Rules<Integer, Table, Action> {

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
        return Codec.ofInteger("cards", 1, Table.MOST_CARDS);
    }

    @Override
    public Codec<Action> moves() {
        return Action.CODEC;
    }

    @Override
    public Codec<Table> states() {
        return Table.CODEC;
    }

    @Override
    public Table setup(Integer cards, int seats, Chance chance) {
        return Table.opened(cards, seats, chance);
    }

    @Override
    public String phase(Table table) {
        return table.isOver() ? "over" : table.isBidding() ? "bidding" : "playing";
    }

    @Override
    public Seats toMove(Table table) {
        return table.isOver() ? Seats.NONE : Seats.of(table.turn());
    }

    @Override
    public List<Action> legalMoves(Table table, int seat) {
        List<Action> actions = new ArrayList<>();
        if (toMove(table).has(seat)) {
            for (int tricks = 0; tricks <= table.cards(); tricks++) {
                actions.add(new Action.Bid(tricks));
            }
            for (Card card : table.players().get(seat).hand()) {
                actions.add(new Action.Lay(card));
            }
        }
        actions.removeIf(action -> action.refusal(table) != null);
        return actions;
    }

    @Override
    public Verdict<Table> play(Table table, int seat, Action action, Chance chance) {
        Refusal why = action.refusal(table);
        return why == null ? Verdict.accepted(action.madeAt(table)) : Verdict.refused(why);
    }

    @Override
    public Table resign(Table table, int seat) {
        return table.without(seat);
    }

    @Override
    public @Nullable Outcome outcome(Table table) {
        if (!table.isOver()) {
            return null;
        }
        List<Integer> points = new ArrayList<>();
        Seats out = Seats.first(table.players().size());
        for (Player player : table.players()) {
            out = table.playing().has(points.size()) ? out.without(points.size()) : out;
            points.add(player.points());
        }
        return Outcome.mostPoints(points, out);
    }

    /** A seat sees its own hand; of the others {@code ??} for each card. */
    @Override
    public JsonValue view(Table table, Viewer viewer) {
        int seat = viewer instanceof Viewer.Seated seated ? seated.seat() : -1;
        return table.json(viewer instanceof Viewer.Administrator, seat);
    }
}
