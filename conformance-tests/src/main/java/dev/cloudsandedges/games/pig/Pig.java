package dev.cloudsandedges.games.pig;

import dev.cloudsandedges.json.Codec;
import dev.cloudsandedges.rules.Chance;
import dev.cloudsandedges.rules.Outcome;
import dev.cloudsandedges.rules.Rules;
import dev.cloudsandedges.rules.Seats;
import dev.cloudsandedges.verdict.Verdict;

import org.jspecify.annotations.Nullable;

import java.util.Collections;
import java.util.List;

/**
 * The rules of Pig for 2 to 6 players, as in Neller and Presser, "Optimal Play of the Dice Game
 * Pig", The UMAP Journal 25 (2004): in a turn, roll a die as often as you dare and hold to score
 * the sum; a 1 loses the turn's sum and passes the die on. Whoever holds the target first wins; the
 * others are ranked by what they had. Who resigns is passed over and keeps the points.
 *
 * <p>The settings are the target. Refused: {@code nothing-to-hold}.
 */
public final class Pig implements Rules<Integer, Table, Pig.Choice> {

    /** The rules themselves; they have no state. */
    public static final Pig RULES = new Pig();

    /** The highest target. */
    public static final int HIGHEST_TARGET = 1_000;

    private static final Codec<Choice> MOVES =
            Codec.ofWord("choice", List.of(Choice.values()), choice -> choice.word);

    /** What can be done in a turn. */
    public enum Choice {
        /** Roll the die. */
        ROLL("roll"),
        /** Score the sum of the turn. */
        HOLD("hold");

        private final String word;

        Choice(String word) {
            this.word = word;
        }
    }

    private Pig() {}

    @Override
    public String game() {
        return "pig";
    }

    @Override
    public int mostSeats() {
        return 6;
    }

    @Override
    public Codec<Integer> settings() {
        return Codec.ofInteger("target", 1, HIGHEST_TARGET);
    }

    @Override
    public Codec<Choice> moves() {
        return MOVES;
    }

    @Override
    public Codec<Table> states() {
        return Table.CODEC;
    }

    @Override
    public Table setup(Integer target, int seats, Chance chance) {
        return new Table(target, Collections.nCopies(seats, 0), 0, 0, 0, Seats.first(seats));
    }

    @Override
    public Seats toMove(Table table) {
        return outcome(table) == null ? Seats.of(table.turn()) : Seats.NONE;
    }

    @Override
    public Verdict<Table> play(Table table, int seat, Choice choice, Chance chance) {
        if (choice == Choice.ROLL) {
            return Verdict.accepted(table.rolled(chance.die(6)));
        }
        return table.sum() == 0
                ? Verdict.refused("nothing-to-hold", "You have not rolled in this turn; roll.")
                : Verdict.accepted(table.held());
    }

    @Override
    public Table resign(Table table, int seat) {
        return table.without(seat);
    }

    @Override
    public @Nullable Outcome outcome(Table table) {
        return Collections.max(table.scores()) < table.target()
                ? null
                : Outcome.mostPoints(table.scores());
    }

    /** A die that nobody throws rolls no more: what was rolled is scored. */
    @Override
    public Choice outOfTime(Table table, int seat, Chance chance) {
        return table.sum() == 0 ? Choice.ROLL : Choice.HOLD;
    }
}
