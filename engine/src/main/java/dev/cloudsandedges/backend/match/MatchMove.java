package dev.cloudsandedges.backend.match;

import dev.cloudsandedges.eventsourcing.Event;
import dev.cloudsandedges.eventsourcing.Recorded;
import dev.cloudsandedges.json.JsonNull;
import dev.cloudsandedges.json.JsonObject;
import dev.cloudsandedges.json.JsonTruth;
import dev.cloudsandedges.json.JsonValue;

import org.jspecify.annotations.Nullable;

/**
 * A move that was made in a match, also if it was taken back; or what stands among the moves: a
 * player's giving up, and an undo.
 *
 * @param kind which of these
 * @param turn the number of the move or the undo, from 1; of a resignation, how many came before
 * @param player who; whose move it was that an undo took back, with all behind it
 * @param move in the game's own JSON, as far as a viewer may see it; null for all but moves
 * @param at when, in milliseconds since the epoch by the host's clock; says nothing about order
 * @param position of its event on the log
 * @param outOfTime whether the player's time had run out: then the rules moved in their place, or
 *     had them give up
 */
public record MatchMove(
        Kind kind,
        int turn,
        String player,
        @Nullable JsonValue move,
        long at,
        long position,
        boolean outOfTime) {

    /** What stands in the list of moves. */
    public enum Kind {
        /** A move. */
        MOVE,
        /** A player gave up. */
        RESIGNATION,
        /** A player's last move and all that came after it were taken back. */
        UNDO
    }

    /** Whether the player gave up instead of moving, or had to. */
    public boolean isResignation() {
        return kind == Kind.RESIGNATION;
    }

    /**
     * Whether an event is one of a match's turns, which are numbered: a move or an undo.
     */
    public static boolean isTurn(Event<?> event) {
        return event instanceof PlayingEvent.TurnTaken
                || event instanceof UndoEvent.Undone
                || (event instanceof ClockEvent.TimeRanOut ranOut && ranOut.move() != null);
    }

    /**
     * What an event adds to the moves of its match; null for one that adds nothing.
     *
     * @param turns how many moves and undos came before it
     */
    public static @Nullable MatchMove of(Recorded recorded, int turns) {
        Event<?> event = recorded.event();
        if (event instanceof PlayingEvent.TurnTaken taken) {
            return of(Kind.MOVE, turns + 1, taken.player(), taken.move(), recorded, false);
        }
        if (event instanceof UndoEvent.Undone undone) {
            return of(Kind.UNDO, turns + 1, undone.player(), null, recorded, false);
        }
        if (event instanceof ClockEvent.TimeRanOut ranOut) {
            return ranOut.move() == null
                    ? of(Kind.RESIGNATION, turns, ranOut.player(), null, recorded, true)
                    : of(Kind.MOVE, turns + 1, ranOut.player(), ranOut.move(), recorded, true);
        }
        return event instanceof PlayingEvent.Resigned resigned
                ? of(Kind.RESIGNATION, turns, resigned.player(), null, recorded, false)
                : null;
    }

    private static MatchMove of(
            Kind kind,
            int turn,
            String player,
            @Nullable JsonValue move,
            Recorded recorded,
            boolean outOfTime) {
        return new MatchMove(
                kind, turn, player, move, recorded.at(), recorded.position(), outOfTime);
    }

    /** The same with the move as somebody may see it. */
    MatchMove seenAs(JsonValue view) {
        return new MatchMove(kind, turn, player, view, at, position, outOfTime);
    }

    /** The move as a client gets it; {@code outOfTime} is there only if it is true. */
    public JsonObject json() {
        JsonObject.Builder json = JsonObject.with("turn", turn)
                .and("player", player)
                .and("move", move == null ? JsonNull.NULL : move)
                .and("resigned", JsonTruth.of(isResignation()))
                .and("undone", JsonTruth.of(kind == Kind.UNDO))
                .and("at", at)
                .and("position", position);
        return outOfTime ? json.and("outOfTime", JsonTruth.TRUE).build() : json.build();
    }
}
