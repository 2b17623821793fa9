package dev.cloudsandedges.conformance.rules;

import dev.cloudsandedges.rules.Chance;
import dev.cloudsandedges.rules.Outcome;
import dev.cloudsandedges.rules.Rules;
import dev.cloudsandedges.rules.Viewer;
import dev.cloudsandedges.verdict.Refusal;

import java.util.ArrayList;
import java.util.List;

/**
 * A game as far as an example in a test has played it, by its rules alone. Immutable.
 *
 * <pre>{@code
 * var played = Played.begin(TicTacToe.RULES, JsonObject.EMPTY, 2, 0).after(0, 1, 3, 4, 6);
 * assertEquals(Outcome.won(0, 2), played.outcome());
 * }</pre>
 *
 * @param rules the rules of the game
 * @param state where it stands
 * @param luck where its source of chance stands: {@link Chance#state()}
 * @param <S> the game's states
 * @param <M> its moves
 */
public record Played<S, M>(Rules<?, S, M> rules, S state, long luck) {

    /**
     * The game before the first move.
     *
     * @param seats from the fewest to the most that the rules allow
     * @param seed what its source of chance begins at; any number for a game without luck
     */
    public static <C, S, M> Played<S, M> begin(
            Rules<C, S, M> rules, C settings, int seats, long seed) {
        Chance chance = new Chance(seed);
        S state = rules.setup(settings, seats, chance);
        return new Played<>(rules, state, chance.state());
    }

    /**
     * After these moves, each by the first seat that is to move.
     *
     * @throws IllegalStateException if the rules refuse one, or nobody is to move
     */
    @SafeVarargs
    @SuppressWarnings("varargs") // what is given is only read
    public final Played<S, M> after(M... moves) {
        Played<S, M> played = this;
        for (M move : moves) {
            played = played.by(played.mover(), move);
        }
        return played;
    }

    /**
     * After a move of that seat.
     *
     * @throws IllegalStateException if the rules refuse it
     */
    public Played<S, M> by(int seat, M move) {
        Chance chance = new Chance(luck);
        S next = rules.play(state, seat, move, chance).orThrow();
        return new Played<>(rules, next, chance.state());
    }

    /**
     * After a move that the rules draw from the game's luck, for the first seat to move.
     *
     * @throws IllegalStateException if nobody is to move
     */
    public Played<S, M> atRandom() {
        Chance chance = new Chance(luck);
        M move = rules.randomMove(state, mover(), chance);
        return new Played<>(rules, state, chance.state()).after(move);
    }

    /** After a seat gave up. */
    public Played<S, M> without(int seat) {
        return new Played<>(rules, rules.resign(state, seat), luck);
    }

    /** The seats that may move, rising; none once it is over. */
    public List<Integer> toMove() {
        return rules.toMove(state).numbers();
    }

    private int mover() {
        if (toMove().isEmpty()) {
            throw new IllegalStateException("nobody is to move");
        }
        return toMove().get(0);
    }

    /**
     * Why the first seat to move cannot make a move: the code of the refusal, and {@code accepted}
     * if it can.
     *
     * @throws IllegalStateException if nobody is to move
     */
    public String codeOf(M move) {
        Refusal why = rules.explain(state, mover(), move);
        return why == null ? "accepted" : why.code();
    }

    /**
     * What the first seat to move can do.
     *
     * @throws IllegalStateException if nobody is to move, or the moves are too many to list
     */
    public List<M> moves() {
        return moves(mover());
    }

    /**
     * What a seat can do; nothing if it is not to move.
     *
     * @throws IllegalStateException if the moves are too many to list
     */
    public List<M> moves(int seat) {
        Iterable<M> legal = rules.legalMoves(state, seat);
        if (legal == null) {
            throw new IllegalStateException(rules.game() + " has too many moves to list");
        }
        List<M> moves = new ArrayList<>();
        legal.forEach(moves::add);
        return moves;
    }

    /**
     * How it ended.
     *
     * @throws IllegalStateException if it still runs
     */
    public Outcome outcome() {
        Outcome outcome = rules.outcome(state);
        if (outcome == null) {
            throw new IllegalStateException("to move are still " + toMove());
        }
        return outcome;
    }

    /** What a seat sees, as JSON. */
    public String seenBy(int seat) {
        return rules.view(state, new Viewer.Seated(seat)).text();
    }
}
