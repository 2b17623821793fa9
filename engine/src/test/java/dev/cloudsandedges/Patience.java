package dev.cloudsandedges;

import dev.cloudsandedges.json.Codec;
import dev.cloudsandedges.json.JsonObject;
import dev.cloudsandedges.rules.Chance;
import dev.cloudsandedges.rules.FixedRules;
import dev.cloudsandedges.rules.Outcome;
import dev.cloudsandedges.rules.Seats;
import dev.cloudsandedges.verdict.Verdict;

import org.jspecify.annotations.Nullable;

/**
 * A game with as many defaults as there are: the first player takes three cards, and with the last
 * one nobody has won. Whoever gives up leaves the state as it is.
 */
final class Patience implements FixedRules<Integer, JsonObject> {

    private static final int CARDS = 3;

    private final int seats;
    private final Outcome end;
    private final String name;

    Patience(int seats) {
        this(seats, "patience");
    }

    /** One with another name. */
    Patience(int seats, String name) {
        this(seats, Outcome.shared(Seats.NONE, seats), name);
    }

    /** One that ends otherwise. */
    Patience(int seats, Outcome end) {
        this(seats, end, "patience");
    }

    private Patience(int seats, Outcome end, String name) {
        this.seats = seats;
        this.end = end;
        this.name = name;
    }

    @Override
    public String game() {
        return name;
    }

    @Override
    public int fewestSeats() {
        return seats;
    }

    @Override
    public int mostSeats() {
        return seats;
    }

    @Override
    public Codec<JsonObject> moves() {
        return Codec.ofNothing(JsonObject.EMPTY);
    }

    @Override
    public Codec<Integer> states() {
        return Codec.ofInteger("left", 0, CARDS);
    }

    @Override
    public Integer setup(int at, Chance chance) {
        return CARDS;
    }

    @Override
    public Seats toMove(Integer left) {
        return left == 0 ? Seats.NONE : Seats.of(0);
    }

    @Override
    public Verdict<Integer> play(Integer left, int seat, JsonObject move, Chance chance) {
        return toMove(left).has(seat)
                ? Verdict.accepted(left - 1)
                : Verdict.refused("no-card", "There is no card left for you.");
    }

    @Override
    public @Nullable Outcome outcome(Integer left) {
        return left == 0 ? end : null;
    }

    @Override
    public String phase(Integer left) {
        return left == CARDS ? "full-hand" : "";
    }

    @Override
    public int undoDepth() {
        return 2;
    }
}
