package dev.cloudsandedges.games.battleship;

import dev.cloudsandedges.json.Codec;
import dev.cloudsandedges.json.Fields;
import dev.cloudsandedges.json.JsonArray;
import dev.cloudsandedges.json.JsonObject;
import dev.cloudsandedges.json.JsonTruth;

import java.util.ArrayList;
import java.util.List;

/**
 * A moment of a game.
 *
 * @param fleet what each seat places
 * @param waters what each seat has
 * @param turn the seat that shoots next, once all ships are placed
 */
public record Sea(Fleet fleet, List<Waters> waters, int turn) {

    static final Codec<Sea> CODEC = Codec.ofObject(Sea::json, Sea::from);

    /**
     * The waters of one seat.
     *
     * @param ships in the order of the fleet's lengths; empty until they are placed
     * @param shots at these waters, in order
     */
    public record Waters(List<Ship> ships, List<Cell> shots) {

        private static final Codec<Waters> CODEC =
                Codec.ofObject(waters -> waters.json().build(), Waters::from);

        public Waters {
            ships = List.copyOf(ships);
            shots = List.copyOf(shots);
        }

        private JsonObject.Builder json() {
            return JsonObject.with("ships", JsonArray.of(ships, Ship.CODEC::write))
                    .and("shots", JsonArray.of(shots, Cell.CODEC::write));
        }

        private static Waters from(Fields in) {
            return new Waters(in.values("ships", Ship.CODEC), in.values("shots", Cell.CODEC));
        }
    }

    public Sea {
        waters = List.copyOf(waters);
        if (waters.size() != 2) {
            throw new IllegalArgumentException("two have waters");
        }
        for (Waters one : waters) {
            if (!one.ships.isEmpty() && one.ships.size() != fleet.lengths().size()) {
                throw new IllegalArgumentException("a fleet must be placed as a whole");
            }
        }
    }

    private static JsonObject json(Sea sea) {
        return JsonObject.with("fleet", Fleet.CODEC.write(sea.fleet))
                .and("waters", JsonArray.of(sea.waters, Waters.CODEC::write))
                .and("turn", sea.turn)
                .build();
    }

    private static Sea from(Fields in) {
        return new Sea(
                in.value("fleet", Fleet.CODEC),
                in.values("waters", Waters.CODEC),
                in.smallInteger("turn", 0, 1));
    }

    boolean isPlaced(int seat) {
        return !waters.get(seat).ships.isEmpty();
    }

    boolean isPlacing() {
        return !isPlaced(0) || !isPlaced(1);
    }

    Sea placed(int seat, List<Ship> ships) {
        return with(seat, new Waters(ships, List.of()), turn);
    }

    /** The sea after the seat to move has shot at the other one's waters. */
    Sea shot(Cell at) {
        int other = 1 - turn;
        List<Cell> shots = new ArrayList<>(waters.get(other).shots);
        shots.add(at);
        return with(other, new Waters(waters.get(other).ships, shots), other);
    }

    private Sea with(int seat, Waters changed, int next) {
        return new Sea(
                fleet,
                seat == 0 ? List.of(changed, waters.get(1)) : List.of(waters.get(0), changed),
                next);
    }

    /** Whether every ship of a seat, and there are some, is hit in all of its cells. */
    boolean isLost(int seat) {
        return isPlaced(seat) && afloat(seat).isEmpty();
    }

    /** The lengths of the ships of a seat that are not hit in all of their cells. */
    List<Integer> afloat(int seat) {
        List<Integer> afloat = new ArrayList<>(fleet.lengths());
        for (int i = waters.get(seat).ships.size() - 1; i >= 0; i--) {
            int left = fleet.lengths().get(i);
            for (Cell shot : waters.get(seat).shots) {
                left -= waters.get(seat)
                                .ships
                                .get(i)
                                .covers(shot, fleet.lengths().get(i))
                        ? 1
                        : 0;
            }
            if (left == 0) {
                afloat.remove(i);
            }
        }
        return afloat;
    }

    private boolean isHit(int seat, Cell shot) {
        for (int i = 0; i < waters.get(seat).ships.size(); i++) {
            if (waters.get(seat).ships.get(i).covers(shot, fleet.lengths().get(i))) {
                return true;
            }
        }
        return false;
    }

    /** The waters of a seat as they are shown, with the ships or without. */
    JsonObject shown(int seat, boolean withShips) {
        Waters one = waters.get(seat);
        JsonObject.Builder json = JsonObject.with("placed", JsonTruth.of(isPlaced(seat)))
                .and("afloat", JsonArray.ofNumbers(afloat(seat)))
                .and("shots", JsonArray.of(one.shots, shot -> JsonObject.with("x", shot.x())
                        .and("y", shot.y())
                        .and("hit", JsonTruth.of(isHit(seat, shot)))
                        .build()));
        return withShips
                ? json.and("ships", JsonArray.of(one.ships, Ship.CODEC::write)).build()
                : json.build();
    }

    /** Both waters side by side: {@code #} ship, {@code x} hit, {@code o} miss, {@code .} water. */
    @Override
    public String toString() {
        StringBuilder rows = new StringBuilder();
        for (int y = 0; y < fleet.side(); y++) {
            rows.append(y == 0 ? "" : "\n");
            for (int seat = 0; seat < 2; seat++) {
                rows.append(seat == 0 ? "" : "   ");
                for (int x = 0; x < fleet.side(); x++) {
                    Cell cell = new Cell(x, y);
                    boolean shot = waters.get(seat).shots.contains(cell);
                    rows.append(isHit(seat, cell) ? (shot ? 'x' : '#') : (shot ? 'o' : '.'));
                }
            }
        }
        return rows.toString();
    }
}
