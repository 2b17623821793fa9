package dev.cloudsandedges.bots;

import dev.cloudsandedges.json.JsonValue;

import java.util.List;

/**
 * What a bot is shown when it is to move: what a client shows the player of that seat, and what
 * that player may do.
 *
 * @param game the name of the game
 * @param settings in the game's own JSON
 * @param seats how many play
 * @param seat the bot's own, from 0
 * @param turns how many moves were made so far, each undo counted as one
 * @param board the game's view for that seat
 * @param moves what the seat may do, in the game's own JSON and the order of the rules; where that
 *     is too much to list, one move that the rules have drawn
 */
public record Sight(
        String game,
        JsonValue settings,
        int seats,
        int seat,
        int turns,
        JsonValue board,
        List<JsonValue> moves) {

    /** Keeps the moves as they are. */
    public Sight {
        moves = List.copyOf(moves);
    }
}
