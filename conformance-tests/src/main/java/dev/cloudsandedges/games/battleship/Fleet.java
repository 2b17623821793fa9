package dev.cloudsandedges.games.battleship;

import dev.cloudsandedges.json.Codec;
import dev.cloudsandedges.json.JsonArray;
import dev.cloudsandedges.json.JsonObject;
import dev.cloudsandedges.rules.Chance;

import java.util.ArrayList;
import java.util.List;

/**
 * What each player gets: a square grid, and ships to place on it.
 *
 * @param side cells in a row or a column, 1 to {@value #LARGEST}
 * @param lengths how many cells each ship covers, 1 to {@code side}; from 1 to {@code side} ships,
 *     so that they always fit
 */
public record Fleet(int side, List<Integer> lengths) {

    /** The most cells in a row. */
    public static final int LARGEST = 12;

    /** Ten by ten cells, and the five ships that are sold. */
    public static final Fleet USUAL = new Fleet(10, List.of(5, 4, 3, 3, 2));

    /** Writes {@code {"side":…,"lengths":[…]}}. */
    public static final Codec<Fleet> CODEC = Codec.ofObject(
            fleet -> JsonObject.with("side", fleet.side)
                    .and("lengths", JsonArray.ofNumbers(fleet.lengths))
                    .build(),
            in -> new Fleet(in.smallInteger("side", 1, LARGEST), in.smallIntegers("lengths")));

    public Fleet {
        lengths = List.copyOf(lengths);
        if (side < 1 || side > LARGEST) {
            throw new IllegalArgumentException("side must be from 1 to " + LARGEST);
        }
        if (lengths.isEmpty() || lengths.size() > side) {
            throw new IllegalArgumentException("there must be from 1 to " + side + " ships");
        }
        for (int length : lengths) {
            if (length < 1 || length > side) {
                throw new IllegalArgumentException("lengths must be from 1 to " + side);
            }
        }
    }

    /** Whether a ship lies on the grid. */
    boolean has(Ship ship, int length) {
        return ship.cell(0).isOn(side) && ship.cell(length - 1).isOn(side);
    }

    /** Whether the next ship would lie on one of these, which are the fleet's first ones. */
    boolean overlaps(List<Ship> ships, Ship next) {
        for (int cell = 0; cell < lengths.get(ships.size()); cell++) {
            for (int i = 0; i < ships.size(); i++) {
                if (ships.get(i).covers(next.cell(cell), lengths.get(i))) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Ships of this fleet anywhere; begins again when one finds no place. */
    List<Ship> scattered(Chance chance) {
        List<Ship> ships = new ArrayList<>();
        while (ships.size() < lengths.size()) {
            List<Ship> places = places(ships);
            if (places.isEmpty()) {
                ships.clear();
            } else {
                ships.add(chance.choose(places));
            }
        }
        return ships;
    }

    private List<Ship> places(List<Ship> ships) {
        List<Ship> places = new ArrayList<>();
        for (int cell = 0; cell < side * side; cell++) {
            for (Ship.Lie lie : Ship.Lie.ALL) {
                Ship ship = new Ship(cell % side, cell / side, lie);
                if (has(ship, lengths.get(ships.size())) && !overlaps(ships, ship)) {
                    places.add(ship);
                }
            }
        }
        return places;
    }
}
