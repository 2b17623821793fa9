package dev.cloudsandedges.backend.match;

import dev.cloudsandedges.eventsourcing.Event;
import dev.cloudsandedges.eventsourcing.Recorded;
import dev.cloudsandedges.json.JsonNull;
import dev.cloudsandedges.json.JsonObject;
import dev.cloudsandedges.json.JsonTruth;
import dev.cloudsandedges.json.JsonValue;

import org.jspecify.annotations.Nullable;

/**
 * A move that was made in a match, or a player's giving up, which stands among the moves.
 *
 * @param turn the number of the move, from 1; of a resignation, how many moves were made before it
 * @param player who
 * @param move in the game's own JSON, as far as a viewer may see it; null for a resignation
 * @param at when, in milliseconds since the epoch by the host's clock; says nothing about order
 * @param position of its event on the log
 * @param outOfTime whether the player's time had run out: then the rules moved in their place, or
 *     had them give up
 */
public record MatchMove(
        int turn,
        String player,
        @Nullable JsonValue move,
        long at,
        long position,
        boolean outOfTime) {

    /** Whether the player gave up instead of moving, or had to. */
    public boolean isResignation() {
        return move == null;
    }

    /**
     * What an event adds to the moves of its match; null for one that is neither a move nor a
     * resignation.
     *
     * @param turns how many moves were made before it
     */
    public static @Nullable MatchMove of(Recorded recorded, int turns) {
        Event<?> event = recorded.event();
        if (event instanceof PlayingEvent.TurnTaken taken) {
            return of(recorded, turns, taken.player(), taken.move(), false);
        }
        if (event instanceof ClockEvent.TimeRanOut ranOut) {
            return of(recorded, turns, ranOut.player(), ranOut.move(), true);
        }
        return event instanceof PlayingEvent.Resigned resigned
                ? of(recorded, turns, resigned.player(), null, false)
                : null;
    }

    private static MatchMove of(
            Recorded recorded,
            int turns,
            String player,
            @Nullable JsonValue move,
            boolean outOfTime) {
        return new MatchMove(
                move == null ? turns : turns + 1,
                player,
                move,
                recorded.at(),
                recorded.position(),
                outOfTime);
    }

    /** Whether an event is a move, which a match counts. */
    public static boolean isMove(Event<?> event) {
        return event instanceof PlayingEvent.TurnTaken
                || (event instanceof ClockEvent.TimeRanOut ranOut && ranOut.move() != null);
    }

    /** The same with the move as somebody may see it. */
    MatchMove seenAs(JsonValue view) {
        return new MatchMove(turn, player, view, at, position, outOfTime);
    }

    /**
     * The move as a client gets it, its members in the order of this record; {@code outOfTime} is
     * there only if it is true.
     */
    public JsonObject json() {
        JsonObject.Builder json = JsonObject.with("turn", turn)
                .and("player", player)
                .and("move", move == null ? JsonNull.NULL : move)
                .and("resigned", JsonTruth.of(isResignation()))
                .and("at", at)
                .and("position", position);
        return outOfTime ? json.and("outOfTime", JsonTruth.TRUE).build() : json.build();
    }
}
