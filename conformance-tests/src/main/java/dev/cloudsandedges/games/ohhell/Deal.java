package dev.cloudsandedges.games.ohhell;

import dev.cloudsandedges.json.Codec;
import dev.cloudsandedges.json.Fields;
import dev.cloudsandedges.json.Hex;
import dev.cloudsandedges.json.JsonArray;
import dev.cloudsandedges.json.JsonObject;
import dev.cloudsandedges.json.JsonValue;
import dev.cloudsandedges.rules.Chance;
import dev.cloudsandedges.rules.Seats;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.function.IntPredicate;

/**
 * A moment of a game.
 *
 * @param cards how many cards each player got in this deal; 0 once the last deal is over
 * @param dealer the seat behind which the seats bid, and lay the first cards
 * @param leader the seat that has laid the first card of the trick; before that, the one to move
 * @param turn the seat to move
 * @param playing the seats that have not resigned
 * @param players what each seat has
 * @param stock what was not dealt; its first card lies open and names the trump suit
 * @param luck the source of the next deal, drawn beforehand: a seat that resigns brings no chance
 *     along, but may end a deal
 */
public record Deal(
        int cards,
        int dealer,
        int leader,
        int turn,
        Seats playing,
        List<Player> players,
        List<Card> stock,
        long luck) {

    /** The most cards that are dealt to a player; five players leave two cards then. */
    public static final int MOST_CARDS = 10;

    static final Codec<Deal> CODEC = Codec.ofObject(deal -> deal.json(true, 0), Deal::from);

    private static final Codec<Player> PLAYER = Codec.ofObject(p -> p.json(true), Player::from);

    public Deal {
        players = List.copyOf(players);
        stock = List.copyOf(stock);
        leader = players.get(leader).laid() == null ? turn : leader;
        if (stock.isEmpty()) {
            throw new IllegalArgumentException("a card of the stock must name the trump suit");
        }
    }

    static Deal opened(int cards, int seats, Chance chance) {
        Player nothing = new Player(List.of(), Player.NO_BID, 0, 0, null);
        List<Player> players = Collections.nCopies(seats, nothing);
        return dealt(cards, seats - 1, Seats.first(seats), players, chance.bits());
    }

    private static Deal dealt(
            int cards, int dealer, Seats playing, List<Player> players, long luck) {
        Chance chance = new Chance(luck);
        List<Card> deck = Card.deck();
        chance.shuffle(deck);
        List<Player> dealt = new ArrayList<>();
        for (Player player : players) {
            int count = playing.has(dealt.size()) ? cards : 0;
            List<Card> hand = deck.subList(deck.size() - count, deck.size());
            dealt.add(player.dealt(hand));
            hand.clear();
        }
        int eldest = playing.after(dealer);
        return new Deal(cards, dealer, eldest, eldest, playing, dealt, deck, chance.bits());
    }

    /** Everything if all is open; otherwise what a seat may see, and of no seat what all may. */
    JsonObject json(boolean allOpen, int seat) {
        List<JsonValue> seats = new ArrayList<>();
        for (Player player : players) {
            seats.add(player.json(allOpen || seats.size() == seat));
        }
        JsonObject.Builder json = JsonObject.with("cards", cards)
                .and("dealer", dealer)
                .and("leader", leader)
                .and("turn", turn)
                .and("playing", playing.bits())
                .and("players", new JsonArray(seats));
        if (!allOpen) {
            return json.and("trump", trump().toString()).build();
        }
        return json.and(
                        "stock",
                        JsonArray.ofTexts(stock.stream().map(Card::toString).toList()))
                .and("luck", Hex.of(luck))
                .build();
    }

    private static Deal from(Fields in) {
        List<Player> players = in.values("players", PLAYER);
        int last = players.size() - 1;
        return new Deal(
                in.smallInteger("cards", 0, MOST_CARDS),
                in.smallInteger("dealer", 0, last),
                in.smallInteger("leader", 0, last),
                in.smallInteger("turn", 0, last),
                new Seats(in.smallInteger("playing", 1, Seats.first(last + 1).bits())),
                players,
                Card.all(in.texts("stock")),
                in.bits("luck"));
    }

    Card trump() {
        return stock.get(0);
    }

    /** The card that the others follow, or null before a trick's first one. */
    @Nullable Card led() {
        return players.get(leader).laid();
    }

    boolean isOver() {
        return cards == 0;
    }

    boolean isBidding() {
        return toBid() > 0;
    }

    boolean isLastBid() {
        return toBid() == 1;
    }

    private int toBid() {
        return count(seat -> players.get(seat).bid() == Player.NO_BID);
    }

    /** The sum of the bids so far. */
    int bids() {
        int sum = 0;
        for (int seat : playing.numbers()) {
            sum += Math.max(0, players.get(seat).bid());
        }
        return sum;
    }

    Deal bid(int tricks) {
        Deal after = at(playing.after(turn), with(turn, players.get(turn).bidding(tricks)));
        return after.isBidding() ? after : after.at(playing.after(dealer), after.players);
    }

    Deal lay(Card card) {
        List<Player> laid = with(turn, players.get(turn).laying(card));
        int next = playing.after(turn);
        return new Deal(cards, dealer, leader, next, playing, laid, stock, luck).settled();
    }

    /** The deal without a seat: its cards stay where they are, and it takes no trick. */
    Deal without(int seat) {
        Seats left = playing.without(seat);
        if (left.isEmpty()) {
            return this;
        }
        int next = seat == turn ? left.after(seat) : turn;
        Deal after = new Deal(cards, dealer, leader, next, left, players, stock, luck);
        boolean allBid = isBidding() && !after.isBidding();
        return allBid ? after.at(left.after(dealer), players) : after.settled();
    }

    /** After a trick that every seat has laid a card to, and a deal whose cards are laid. */
    private Deal settled() {
        if (count(seat -> players.get(seat).laid() == null) > 0) {
            return this;
        }
        int taker = taker();
        List<Player> after = new ArrayList<>();
        for (Player player : players) {
            after.add(player.cleared(after.size() == taker));
        }
        if (!after.get(taker).hand().isEmpty()) {
            return at(taker, after);
        }
        for (int seat : playing.numbers()) {
            after.set(seat, after.get(seat).scored());
        }
        return dealt(cards - 1, playing.after(dealer), playing, after, luck);
    }

    private int taker() {
        int led = Objects.requireNonNull(led()).suit();
        int taker = -1;
        int most = -1;
        for (int i = 0; i < players.size(); i++) {
            int seat = (leader + i) % players.size();
            Card laid = players.get(seat).laid();
            int worth = laid == null ? -1 : laid.worth(led, trump().suit());
            if (playing.has(seat) && worth > most) {
                taker = seat;
                most = worth;
            }
        }
        return taker;
    }

    private int count(IntPredicate which) {
        int count = 0;
        for (int seat : playing.numbers()) {
            count += which.test(seat) ? 1 : 0;
        }
        return count;
    }

    private Deal at(int next, List<Player> after) {
        return new Deal(cards, dealer, leader, next, playing, after, stock, luck);
    }

    private List<Player> with(int seat, Player player) {
        List<Player> after = new ArrayList<>(players);
        after.set(seat, player);
        return after;
    }

    /** A line for each seat: {@code >} is to move, {@code -} has resigned. */
    @Override
    public String toString() {
        StringBuilder lines = new StringBuilder("trump ").append(trump());
        for (int seat = 0; seat < players.size(); seat++) {
            char mark = seat == turn ? '>' : playing.has(seat) ? ' ' : '-';
            lines.append('\n').append(mark).append(' ').append(players.get(seat));
        }
        return lines.toString();
    }
}
