package dev.cloudsandedges.conformance.simulation;

import dev.cloudsandedges.games.pig.Pig;
import dev.cloudsandedges.json.JsonArray;
import dev.cloudsandedges.json.JsonObject;
import dev.cloudsandedges.json.JsonValue;
import dev.cloudsandedges.rules.Chance;
import dev.cloudsandedges.rules.Rules;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/** Pig: scores, whose turn it is, and a die that is thrown as the seed has it. */
final class PlainPig implements Referee {

    /** Up to at most eight points, for two to four. */
    static final SimulatedGame GAME = new Game(Pig.RULES, 0);

    /** The same, and the last four moves can be taken back. */
    static final SimulatedGame GAME_WITH_UNDO =
            new Game(new WithUndo<>(Pig.RULES, "pig-with-undo", 4), 4);

    private static final JsonObject ROLL = choice("roll");
    private static final JsonObject HOLD = choice("hold");

    private record Game(Rules<?, ?, ?> rules, int undoDepth) implements SimulatedGame {
        @Override
        public JsonValue settings(Chance chance) {
            return JsonObject.with("target", 2 + chance.below(7)).build();
        }

        @Override
        public List<JsonValue> impossibleSettings() {
            return List.of(
                    JsonObject.with("target", 0).build(),
                    JsonObject.with("target", 1_001).build(),
                    JsonObject.EMPTY);
        }

        @Override
        public Set<String> refusals() {
            return Set.of("nothing-to-hold");
        }

        @Override
        public int seats(Chance chance) {
            return 2 + Math.max(0, chance.below(6) - 3);
        }

        @Override
        public Referee begin(JsonValue settings, int seats, long seed) {
            return new PlainPig(
                    (int) Documents.number((JsonObject) settings, "target"), seats, seed);
        }
    }

    private final int target;
    private final List<Integer> scores;
    private final List<Integer> playing = new ArrayList<>();
    private final PlainChance die;
    private int turn;
    private int sum;
    private int rolled;

    private PlainPig(int target, int seats, long seed) {
        this.target = target;
        this.scores = new ArrayList<>(Collections.nCopies(seats, 0));
        for (int seat = 0; seat < seats; seat++) {
            playing.add(seat);
        }
        this.die = new PlainChance(seed);
    }

    private static JsonObject choice(String word) {
        return JsonObject.with("choice", word).build();
    }

    private boolean isWon() {
        return Collections.max(scores) >= target;
    }

    @Override
    public List<Integer> toMove() {
        return isWon() || playing.size() == 1 ? List.of() : List.of(turn);
    }

    @Override
    public JsonValue legalMove(int seat, Chance chance) {
        return sum == 0 || chance.below(3) == 0 ? ROLL : HOLD;
    }

    @Override
    public JsonValue illegalMove(Chance chance) {
        return sum == 0 && chance.below(2) == 0 ? HOLD : choice("pass");
    }

    @Override
    public boolean move(int seat, JsonValue move) {
        boolean holds = move.equals(HOLD);
        if (!toMove().contains(seat) || (holds ? sum == 0 : !move.equals(ROLL))) {
            return false;
        }
        if (holds) {
            scores.set(seat, scores.get(seat) + sum);
            pass();
        } else {
            rolled = 1 + die.below(6);
            sum += rolled;
            if (rolled == 1) {
                pass();
            }
        }
        return true;
    }

    private void pass() {
        sum = 0;
        do {
            turn = (turn + 1) % scores.size();
        } while (!playing.contains(turn));
    }

    @Override
    public void resign(int seat) {
        playing.remove((Integer) seat);
        if (seat == turn) {
            pass();
        }
    }

    @Override
    public JsonValue outOfTime(int seat) {
        die.bits();
        return sum == 0 ? ROLL : HOLD;
    }

    @Override
    public JsonValue view(int viewer) {
        int bits = 0;
        for (int seat : playing) {
            bits += 1 << seat;
        }
        return JsonObject.with("target", target)
                .and("scores", JsonArray.ofNumbers(scores))
                .and("turn", turn)
                .and("sum", sum)
                .and("rolled", rolled)
                .and("playing", bits)
                .build();
    }

    @Override
    public List<Integer> points() {
        List<Integer> points = new ArrayList<>();
        for (int seat = 0; seat < scores.size(); seat++) {
            points.add(isWon() ? scores.get(seat) : playing.contains(seat) ? 1 : 0);
        }
        return points;
    }

    @Override
    public List<Integer> winners() {
        return isWon() ? List.of(scores.indexOf(Collections.max(scores))) : List.copyOf(playing);
    }
}
