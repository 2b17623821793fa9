package dev.cloudsandedges.conformance.simulation;

import dev.cloudsandedges.dotsandboxes.DotsAndBoxes;
import dev.cloudsandedges.json.JsonNumber;
import dev.cloudsandedges.json.JsonObject;
import dev.cloudsandedges.json.JsonText;
import dev.cloudsandedges.json.JsonValue;
import dev.cloudsandedges.rules.Chance;
import dev.cloudsandedges.rules.Rules;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Dots and Boxes as a set of drawn lines, each named by its own JSON; boxes are counted anew. */
final class PlainDotsAndBoxes implements Referee {

    private static final List<JsonValue> IMPOSSIBLE = List.of(
            parsed("{\"width\":0,\"height\":2}"),
            parsed("{\"width\":2,\"height\":0}"),
            parsed("{\"width\":-1,\"height\":2}"),
            parsed("{\"width\":33,\"height\":1}"),
            parsed("{\"width\":2}"),
            parsed("{\"width\":\"2\",\"height\":2}"),
            parsed("{\"width\":2,\"height\":1,\"depth\":1}"),
            parsed("\"small\""),
            parsed("null"));

    /** Boards from 1×1 to 3×2 for two to four. */
    static final SimulatedGame GAME = new Game(DotsAndBoxes.RULES, 0);

    /** The same, and the last six lines can be taken back. */
    static final SimulatedGame GAME_WITH_UNDO =
            new Game(new WithUndo<>(DotsAndBoxes.RULES, "dots-with-undo", 6), 6);

    private record Game(Rules<?, ?, ?> rules, int undoDepth) implements SimulatedGame {
        @Override
        public JsonValue settings(Chance chance) {
            return JsonObject.with("width", 1 + chance.below(3))
                    .and("height", 1 + chance.below(2))
                    .build();
        }

        @Override
        public Set<String> refusals() {
            return Set.of("line-taken", "line-off-board");
        }

        @Override
        public List<JsonValue> impossibleSettings() {
            return IMPOSSIBLE;
        }

        @Override
        public int seats(Chance chance) {
            return 2 + Math.max(0, chance.below(6) - 3);
        }

        @Override
        public Referee begin(JsonValue settings, int seats, long seed) {
            JsonObject size = (JsonObject) settings;
            return new PlainDotsAndBoxes(number(size, "width"), number(size, "height"), seats);
        }
    }

    private final int width;
    private final int height;
    private final int[] points;
    private final TreeSet<String> free = new TreeSet<>();
    private final Set<String> drawn = new HashSet<>();
    private final Set<Integer> out = new HashSet<>();
    private int turn;

    PlainDotsAndBoxes(int width, int height, int seats) {
        this.width = width;
        this.height = height;
        this.points = new int[seats];
        for (int y = 0; y <= height; y++) {
            for (int x = 0; x <= width; x++) {
                if (x < width) {
                    free.add(line(x, y, "right"));
                }
                if (y < height) {
                    free.add(line(x, y, "down"));
                }
            }
        }
    }

    @Override
    public List<Integer> toMove() {
        boolean over = free.isEmpty() || out.size() >= points.length - 1;
        return over ? List.of() : List.of(turn);
    }

    @Override
    public JsonValue legalMove(int seat, Chance chance) {
        return parsed(chance.choose(List.copyOf(free)));
    }

    @Override
    public JsonValue illegalMove(Chance chance) {
        return switch (chance.below(7)) {
            case 0 -> new JsonText("right");
            case 3 -> parsed("{\"x\":0,\"y\":0,\"direction\":\"x1\"}");
            case 4 -> parsed("{\"x\":\"0\",\"y\":0,\"direction\":\"down\"}");
            case 5 -> parsed("{\"x\":true,\"y\":[0],\"direction\":\"right\"}");
            case 1 -> parsed(line(width, 0, "right"));
            case 2 -> JsonObject.with("x", 0).and("y", 0).build();
            default ->
                drawn.isEmpty()
                        ? parsed(line(-1, 0, "down"))
                        : parsed(chance.choose(List.copyOf(new TreeSet<>(drawn))));
        };
    }

    @Override
    public boolean move(int seat, JsonValue move) {
        if (!toMove().contains(seat) || !free.remove(move.text())) {
            return false;
        }
        int before = boxes();
        drawn.add(move.text());
        int closed = boxes() - before;
        points[turn] += closed;
        if (closed == 0) {
            pass();
        }
        return true;
    }

    @Override
    public void resign(int seat) {
        out.add(seat);
        if (seat == turn) {
            pass();
        }
    }

    @Override
    public List<Integer> points() {
        List<Integer> all = new ArrayList<>();
        for (int had : points) {
            all.add(had);
        }
        return all;
    }

    @Override
    public List<Integer> winners() {
        int most = -1;
        for (int seat = 0; seat < points.length; seat++) {
            most = out.contains(seat) ? most : Math.max(most, points[seat]);
        }
        List<Integer> winners = new ArrayList<>();
        for (int seat = 0; seat < points.length; seat++) {
            if (!out.contains(seat) && points[seat] == most) {
                winners.add(seat);
            }
        }
        return winners;
    }

    private void pass() {
        for (int tries = 0; tries < points.length; tries++) {
            turn = (turn + 1) % points.length;
            if (!out.contains(turn)) {
                return;
            }
        }
    }

    private int boxes() {
        int closed = 0;
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                closed += drawn.contains(line(x, y, "right"))
                                && drawn.contains(line(x, y + 1, "right"))
                                && drawn.contains(line(x, y, "down"))
                                && drawn.contains(line(x + 1, y, "down"))
                        ? 1
                        : 0;
            }
        }
        return closed;
    }

    private static String line(int x, int y, String direction) {
        return "{\"x\":" + x + ",\"y\":" + y + ",\"direction\":\"" + direction + "\"}";
    }

    private static JsonValue parsed(String line) {
        return Documents.parse(line);
    }

    private static int number(JsonObject object, String name) {
        return object.get(name) instanceof JsonNumber number ? (int) number.value() : 0;
    }
}
