package dev.cloudsandedges.games.ohhell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cloudsandedges.conformance.rules.Played;
import dev.cloudsandedges.games.ohhell.Action.Bid;
import dev.cloudsandedges.games.ohhell.Action.Lay;
import dev.cloudsandedges.rules.Seats;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

final class OhHellTest {

    /** Three players with two cards each; hearts are trump, and the last seat has dealt. */
    private static final Played<Deal, Action> DEALT =
            dealt(List.of("AC", "2D"), List.of("KC", "3H"), List.of("4D", "QD"));

    @SafeVarargs
    private static Played<Deal, Action> dealt(List<String>... hands) {
        List<Player> players = new ArrayList<>();
        for (List<String> hand : hands) {
            players.add(new Player(Card.all(hand), Player.NO_BID, 0, 0, null));
        }
        int seats = players.size();
        Deal deal = new Deal(
                players.get(0).hand().size(),
                seats - 1,
                0,
                0,
                Seats.first(seats),
                players,
                List.of(Card.of("7H")),
                42);
        return new Played<>(OhHell.RULES, deal, 0);
    }

    private static Action lay(String card) {
        return new Lay(Card.of(card));
    }

    private static Action bid(int tricks) {
        return new Bid(tricks);
    }

    private static String phase(Played<Deal, Action> played) {
        return OhHell.RULES.phase(played.state());
    }

    @Test
    void bids_are_made_and_then_tricks_are_taken() {
        Played<Deal, Action> bids = DEALT.after(bid(1), bid(1), bid(1));
        assertEquals("bidding", phase(DEALT.after(bid(1), bid(1))));
        assertEquals("playing", phase(bids));
        assertEquals(List.of(0), bids.toMove());
        Played<Deal, Action> trick = bids.after(lay("AC"), lay("KC"), lay("4D"));
        assertEquals(1, trick.state().players().get(0).tricks(), "the highest card led");
        assertEquals(List.of(0), trick.toMove());
        Played<Deal, Action> next = trick.after(lay("2D"), lay("3H"), lay("QD"));
        assertEquals(List.of(11, 11, 0), points(next), "the trump took the second one");
        assertEquals(1, next.state().cards(), "the next deal has a card less");
        assertEquals(0, next.state().dealer());
        assertEquals(List.of(1), next.toMove());
    }

    private static List<Integer> points(Played<Deal, Action> played) {
        return played.state().players().stream().map(Player::points).toList();
    }

    @Test
    void the_last_bid_must_not_make_the_bids_add_up() {
        Played<Deal, Action> last = DEALT.after(bid(1), bid(0));
        assertEquals("bid-hooked", last.codeOf(bid(1)));
        assertEquals("bid-too-high", last.codeOf(bid(3)));
        assertEquals("bid-too-high", last.codeOf(bid(-1)));
        assertEquals("bid-first", last.codeOf(lay("4D")));
        assertEquals(List.of(bid(0), bid(2)), last.moves());
    }

    @Test
    void a_card_must_be_held_and_follow_suit() {
        Played<Deal, Action> led = DEALT.after(bid(1), bid(1), bid(1), lay("AC"));
        assertEquals("suit-not-followed", led.codeOf(lay("3H")));
        assertEquals("card-not-held", led.codeOf(lay("AC")));
        assertEquals("bidding-over", led.codeOf(bid(1)));
        assertEquals(List.of(lay("KC")), led.moves());
        assertEquals(List.of(lay("4D"), lay("QD")), led.after(lay("KC")).moves(), "no club left");
    }

    @Test
    void of_trumps_the_suit_led_and_other_suits_the_best_takes() {
        int hearts = Card.of("7H").suit();
        int clubs = Card.of("AC").suit();
        List<Integer> worth = Card.all(List.of("AD", "2C", "AC", "2H", "AH")).stream()
                .map(card -> card.worth(clubs, hearts))
                .toList();
        assertEquals(worth.stream().sorted().distinct().toList(), worth);
        assertEquals(0, Card.of("AS").worth(clubs, hearts));
    }

