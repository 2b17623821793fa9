package dev.cloudsandedges.games.battleship;

import dev.cloudsandedges.json.Codec;
import dev.cloudsandedges.json.JsonArray;
import dev.cloudsandedges.json.JsonObject;
import dev.cloudsandedges.verdict.Refusal;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** What a player can do: place the whole fleet, then shoot. */
public sealed interface Order {

    /** Writes {@code {"ships":[…]}} or {@code {"shot":{…}}}. */
    Codec<Order> CODEC = Codec.ofObject(
            Order::json,
            in -> in.has("ships")
                    ? new Place(in.values("ships", Ship.CODEC))
                    : new Shoot(in.value("shot", Cell.CODEC)));

    /** Its one spelling. */
    JsonObject json();

    /** Why a seat cannot do it, or null. */
    @Nullable Refusal refusal(Sea sea);

    /** The sea after a seat did it. */
    Sea doneBy(int seat, Sea sea);

    /** Places a ship for each length of the fleet, in that order. */
    record Place(List<Ship> ships) implements Order {
        public Place {
            ships = List.copyOf(ships);
        }

        @Override
        public JsonObject json() {
            return JsonObject.with("ships", JsonArray.of(ships, Ship.CODEC::write))
                    .build();
        }

        @Override
        public @Nullable Refusal refusal(Sea sea) {
            List<Integer> lengths = sea.fleet().lengths();
            if (!sea.isPlacing()) {
                return Refusal.of("fleets-placed", "Both fleets are placed; shoot.");
            }
            if (ships.size() != lengths.size()) {
                return Refusal.of("fleet-incomplete", "Place one ship for each of the lengths.")
                        .with("lengths", lengths.toString());
            }
            for (int i = 0; i < ships.size(); i++) {
                if (!sea.fleet().has(ships.get(i), lengths.get(i))) {
                    return Refusal.of("ship-off-grid", "A ship leaves the grid; move it inside.")
                            .with("ship", String.valueOf(i));
                }
                if (sea.fleet().overlaps(ships.subList(0, i), ships.get(i))) {
                    return Refusal.of("ships-overlap", "A ship lies on another one; move it away.")
                            .with("ship", String.valueOf(i));
                }
            }
            return null;
        }

        @Override
        public Sea doneBy(int seat, Sea sea) {
            return sea.placed(seat, ships);
        }
    }

    /** Shoots at a cell of the other player's waters. */
    record Shoot(Cell at) implements Order {
        @Override
        public JsonObject json() {
            return JsonObject.with("shot", Cell.CODEC.write(at)).build();
        }

        @Override
        public @Nullable Refusal refusal(Sea sea) {
            if (sea.isPlacing()) {
                return Refusal.of("place-first", "Not all ships are placed; place your fleet.");
            }
            if (!at.isOn(sea.fleet().side())) {
                return Refusal.of("shot-off-grid", "There is no such cell; shoot at the grid.")
                        .with("side", String.valueOf(sea.fleet().side()));
            }
            return sea.waters().get(1 - sea.turn()).shots().contains(at)
                    ? Refusal.of("shot-repeated", "You have shot at this cell; choose another one.")
                    : null;
        }

        @Override
        public Sea doneBy(int seat, Sea sea) {
            return sea.shot(at);
        }
    }
}
