package dev.cloudsandedges.games.battleship;

import static dev.cloudsandedges.games.battleship.Ship.Lie.DOWN;
import static dev.cloudsandedges.games.battleship.Ship.Lie.RIGHT;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cloudsandedges.conformance.rules.Played;
import dev.cloudsandedges.games.battleship.Order.Place;
import dev.cloudsandedges.games.battleship.Order.Shoot;
import dev.cloudsandedges.rules.Chance;
import dev.cloudsandedges.rules.Outcome;
import dev.cloudsandedges.rules.Viewer;

import org.junit.jupiter.api.Test;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

final class BattleshipTest {

    private static final Fleet SMALL = new Fleet(3, List.of(2, 1));
    private static final Place AT_THE_TOP =
            new Place(List.of(new Ship(0, 0, RIGHT), new Ship(2, 0, DOWN)));
    private static final Place AT_THE_LEFT =
            new Place(List.of(new Ship(0, 0, DOWN), new Ship(0, 2, RIGHT)));

    private static final Played<Sea, Order> OPEN = Played.begin(Battleship.RULES, SMALL, 2, 0);
    private static final Played<Sea, Order> PLACED = OPEN.after(AT_THE_TOP, AT_THE_LEFT);

    private static Shoot shot(int x, int y) {
        return new Shoot(new Cell(x, y));
    }

    @Test
    void both_place_at_once_and_then_the_first_seat_shoots() {
        assertEquals(List.of(0, 1), OPEN.toMove());
        assertEquals("placing", Battleship.RULES.phase(OPEN.state()));
        assertNull(Battleship.RULES.legalMoves(OPEN.state(), 0), "too many to list");
        assertEquals(List.of(0), OPEN.by(1, AT_THE_LEFT).toMove());
        assertEquals(List.of(0), PLACED.toMove());
        assertEquals("shooting", Battleship.RULES.phase(PLACED.state()));
        assertEquals(9, PLACED.moves().size());
    }

    @Test
    void whoever_sinks_the_whole_fleet_wins() {
        Played<Sea, Order> played =
                PLACED.after(shot(0, 0), shot(0, 0), shot(0, 1), shot(1, 0), shot(0, 2));
        assertEquals(Outcome.won(0, 2), played.outcome());
        assertEquals(List.of(1), played.state().afloat(0), "both cells of the long one are hit");
    }

    @Test
    void a_placement_is_refused_that_is_incomplete_off_the_grid_or_on_itself() {
        Ship small = new Ship(2, 2, RIGHT);
        assertEquals("fleet-incomplete", OPEN.codeOf(new Place(List.of(small))));
        assertEquals(
                "ship-off-grid", OPEN.codeOf(new Place(List.of(new Ship(2, 0, RIGHT), small))));
        assertEquals(
                "ship-off-grid", OPEN.codeOf(new Place(List.of(new Ship(-1, 0, RIGHT), small))));
        assertEquals("ships-overlap", OPEN.codeOf(new Place(List.of(new Ship(2, 1, DOWN), small))));
        assertEquals("accepted", OPEN.codeOf(AT_THE_TOP), "touching is allowed");
        assertEquals("fleets-placed", PLACED.codeOf(AT_THE_TOP));
    }

    @Test
    void a_shot_is_refused_too_early_off_the_grid_or_twice() {
        assertEquals("place-first", OPEN.codeOf(shot(0, 0)));
        assertEquals("shot-off-grid", PLACED.codeOf(shot(3, 0)));
        assertEquals("shot-off-grid", PLACED.codeOf(shot(0, -1)));
        Played<Sea, Order> later = PLACED.after(shot(1, 1), shot(2, 2));
        assertEquals("shot-repeated", later.codeOf(shot(1, 1)));
        assertEquals("accepted", later.codeOf(shot(2, 2)), "shot at by the other one");
    }

    @Test
    void a_seat_sees_its_own_ships_and_what_is_called_out() {
        String seen = PLACED.after(shot(0, 2)).seenBy(0);
        assertEquals(
                "{\"side\":3,\"turn\":1,\"waters\":["
                        + "{\"placed\":true,\"afloat\":[2,1],\"shots\":[],\"ships\":["
                        + "{\"x\":0,\"y\":0,\"lie\":\"right\"},"
                        + "{\"x\":2,\"y\":0,\"lie\":\"down\"}]},"
                        + "{\"placed\":true,\"afloat\":[2],"
                        + "\"shots\":[{\"x\":0,\"y\":2,\"hit\":true}]}]}",
                seen);
    }

    @Test
    void a_placement_is_hidden_from_others_until_a_fleet_is_sunk() {
        Sea placed = PLACED.state();
        Viewer other = new Viewer.Seated(1);
        assertEquals("{\"ships\":null}", shown(placed, 1, AT_THE_TOP, other));
        assertEquals("{\"ships\":null}", shown(placed, 1, AT_THE_TOP, new Viewer.Spectator()));
        assertEquals(
                "{\"shot\":{\"x\":0,\"y\":2}}",
                shown(placed, 3, shot(0, 2), new Viewer.Spectator()));
        Played<Sea, Order> over =
                PLACED.after(shot(0, 0), shot(0, 0), shot(0, 1), shot(1, 0), shot(0, 2));
        String whole = AT_THE_TOP.json().text();
        assertEquals(whole, shown(over.state(), 1, AT_THE_TOP, other));
        assertEquals(whole, shown(over.state(), 1, AT_THE_TOP, new Viewer.Spectator()));
        assertTrue(over.seenBy(1).contains("{\"x\":2,\"y\":0,\"lie\":\"down\"}"));
        assertFalse(PLACED.seenBy(1).contains("{\"x\":2,\"y\":0,\"lie\":\"down\"}"));
    }

    /** A move of seat 0 as somebody sees it then. */
    private static String shown(Sea now, int turn, Order order, Viewer viewer) {
        return Battleship.RULES.viewMove(now, turn, 0, order, viewer).text();
    }

    @Test
    void scattered_ships_stay_on_the_grid_and_never_overlap() {
        Set<List<Ship>> fleets = new HashSet<>();
        for (Fleet fleet : List.of(
                Fleet.USUAL, SMALL, new Fleet(4, List.of(4, 4, 4, 4)), new Fleet(1, List.of(1)))) {
            for (long seed = 0; seed < 200; seed++) {
                List<Ship> ships = fleet.scattered(new Chance(seed));
                assertCovers(fleet, ships);
                assertEquals(
                        "accepted",
                        Played.begin(Battleship.RULES, fleet, 2, 0).codeOf(new Place(ships)));
                fleets.add(ships);
            }
        }
        assertTrue(fleets.size() > 300, "they are scattered in many ways");
    }

    /** Written down cell by cell, not as the rules have it. */
    private static void assertCovers(Fleet fleet, List<Ship> ships) {
        Set<Cell> covered = new HashSet<>();
        for (int i = 0; i < ships.size(); i++) {
            for (int along = 0; along < fleet.lengths().get(i); along++) {
                Ship ship = ships.get(i);
                Cell cell = new Cell(
                        ship.x() + (ship.lie() == RIGHT ? along : 0),
                        ship.y() + (ship.lie() == DOWN ? along : 0));
                assertFalse(cell.x() < 0 || cell.x() >= fleet.side(), cell::toString);
                assertFalse(cell.y() < 0 || cell.y() >= fleet.side(), cell::toString);
                assertTrue(covered.add(cell), () -> cell + " is covered twice by " + ships);
            }
        }
    }
}
