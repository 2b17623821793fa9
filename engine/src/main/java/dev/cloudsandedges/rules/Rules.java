package dev.cloudsandedges.rules;

import dev.cloudsandedges.json.Codec;
import dev.cloudsandedges.json.JsonValue;
import dev.cloudsandedges.verdict.Refusal;
import dev.cloudsandedges.verdict.Verdict;

import org.jspecify.annotations.Nullable;

/**
 * A turn-based game, as pure functions of immutable values. The one interface that an author of a
 * game implements.
 *
 * <p>Every method must give equal results for equal arguments, on every machine: no clock, no
 * randomness but {@code chance}, no hash order, no floating point, no mutable statics.
 *
 * @param <C> the settings of a game, such as the size of its board
 * @param <S> the state of a running game; immutable
 * @param <M> a move; immutable
 */
public interface Rules<C, S, M> {

    /** The game's name on the log: 1 to 64 characters from {@code a-z 0-9 -}. Never changes. */
    String game();

    /** The version of these rules, from 1. Raised when an old log would play differently. */
    int version();

    /** The fewest seats a match can have, at least 1. */
    int fewestSeats();

    /** The most seats a match can have, at most {@link Seats#MOST}. */
    int mostSeats();

    /** How settings are written. What it accepts, {@link #setup} can set up. */
    Codec<C> settings();

    /** How moves are written. It checks the shape; {@link #play} checks the rest. */
    Codec<M> moves();

    /**
     * How states are written: everything that {@link #digest} takes in, and whatever else a later
     * move, outcome or view depends on. A state that was read plays on like the one that was
     * written. Snapshots hold states; the log does not, so that a game may write them otherwise as
     * soon as its {@link #version} is raised.
     */
    Codec<S> states();

    /**
     * The state before the first move. Seat 0 is the first to move in games that have a first.
     *
     * @param seats from {@link #fewestSeats()} to {@link #mostSeats()}
     */
    S setup(C settings, int seats, Chance chance);

    /** Who may move now. Nobody exactly if there is an {@link #outcome}. */
    Seats toMove(S state);

    /** The moves that {@link #play} accepts from a seat now, each once, in a fixed order. */
    Iterable<M> legalMoves(S state, int seat);

    /**
     * The state after a move, or why it cannot be made; whatever the move, nothing is thrown.
     *
     * @param seat one of {@link #toMove}; the engine has checked that
     */
    Verdict<S> play(S state, int seat, M move, Chance chance);

    /**
     * The state after a seat gave up: it is never to move again and cannot win. The game is over
     * when a single seat is left, which wins.
     *
     * @param seat one that has not given up before, to move or not
     */
    S resign(S state, int seat);

    /** How the game ended, or null while it runs. */
    @Nullable Outcome outcome(S state);

    /** Adds everything that makes this state differ from others. */
    void digest(S state, Digest into);

    /** What a viewer may see of a state, as JSON for clients. */
    JsonValue view(S state, Viewer viewer);

    /**
     * What a viewer may see of a move that a seat has made, as JSON for clients. All of it, unless
     * a game has moves to hide.
     */
    default JsonValue viewMove(M move, int seat, Viewer viewer) {
        return moves().write(move);
    }

    /** Why {@link #play} would refuse a move, without playing it; null if it would accept it. */
    default @Nullable Refusal explain(S state, int seat, M move) {
        return play(state, seat, move, new Chance(0)).refusal();
    }
}
