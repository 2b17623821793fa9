package dev.cloudsandedges.conformance.simulation;

import dev.cloudsandedges.json.JsonValue;
import dev.cloudsandedges.rules.Chance;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * A plain model of one running game, written apart from its rules and as simply as can be. It
 * speaks the game's own JSON and says what must be true.
 */
public interface Referee {

    /** The seats to move, rising; none once the game is over. */
    List<Integer> toMove();

    /** A move that may be made now by a seat that is to move. */
    JsonValue legalMove(int seat, Chance chance);

    /** A move that may not be made now, or is none at all. */
    JsonValue illegalMove(Chance chance);

    /** Makes a move of a seat; false if it is not to move, or the move is not legal. */
    boolean move(int seat, JsonValue move);

    /** A seat that has not done so before gives up. */
    void resign(int seat);

    /**
     * The move that is made in the place of a seat to move whose time is over; null if it gives up.
     * What that takes of the game's chance is drawn; the move is not made yet.
     */
    default @Nullable JsonValue outOfTime(int seat) {
        return null;
    }

    /** The board as a seat sees it, or -1 for who has none; null if that is not held against. */
    default @Nullable JsonValue view(int viewer) {
        return null;
    }

    /** Whether the last move of a seat is to be hidden from a seat, or -1 for who has none. */
    default boolean hides(int mover, int viewer) {
        return false;
    }

    /** The points of each seat. */
    List<Integer> points();

    /** The seats that win, rising; asked only once the game is over. */
    List<Integer> winners();
}
