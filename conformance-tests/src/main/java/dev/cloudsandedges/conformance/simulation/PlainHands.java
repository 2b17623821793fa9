package dev.cloudsandedges.conformance.simulation;

import dev.cloudsandedges.games.rockpaperscissors.RockPaperScissors;
import dev.cloudsandedges.json.JsonArray;
import dev.cloudsandedges.json.JsonObject;
import dev.cloudsandedges.json.JsonValue;
import dev.cloudsandedges.rules.Chance;
import dev.cloudsandedges.rules.Rules;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Rock paper scissors: each seat's hand of this round, which nobody else may see yet. */
final class PlainHands implements Referee {

    /** Of one round or of three. */
    static final SimulatedGame GAME = new SimulatedGame() {
        @Override
        public Rules<?, ?, ?> rules() {
            return RockPaperScissors.RULES;
        }

        @Override
        public JsonValue settings(Chance chance) {
            return JsonObject.with("rounds", 1 + 2 * chance.below(2)).build();
        }

        @Override
        public List<JsonValue> impossibleSettings() {
            return List.of(
                    JsonObject.with("rounds", 2).build(),
                    JsonObject.with("rounds", -1).build(),
                    JsonObject.with("rounds", 101).build());
        }

        @Override
        public int seats(Chance chance) {
            return 2;
        }

        @Override
        public Referee begin(JsonValue settings, int seats, long seed) {
            return new PlainHands((int) Documents.number((JsonObject) settings, "rounds"), seed);
        }
    };

    /** Each is beaten by the next one. */
    private static final List<String> HANDS = List.of("rock", "paper", "scissors");

    private final int rounds;
    private final PlainChance chance;
    private final Map<Integer, String> chosen = new TreeMap<>();
    private final List<Integer> wins = new ArrayList<>(List.of(0, 0));
    private List<String> last = List.of();
    private int shown;
    private int out = -1;

    private PlainHands(int rounds, long seed) {
        this.rounds = rounds;
        this.chance = new PlainChance(seed);
    }

    @Override
    public List<Integer> toMove() {
        if (out >= 0 || isWon()) {
            return List.of();
        }
        return choosing();
    }

    private List<Integer> choosing() {
        return List.of(0, 1).stream().filter(seat -> !chosen.containsKey(seat)).toList();
    }

    private boolean isWon() {
        return Collections.max(wins) > rounds / 2;
    }

    @Override
    public JsonValue legalMove(int seat, Chance any) {
        return hand(any.choose(HANDS));
    }

    @Override
    public JsonValue illegalMove(Chance any) {
        return any.below(2) == 0 ? hand("lizard") : JsonObject.EMPTY;
    }

    private static JsonObject hand(String word) {
        return JsonObject.with("hand", word).build();
    }

    @Override
    public boolean move(int seat, JsonValue move) {
        String word = move instanceof JsonObject there ? Documents.text(there, "hand") : "";
        if (!toMove().contains(seat) || !HANDS.contains(word) || !hand(word).equals(move)) {
            return false;
        }
        chosen.put(seat, word);
        if (chosen.size() == 2) {
            last = List.copyOf(chosen.values());
            for (int one = 0; one < 2; one++) {
                if (beats(last.get(one), last.get(1 - one))) {
                    wins.set(one, wins.get(one) + 1);
                }
            }
            chosen.clear();
            shown++;
        }
        return true;
    }

    private static boolean beats(String one, String other) {
        return HANDS.indexOf(one) == (HANDS.indexOf(other) + 1) % 3;
    }

    @Override
    public void resign(int seat) {
        out = seat;
    }

    @Override
    public JsonValue outOfTime(int seat) {
        return hand(HANDS.get(new PlainChance(chance.bits()).below(3)));
    }

    @Override
    public JsonValue view(int viewer) {
        int bits = choosing().stream().mapToInt(seat -> 1 << seat).sum();
        JsonObject.Builder view = JsonObject.with("rounds", rounds)
                .and("wins", JsonArray.ofNumbers(wins))
                .and("last", JsonArray.ofTexts(last))
                .and("choosing", bits)
                .and("shown", shown);
        String own = chosen.get(viewer);
        return own == null ? view.build() : view.and("chosen", own).build();
    }

    @Override
    public boolean hides(int mover, int viewer) {
        return chosen.containsKey(mover) && viewer != mover;
    }

    @Override
    public List<Integer> points() {
        return isWon() ? List.copyOf(wins) : List.of(out == 0 ? 0 : 1, out == 1 ? 0 : 1);
    }

    @Override
    public List<Integer> winners() {
        boolean first = isWon() ? wins.get(0) > wins.get(1) : out == 1;
        return List.of(first ? 0 : 1);
    }
}
