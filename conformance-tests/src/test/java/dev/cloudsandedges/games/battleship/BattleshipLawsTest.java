package dev.cloudsandedges.games.battleship;

import dev.cloudsandedges.conformance.rules.RulesConformance;
import dev.cloudsandedges.conformance.rules.Trial;
import dev.cloudsandedges.games.ExampleGames;
import dev.cloudsandedges.rules.Chance;
import dev.cloudsandedges.rules.Viewer;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

final class BattleshipLawsTest extends RulesConformance<Fleet, Sea, Order> {

    private static final int TRIES = 20;
    private static final int MISS = -1;
    private static final int HIT = 0;

    @Override
    protected Trial<Fleet, Sea, Order> trial() {
        return ExampleGames.battleship()
                .otherSecrets(BattleshipLawsTest::otherShips)
                .otherMoves(BattleshipLawsTest::otherPlacement);
    }

    /** The ships that a viewer must not see lie elsewhere, and the same was called out. */
    private static @Nullable Sea otherShips(Sea sea, Viewer viewer, Chance chance) {
        List<Sea.Waters> waters = new ArrayList<>();
        for (int seat = 0; seat < 2; seat++) {
            Sea.Waters one = sea.waters().get(seat);
            boolean hidden =
                    !isOver(sea) && !knows(viewer, seat) && !one.ships().isEmpty();
            for (int tries = 0; hidden && tries < TRIES; tries++) {
                List<Ship> ships = sea.fleet().scattered(chance);
                if (calls(sea.fleet(), ships, one.shots())
                        .equals(calls(sea.fleet(), one.ships(), one.shots()))) {
                    one = new Sea.Waters(ships, one.shots());
                }
            }
            waters.add(one);
        }
        return waters.equals(sea.waters()) ? null : new Sea(sea.fleet(), waters, sea.turn());
    }

    /** What is called out at each shot: a miss, a hit, or the length of the ship that is sunk. */
    private static List<Integer> calls(Fleet fleet, List<Ship> ships, List<Cell> shots) {
        List<Integer> left = new ArrayList<>(fleet.lengths());
        List<Integer> calls = new ArrayList<>();
        for (Cell shot : shots) {
            int call = MISS;
            for (int i = 0; i < ships.size(); i++) {
                if (ships.get(i).covers(shot, fleet.lengths().get(i))) {
                    left.set(i, left.get(i) - 1);
                    call = left.get(i) == 0 ? fleet.lengths().get(i) : HIT;
                }
            }
            calls.add(call);
        }
        return calls;
    }

    private static @Nullable Order otherPlacement(
            Sea now, int turn, int seat, Order order, Viewer viewer, Chance chance) {
        return order instanceof Order.Place place && !isOver(now) && !knows(viewer, seat)
                ? new Order.Place(elsewhere(place.ships(), chance))
                : null;
    }

    private static List<Ship> elsewhere(List<Ship> ships, Chance chance) {
        List<Ship> others = new ArrayList<>();
        for (Ship ship : ships) {
            others.add(new Ship(ship.y(), chance.below(Fleet.LARGEST), ship.lie()));
        }
        return others;
    }

    /** Ships that were sunk with all others of their fleet are no secret, nor are the winner's. */
    private static boolean isOver(Sea sea) {
        return Battleship.RULES.outcome(sea) != null;
    }

    private static boolean knows(Viewer viewer, int seat) {
        return viewer.equals(new Viewer.Seated(seat)) || viewer instanceof Viewer.Administrator;
    }
}
