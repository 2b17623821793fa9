package dev.cloudsandedges.games.rockpaperscissors;

import dev.cloudsandedges.json.Fields;
import dev.cloudsandedges.json.JsonArray;
import dev.cloudsandedges.json.JsonObject;
import dev.cloudsandedges.rules.Seats;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/**
 * A moment of a game.
 *
 * @param rounds of how many rounds the game is, an odd number
 * @param wins how many rounds each seat has won
 * @param choosing the seats that have not chosen in this round: both or one
 * @param chosen what the other one has chosen; null while both choose
 * @param last what the seats showed in the last round; empty before
 * @param shown how many rounds both seats have shown their hands in, those of equal hands too
 */
public record Bout(
        int rounds,
        List<Integer> wins,
        Seats choosing,
        @Nullable Hand chosen,
        List<Hand> last,
        int shown) {

    /** The most rounds. */
    static final int MOST_ROUNDS = 99;

    /** Both seats. */
    static final Seats BOTH = Seats.first(2);

    public Bout {
        wins = List.copyOf(wins);
        last = List.copyOf(last);
        if (wins.size() != 2 || last.size() == 1 || last.size() > 2) {
            throw new IllegalArgumentException("a round is between two");
        }
        if (shown < 0 || (shown == 0) != last.isEmpty()) {
            throw new IllegalArgumentException("whatever was shown, the last of it is known");
        }
        if (choosing.isEmpty() || choosing.equals(BOTH) != (chosen == null)) {
            throw new IllegalArgumentException("one seat has chosen, or both choose");
        }
    }

    /** A number of rounds that cannot end in a tie. */
    static int odd(int rounds) {
        if (rounds % 2 == 0) {
            throw new IllegalArgumentException("the number of rounds must be odd");
        }
        return rounds;
    }

    /** The game after a seat that has not chosen did so; if both have, the round is decided. */
    Bout with(int seat, Hand hand) {
        if (chosen == null) {
            return new Bout(rounds, wins, choosing.without(seat), hand, last, shown);
        }
        List<Hand> both = seat == 0 ? List.of(hand, chosen) : List.of(chosen, hand);
        List<Integer> won = List.of(
                wins.get(0) + (both.get(0).beats(both.get(1)) ? 1 : 0),
                wins.get(1) + (both.get(1).beats(both.get(0)) ? 1 : 0));
        return new Bout(rounds, won, BOTH, null, both, shown + 1);
    }

    /** Whether the round of a match's move is over, so that everybody knows the move. */
    boolean hasShown(int turn) {
        return turn <= 2 * shown;
    }

    /** What a viewer may see: the hand that was chosen, only if it is the viewer's to know. */
    JsonObject json(boolean withChosen) {
        JsonObject.Builder json = JsonObject.with("rounds", rounds)
                .and("wins", JsonArray.ofNumbers(wins))
                .and("last", JsonArray.ofTexts(last.stream().map(Hand::word).toList()))
                .and("choosing", choosing.bits())
                .and("shown", shown);
        if (chosen != null && withChosen) {
            json.and("chosen", chosen.word());
        }
        return json.build();
    }

    static Bout from(Fields in) {
        List<Hand> last = new ArrayList<>();
        for (String word : in.texts("last")) {
            last.add(Hand.of(word));
        }
        return new Bout(
                in.smallInteger("rounds", 1, MOST_ROUNDS),
                in.smallIntegers("wins"),
                new Seats(in.smallInteger("choosing", 1, BOTH.bits())),
                in.has("chosen") ? Hand.of(in.text("chosen")) : null,
                last,
                in.smallInteger("shown", 0, Integer.MAX_VALUE / 2));
    }

    /** The score, the last round, and who has chosen what in this one. */
    @Override
    public String toString() {
        StringBuilder line = new StringBuilder(wins.get(0) + " to " + wins.get(1));
        if (!last.isEmpty()) {
            line.append(", ").append(last.get(0).word()).append(" against ");
            line.append(last.get(1).word());
        }
        return chosen == null ? line.toString() : line + ", and " + chosen.word() + " is chosen";
    }
}
