package dev.cloudsandedges.games.battleship;

import dev.cloudsandedges.json.Codec;
import dev.cloudsandedges.json.JsonArray;
import dev.cloudsandedges.json.JsonNull;
import dev.cloudsandedges.json.JsonObject;
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
 * The rules of Battleship, as in Milton Bradley's leaflet of 1990: both players place their fleets
 * at once, across or down; ships may touch and not overlap. Then they shoot in turn, one shot each.
 * Every shot is called a hit or a miss, and a ship that is hit in all of its cells is called sunk.
 * Whoever sinks the whole fleet of the other wins.
 *
 * <p>Refused placements: {@code fleets-placed}, {@code fleet-incomplete}, {@code ship-off-grid},
 * {@code ships-overlap}; shots: {@code place-first}, {@code shot-off-grid}, {@code shot-repeated}.
 */
public final class Battleship implements Rules<Fleet, Sea, Order> {

    /** The rules themselves; they have no state. */
    public static final Battleship RULES = new Battleship();

    private static final JsonObject HIDDEN =
            JsonObject.with("ships", JsonNull.NULL).build();

    private Battleship() {}

    @Override
    public String game() {
        return "battleship";
    }

    @Override
    public Codec<Fleet> settings() {
        return Fleet.CODEC;
    }

    @Override
    public Codec<Order> moves() {
        return Order.CODEC;
    }

    @Override
    public Codec<Sea> states() {
        return Sea.CODEC;
    }

    @Override
    public Sea setup(Fleet fleet, int seats, Chance chance) {
        Sea.Waters open = new Sea.Waters(List.of(), List.of());
        return new Sea(fleet, List.of(open, open), 0);
    }

    @Override
    public String phase(Sea sea) {
        return sea.isPlacing() ? "placing" : outcome(sea) == null ? "shooting" : "over";
    }

    @Override
    public Seats toMove(Sea sea) {
        if (!sea.isPlacing()) {
            return outcome(sea) == null ? Seats.of(sea.turn()) : Seats.NONE;
        }
        Seats toPlace = Seats.NONE;
        for (int seat = 0; seat < 2; seat++) {
            toPlace = sea.isPlaced(seat) ? toPlace : toPlace.and(seat);
        }
        return toPlace;
    }

    /** Null for a seat that is to place its fleet: there are too many ways. */
    @Override
    public @Nullable List<Order> legalMoves(Sea sea, int seat) {
        if (sea.isPlacing()) {
            return toMove(sea).has(seat) ? null : List.of();
        }
        List<Order> shots = new ArrayList<>();
        int side = sea.fleet().side();
        for (int cell = 0; cell < side * side; cell++) {
            shots.add(new Order.Shoot(new Cell(cell % side, cell / side)));
        }
        return accepted(sea, seat, shots);
    }

    @Override
    public Order randomMove(Sea sea, int seat, Chance chance) {
        return sea.isPlacing()
                ? new Order.Place(sea.fleet().scattered(chance))
                : Rules.super.randomMove(sea, seat, chance);
    }

    @Override
    public Verdict<Sea> play(Sea sea, int seat, Order order, Chance chance) {
        Refusal why = order.refusal(sea);
        return why == null ? Verdict.accepted(order.doneBy(seat, sea)) : Verdict.refused(why);
    }

    @Override
    public @Nullable Outcome outcome(Sea sea) {
        for (int seat = 0; seat < 2; seat++) {
            if (sea.isLost(seat)) {
                return Outcome.won(1 - seat, 2);
            }
        }
        return null;
    }

    /**
     * {@code side}, {@code turn}, and by seat what is called out; only one's own ships, until a
     * fleet is sunk.
     */
    @Override
    public JsonValue view(Sea sea, Viewer viewer) {
        List<JsonValue> waters = new ArrayList<>();
        for (int seat = 0; seat < 2; seat++) {
            waters.add(sea.shown(seat, sees(sea, viewer, seat)));
        }
        return JsonObject.with("side", sea.fleet().side())
                .and("turn", sea.turn())
                .and("waters", new JsonArray(waters))
                .build();
    }

    /** Where a fleet was placed comes out when one is sunk. */
    @Override
    public JsonValue viewMove(Sea now, int turn, int seat, Order order, Viewer viewer) {
        boolean hidden = order instanceof Order.Place && !sees(now, viewer, seat);
        return hidden ? HIDDEN : Order.CODEC.write(order);
    }

    private static boolean sees(Sea now, Viewer viewer, int seat) {
        return now.isLost(0)
                || now.isLost(1)
                || viewer instanceof Viewer.Administrator
                || (viewer instanceof Viewer.Seated seated && seated.seat() == seat);
    }
}
