package dev.cloudsandedges.games.rockpaperscissors;

import dev.cloudsandedges.json.Codec;
import dev.cloudsandedges.json.JsonObject;
import dev.cloudsandedges.json.JsonValue;
import dev.cloudsandedges.rules.Chance;
import dev.cloudsandedges.rules.Outcome;
import dev.cloudsandedges.rules.Rules;
import dev.cloudsandedges.rules.Seats;
import dev.cloudsandedges.rules.Viewer;
import dev.cloudsandedges.verdict.Verdict;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * The rules of rock paper scissors, as in Walker and Walker, "The Official Rock Paper Scissors
 * Strategy Guide" (2004): both players choose a hand at once; rock beats scissors, scissors beat
 * paper, paper beats rock. Equal hands are played again. More than half of an odd number of rounds
 * wins.
 *
 * <p>The settings are the number of rounds. Whoever has chosen waits for the other; a hand is shown
 * once both have chosen. No hand is refused.
 */
public final class RockPaperScissors implements Rules<Integer, Bout, Hand> {

    /** The rules themselves; they have no state. */
    public static final RockPaperScissors RULES = new RockPaperScissors();

    private static final Codec<Integer> SETTINGS = Codec.ofObject(
            rounds -> JsonObject.with("rounds", rounds).build(),
            in -> Bout.odd(in.smallInteger("rounds", 1, Bout.MOST_ROUNDS)));

    private static final Codec<Bout> STATES = Codec.ofObject(bout -> bout.json(true), Bout::from);

    private RockPaperScissors() {}

    @Override
    public String game() {
        return "rock-paper-scissors";
    }

    @Override
    public Codec<Integer> settings() {
        return SETTINGS;
    }

    @Override
    public Codec<Hand> moves() {
        return Hand.CODEC;
    }

    @Override
    public Codec<Bout> states() {
        return STATES;
    }

    @Override
    public Bout setup(Integer rounds, int seats, Chance chance) {
        return new Bout(rounds, List.of(0, 0), Bout.BOTH, null, List.of(), 0);
    }

    @Override
    public Seats toMove(Bout bout) {
        return outcome(bout) == null ? bout.choosing() : Seats.NONE;
    }

    @Override
    public Verdict<Bout> play(Bout bout, int seat, Hand hand, Chance chance) {
        return Verdict.accepted(bout.with(seat, hand));
    }

    @Override
    public @Nullable Outcome outcome(Bout bout) {
        for (int seat = 0; seat < 2; seat++) {
            if (bout.wins().get(seat) > bout.rounds() / 2) {
                return new Outcome(Seats.of(seat), bout.wins());
            }
        }
        return null;
    }

    /** A hand is shown to who chose it, and to everybody in {@code last} once both have chosen. */
    @Override
    public JsonValue view(Bout bout, Viewer viewer) {
        boolean own = viewer instanceof Viewer.Seated seated && !bout.choosing().has(seated.seat());
        return bout.json(own || viewer instanceof Viewer.Administrator);
    }

    /** A move says nothing to others until its round is over. */
    @Override
    public JsonValue viewMove(Bout now, int turn, int seat, Hand hand, Viewer viewer) {
        boolean own = viewer instanceof Viewer.Seated seated && seated.seat() == seat;
        return own || now.hasShown(turn) || viewer instanceof Viewer.Administrator
                ? Hand.CODEC.write(hand)
                : JsonObject.EMPTY;
    }

    /** Who hesitates shows any hand. */
    @Override
    public Hand outOfTime(Bout bout, int seat, Chance chance) {
        return randomMove(bout, seat, chance);
    }
}
