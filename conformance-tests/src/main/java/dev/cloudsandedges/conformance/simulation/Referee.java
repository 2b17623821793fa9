package dev.cloudsandedges.conformance.simulation;

import dev.cloudsandedges.json.JsonValue;
import dev.cloudsandedges.rules.Chance;

import java.util.List;

/**
 * A plain model of one running game, written apart from its rules and as simply as can be. It
 * speaks the game's own JSON and says what must be true.
 */
public interface Referee {

    /** The seat to move, or -1 once the game is over. */
    int toMove();

    /** A move that may be made now; asked only while somebody is to move. */
    JsonValue legalMove(Chance chance);

    /** A move that may not be made now, or is none at all. */
    JsonValue illegalMove(Chance chance);

    /** Makes a move of the seat to move; false if it is not legal. */
    boolean move(JsonValue move);

    /** A seat that has not done so before gives up. */
    void resign(int seat);

    /** The points of each seat. */
    List<Integer> points();

    /** The seats that win, rising; asked only once the game is over. */
    List<Integer> winners();
}