    @Test
    void who_resigns_takes_no_trick_and_the_suit_that_was_led_stays() {
        Played<Deal, Action> led = DEALT.after(bid(1), bid(1), bid(1), lay("AC"));
        Played<Deal, Action> left = led.without(0);
        assertEquals(List.of(lay("KC")), left.moves());
        Played<Deal, Action> taken = left.after(lay("KC"), lay("QD"));
        assertEquals(1, taken.state().players().get(1).tricks(), "the ace takes nothing now");
        assertEquals(List.of(1), taken.toMove());
        assertEquals(List.of(), taken.moves(0));
    }

    @Test
    void who_resigns_as_the_last_to_act_ends_the_bids_the_trick_and_the_deal() {
        Played<Deal, Action> bids = DEALT.after(bid(1), bid(1)).without(2);
        assertEquals("playing", phase(bids));
        assertEquals(List.of(0), bids.toMove());
        Played<Deal, Action> one = dealt(List.of("AC"), List.of("KC"), List.of("2C"));
        Played<Deal, Action> last = one.after(bid(0), bid(1), bid(1), lay("AC"), lay("KC"));
        assertEquals(List.of(0, 0, 0), points(last.without(2)));
        assertEquals("over", phase(last.without(2)));
        assertEquals(Seats.of(0).and(1), last.without(2).outcome().winners());
    }

    @Test
    void who_resigns_while_others_think_leaves_them_to_move() {
        Played<Deal, Action> bids = DEALT.after(bid(1)).without(0);
        assertEquals(List.of(1), bids.toMove());
        assertEquals(List.of(2), bids.after(bid(0)).toMove());
        assertEquals("bid-hooked", bids.after(bid(0)).codeOf(bid(2)), "the bid is gone with it");
    }

    @Test
    void the_most_points_win_and_ranks_follow() {
        Played<Deal, Action> played = dealt(List.of("AC"), List.of("KC"), List.of("2C"))
                .after(bid(1), bid(0), bid(1), lay("AC"), lay("KC"), lay("2C"));
        assertEquals(List.of(11, 10, 0), played.outcome().points());
        assertEquals(List.of(1, 2, 3), played.outcome().ranks());
    }

    @Test
    void every_deal_has_the_52_cards_and_no_card_is_lost_before_it_is_laid() {
        for (int seats = 3; seats <= 5; seats++) {
            for (int cards = 1; cards <= Deal.MOST_CARDS; cards += 3) {
                assertCardsAreConserved(Played.begin(OhHell.RULES, cards, seats, cards));
            }
        }
    }

    private static void assertCardsAreConserved(Played<Deal, Action> first) {
        Set<Card> laid = new HashSet<>();
        Played<Deal, Action> played = first;
        while (!played.toMove().isEmpty()) {
            List<Card> all = new ArrayList<>(played.state().stock());
            played.state().players().forEach(player -> all.addAll(player.hand()));
            all.addAll(laid);
            assertEquals(52, all.size());
            assertEquals(52, new HashSet<>(all).size());
            int deal = played.state().cards();
            Played<Deal, Action> next = played.atRandom();
            if (next.state().cards() < deal) {
                laid.clear();
            } else {
                int seat = played.toMove().get(0);
                List<Card> gone =
                        new ArrayList<>(played.state().players().get(seat).hand());
                gone.removeAll(next.state().players().get(seat).hand());
                laid.addAll(gone);
            }
            played = next;
        }
        assertEquals(0, played.state().cards());
    }

    @Test
    void others_see_how_many_cards_there_are_and_the_trump() {
        Played<Deal, Action> played = Played.begin(OhHell.RULES, 4, 3, 7);
        Deal deal = played.state();
        for (int seat = 0; seat < 3; seat++) {
            String seen = played.seenBy(seat);
            for (int other = 0; other < 3; other++) {
                for (Card card : deal.players().get(other).hand()) {
                    assertEquals(seat == other, seen.contains("\"" + card + "\""), seen);
                }
            }
            assertTrue(seen.contains("\"trump\":\"" + deal.trump() + "\""));
            assertFalse(deal.stock().subList(1, 40).stream()
                    .anyMatch(card -> seen.contains("\"" + card + "\"")));
            assertFalse(seen.contains("luck"));
        }
    }
}
