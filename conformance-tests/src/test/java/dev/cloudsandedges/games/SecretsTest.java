package dev.cloudsandedges.games;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cloudsandedges.conformance.rules.Played;
import dev.cloudsandedges.games.battleship.Battleship;
import dev.cloudsandedges.games.battleship.Cell;
import dev.cloudsandedges.games.battleship.Fleet;
import dev.cloudsandedges.games.battleship.Order;
import dev.cloudsandedges.games.battleship.Sea;
import dev.cloudsandedges.games.battleship.Ship;
import dev.cloudsandedges.games.ohhell.Action;
import dev.cloudsandedges.games.ohhell.Card;
import dev.cloudsandedges.games.ohhell.Deal;
import dev.cloudsandedges.games.ohhell.OhHell;
import dev.cloudsandedges.games.rockpaperscissors.Bout;
import dev.cloudsandedges.games.rockpaperscissors.Hand;
import dev.cloudsandedges.games.rockpaperscissors.RockPaperScissors;

import org.junit.jupiter.api.Test;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Two worlds that differ in nothing but what Ada hides: whatever leaves the engine for anybody else
 * is the same in both, byte for byte.
 */
final class SecretsTest {

    @Test
    void nobody_can_tell_which_hand_was_chosen_before_both_have() {
        WatchedMatch<Integer, Bout, Hand> rock = rounds(Hand.ROCK);
        WatchedMatch<Integer, Bout, Hand> paper = rounds(Hand.PAPER);
        assertAlikeButFor(rock, paper);
        rock.takes("bob", Hand.ROCK);
        paper.takes("bob", Hand.ROCK);
        assertNotEquals(rock.notOf("ada"), paper.notOf("ada"), "now it is shown");
        assertShown("{\"turn\":3,\"player\":\"ada\",\"move\":{\"hand\":\"rock\"}", rock);
        assertShown("{\"turn\":3,\"player\":\"ada\",\"move\":{\"hand\":\"paper\"}", paper);
    }

    /** A round that is shown, and one in which Ada alone has chosen. */
    private static WatchedMatch<Integer, Bout, Hand> rounds(Hand hidden) {
        WatchedMatch<Integer, Bout, Hand> match =
                new WatchedMatch<>(RockPaperScissors.RULES, 3, List.of("bob", "ada"), 1);
        return match.takes("bob", Hand.ROCK)
                .takes("ada", Hand.ROCK)
                .takes("ada", hidden)
                .fails("ada", hidden);
    }

    @Test
    void nobody_can_tell_who_holds_which_card() {
        Map<String, Long> known = new HashMap<>();
        long seed = 0;
        Long other = null;
        while (other == null) {
            seed++;
            Played<Deal, Action> dealt = Played.begin(OhHell.RULES, 1, 3, seed);
            other = known.put(dealt.seenBy(0) + dealt.seenBy(1), seed);
        }
        WatchedMatch<Integer, Deal, Action> one = tricks(seed);
        WatchedMatch<Integer, Deal, Action> two = tricks(other);
        assertAlikeButFor(one, two);
        Card hidden = card(one, 2);
        assertNotEquals(hidden, card(two, 2), "Ada holds another card");
        one.notOf("ada")
                .forEach((actor, documents) -> assertFalse(
                        documents.toString().contains("\"" + hidden + "\""), actor::toString));
        one.takes("ada", new Action.Lay(hidden));
        two.takes("ada", new Action.Lay(card(two, 2)));
        assertNotEquals(one.notOf("ada"), two.notOf("ada"), "now it is shown");
    }

    /** All bid, and all but Ada lay their cards; some try cards that are not theirs. */
    private static WatchedMatch<Integer, Deal, Action> tricks(long seed) {
        WatchedMatch<Integer, Deal, Action> match =
                new WatchedMatch<>(OhHell.RULES, 1, List.of("bob", "cyd", "ada"), seed);
        match.takes("bob", new Action.Bid(1)).takes("cyd", new Action.Bid(1));
        match.takes("ada", new Action.Bid(0));
        for (Card card : Card.deck()) {
            if (!card.equals(card(match, 0))) {
                match.fails("bob", new Action.Lay(card));
            }
        }
        return match.takes("bob", new Action.Lay(card(match, 0)))
                .takes("cyd", new Action.Lay(card(match, 1)));
    }

    private static Card card(WatchedMatch<Integer, Deal, Action> match, int seat) {
        return match.state().players().get(seat).hand().get(0);
    }

