package dev.cloudsandedges.games;

import dev.cloudsandedges.rules.Chance;
import dev.cloudsandedges.rules.Outcome;
import dev.cloudsandedges.rules.Rules;
import dev.cloudsandedges.rules.Viewer;
import dev.cloudsandedges.verdict.Refusal;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** A game that a test has played so far. Immutable. */
public record Played<S, M>(Rules<?, S, M> rules, S state, long luck) {

    /** The game before the first move. */
    public static <C, S, M> Played<S, M> begin(
            Rules<C, S, M> rules, C settings, int seats, long seed) {
        Chance chance = new Chance(seed);
        S state = rules.setup(settings, seats, chance);
        return new Played<>(rules, state, chance.state());
    }

    /** After these moves, each by the first seat that is to move. */
    @SafeVarargs
    @SuppressWarnings("varargs") // what is given is only read
    public final Played<S, M> after(M... moves) {
        Played<S, M> played = this;
        for (M move : moves) {
            played = played.by(played.toMove().get(0), move);
        }
        return played;
    }

    /** After a move of that seat. */
    public Played<S, M> by(int seat, M move) {
        Chance chance = new Chance(luck);
        S next = rules.play(state, seat, move, chance).orThrow();
        return new Played<>(rules, next, chance.state());
    }

    /** After a move that the rules draw from the game's luck, for the first seat to move. */
    public Played<S, M> atRandom() {
        Chance chance = new Chance(luck);
        M move = rules.randomMove(state, toMove().get(0), chance);
        return new Played<>(rules, state, chance.state()).after(move);
    }

    /** After a seat gave up. */
    public Played<S, M> without(int seat) {
        return new Played<>(rules, rules.resign(state, seat), luck);
    }

    /** The seats that may move. */
    public List<Integer> toMove() {
        return rules.toMove(state).numbers();
    }

    /** Why the first seat to move cannot make a move: a code, and {@code accepted} if it can. */
    public String codeOf(M move) {
        Refusal why = rules.explain(state, toMove().get(0), move);
        return why == null ? "accepted" : why.code();
    }

    /** What the first seat to move can do. */
    public List<M> moves() {
        return moves(toMove().get(0));
    }

    /** What a seat can do. */
    public List<M> moves(int seat) {
        List<M> moves = new ArrayList<>();
        Objects.requireNonNull(rules.legalMoves(state, seat)).forEach(moves::add);
        return moves;
    }

    /** How it ended. */
    public Outcome outcome() {
        return Objects.requireNonNull(rules.outcome(state), "still running");
    }

    /** What a seat sees. */
    public String seenBy(int seat) {
        return rules.view(state, new Viewer.Seated(seat)).text();
    }
}
