package dev.cloudsandedges.rules;

import dev.cloudsandedges.json.Codec;
import dev.cloudsandedges.json.JsonValue;
import dev.cloudsandedges.verdict.Refusal;
import dev.cloudsandedges.verdict.Verdict;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/**
 * A turn-based game, as pure functions of immutable values. The one interface that an author of a
 * game implements. What has a default suits a game for two without secrets, clocks or takebacks.
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
    default int version() {
        return 1;
    }

    /** The fewest seats a match can have, at least 1. */
    default int fewestSeats() {
        return 2;
    }

    /** The most seats a match can have, at most {@link Seats#MOST}. */
    default int mostSeats() {
        return 2;
    }

    /** How settings are written. What it accepts, {@link #setup} can set up. */
    Codec<C> settings();

    /** How moves are written. It checks the shape; {@link #play} checks the rest. */
    Codec<M> moves();

    /**
     * How states are written: everything that a later move, outcome or view depends on. A state
     * that was read plays on like the one that was written. Snapshots hold states; the log does
     * not, so that a game may write them otherwise as soon as its {@link #version} is raised.
     */
    Codec<S> states();

    /**
     * The state before the first move. Seat 0 is the first to move in games that have a first.
     *
     * @param seats from {@link #fewestSeats()} to {@link #mostSeats()}
     */
    S setup(C settings, int seats, Chance chance);

    /**
     * Who may move now: one seat, several at once, or nobody, exactly if there is an {@link
     * #outcome}. Who cannot move is passed over by {@link #play}; if a pass is to stand on the log,
     * it is a move. Of several each moves for itself, in any order; what one has chosen stays the
     * state's secret for as long as {@link #view} keeps it.
     */
    Seats toMove(S state);

    /**
     * The moves that {@link #play} accepts from a seat now, each once, in a fixed order; empty for
     * a seat that is not to move. They may be worked out one by one, as they are asked for. Those
     * among all moves that {@link #moves} {@linkplain Codec#all lists}, unless a game has others.
     *
     * @return null if they are too many to list; then {@link #randomMove} is the game's own
     */
    default @Nullable Iterable<M> legalMoves(S state, int seat) {
        List<M> all = moves().all();
        return all == null ? null : accepted(state, seat, all);
    }

    /** Those of some moves that a seat can make now, in their order: by {@link #explain}. */
    default List<M> accepted(S state, int seat, Iterable<? extends M> candidates) {
        List<M> accepted = new ArrayList<>();
        if (toMove(state).has(seat)) {
            for (M move : candidates) {
                if (explain(state, seat, move) == null) {
                    accepted.add(move);
                }
            }
        }
        return accepted;
    }

    /**
     * One of the moves that {@link #play} accepts now: for bots, for clocks that have run out, and
     * for tests. Each as likely as the others where {@link #legalMoves} lists them.
     *
     * @param seat one of {@link #toMove}
     * @throws UnsupportedOperationException if the moves are not listed, and a game does not draw
     *     one itself
     */
    default M randomMove(S state, int seat, Chance chance) {
        Iterable<M> moves = legalMoves(state, seat);
        if (moves == null) {
            throw new UnsupportedOperationException(
                    game() + " lists no moves: it needs legalMoves, or a randomMove of its own");
        }
        return chance.choose(moves);
    }

    /**
     * The state after a move, or why it cannot be made; whatever move {@link #moves} reads, nothing
     * is thrown.
     *
     * @param seat one of {@link #toMove}; the engine has checked that
     */
    Verdict<S> play(S state, int seat, M move, Chance chance);

    /**
     * The state after a seat gave up: it is never to move again and cannot win. Once a single seat
     * is left it has won, unless {@link #outcome} says otherwise; so a game for two can leave the
     * state as it is.
     *
     * @param seat one that has not given up before, to move or not
     */
    default S resign(S state, int seat) {
        return state;
    }

    /** How the game ended, or null while it runs. */
    @Nullable Outcome outcome(S state);

    /**
     * In which part of the game a state is, such as {@code bidding}: a word for clients, of at most
     * 64 characters from {@code a-z 0-9 -}. Empty for a game that has no parts.
     */
    default String phase(S state) {
        return "";
    }

    /** Adds everything that makes this state differ from others. All that is written, at first. */
    default void digest(S state, Digest into) {
        into.add(states().write(state).text());
    }

    /**
     * What a viewer may see of a state, as JSON for clients. All of it, unless a game has secrets:
     * then nothing that follows from what the viewer must not know.
     */
    default JsonValue view(S state, Viewer viewer) {
        return states().write(state);
    }

    /**
     * What a viewer may see of a move that was made, as JSON for clients. All of it, unless a game
     * has moves to hide, which may come out later: then nothing that follows from what the viewer
     * must not know yet.
     *
     * <p>Moves are numbered as the match's list has them, from 1. A move that the rules made when
     * time had run out has its number like any other; giving up has none. An undo takes a number
     * and gives none free, so where moves were taken back, later ones have higher numbers than the
     * state can count: a game that shows what a state has counted up to hides them longer, and
     * never shows one too early.
     *
     * @param now where the game stands when the move is looked at, not when it was made
     * @param turn the number of the move, also if it was taken back
     * @param seat who made it
     */
    default JsonValue viewMove(S now, int turn, int seat, M move, Viewer viewer) {
        return moves().write(move);
    }

    /** Why {@link #play} would refuse a move, without playing it; null if it would accept it. */
    default @Nullable Refusal explain(S state, int seat, M move) {
        return play(state, seat, move, new Chance(0)).refusal();
    }

    /**
     * What is done for a seat whose time has run out: a move that is made in its place, or null if
     * it gives up. Only matches with clocks ask for it.
     *
     * @param seat one of {@link #toMove}
     * @return a move that {@link #play} accepts, such as {@link #randomMove} or a pass
     */
    default @Nullable M outOfTime(S state, int seat, Chance chance) {
        return null;
    }

    /** How many of the last moves can be taken back: a match keeps as many states. 0 for none. */
    default int undoDepth() {
        return 0;
    }

    /**
     * On which terms a seat may take back its last move, and with it all that came after it. Chance
     * goes back too: the same luck comes again.
     *
     * @param now where the game stands
     * @param before where it would stand then: before that move
     */
    default Undo undo(S now, S before, int seat) {
        return Undo.BY_CONSENT;
    }
}