    @Test
    void nobody_can_tell_where_ships_lie() {
        List<Ship> right = List.of(new Ship(1, 3, Ship.Lie.RIGHT), new Ship(2, 2, Ship.Lie.DOWN));
        List<Ship> down = List.of(new Ship(3, 0, Ship.Lie.DOWN), new Ship(3, 3, Ship.Lie.DOWN));
        WatchedMatch<Fleet, Sea, Order> one = shots(right);
        WatchedMatch<Fleet, Sea, Order> two = shots(down);
        assertAlikeButFor(one, two);
        for (Ship ship : right) {
            String text = Ship.CODEC.write(ship).text();
            assertTrue(one.of("ada").toString().contains(text));
            one.notOf("ada")
                    .forEach((actor, documents) ->
                            assertFalse(documents.toString().contains(text), actor::toString));
        }
        one.takes("bob", new Order.Shoot(new Cell(2, 3)));
        two.takes("bob", new Order.Shoot(new Cell(2, 3)));
        assertNotEquals(one.notOf("ada"), two.notOf("ada"), "now it is called out");
    }

    @Test
    void where_ships_were_placed_comes_out_once_a_fleet_is_sunk() {
        List<Ship> hidden = List.of(new Ship(1, 3, Ship.Lie.RIGHT), new Ship(2, 2, Ship.Lie.DOWN));
        WatchedMatch<Fleet, Sea, Order> match = shots(hidden)
                .takes("bob", new Order.Shoot(new Cell(1, 3)))
                .takes("ada", new Order.Shoot(new Cell(2, 0)))
                .takes("bob", new Order.Shoot(new Cell(2, 3)))
                .takes("ada", new Order.Shoot(new Cell(2, 1)))
                .takes("bob", new Order.Shoot(new Cell(3, 3)));
        String move = "{\"turn\":1,\"player\":\"ada\",\"move\":";
        assertHidden(move + new Order.Place(hidden).json().text(), match);
        match.takes("ada", new Order.Shoot(new Cell(3, 1)))
                .takes("bob", new Order.Shoot(new Cell(2, 2)));
        assertShown(move + new Order.Place(hidden).json().text(), match);
    }

    private static void assertShown(String text, WatchedMatch<?, ?, ?> match) {
        match.notOf("ada")
                .forEach((actor, documents) ->
                        assertTrue(documents.toString().contains(text), actor::toString));
    }

    private static void assertHidden(String text, WatchedMatch<?, ?, ?> match) {
        match.notOf("ada")
                .forEach((actor, documents) ->
                        assertFalse(documents.toString().contains(text), actor::toString));
    }

    /** Ada places first; then both shoot, Bob where nothing is in either world. */
    private static WatchedMatch<Fleet, Sea, Order> shots(List<Ship> hidden) {
        Order.Place bobs = new Order.Place(
                List.of(new Ship(0, 0, Ship.Lie.RIGHT), new Ship(0, 1, Ship.Lie.RIGHT)));
        Fleet fleet = new Fleet(4, List.of(3, 1));
        WatchedMatch<Fleet, Sea, Order> match =
                new WatchedMatch<>(Battleship.RULES, fleet, List.of("bob", "ada"), 1);
        return match.takes("ada", new Order.Place(hidden))
                .fails("bob", new Order.Shoot(new Cell(0, 0)))
                .takes("bob", bobs)
                .fails("bob", bobs)
                .takes("bob", new Order.Shoot(new Cell(0, 0)))
                .takes("ada", new Order.Shoot(new Cell(0, 0)))
                .fails("bob", new Order.Shoot(new Cell(0, 0)))
                .takes("bob", new Order.Shoot(new Cell(1, 1)))
                .takes("ada", new Order.Shoot(new Cell(1, 1)));
    }

    @Test
    void a_player_who_gives_up_tells_nothing_either() {
        WatchedMatch<Integer, Bout, Hand> rock = rounds(Hand.ROCK).resigns("ada");
        WatchedMatch<Integer, Bout, Hand> paper = rounds(Hand.PAPER).resigns("ada");
        assertAlikeButFor(rock, paper);
    }

    private static void assertAlikeButFor(WatchedMatch<?, ?, ?> one, WatchedMatch<?, ?, ?> two) {
        assertEquals(one.notOf("ada"), two.notOf("ada"));
        assertNotEquals(one.of("ada"), two.of("ada"), "Ada sees what she hides");
        assertTrue(one.notOf("ada").size() >= 3, "another player, one without a seat, a guest");
    }
}
