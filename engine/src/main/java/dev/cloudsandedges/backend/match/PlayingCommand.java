package dev.cloudsandedges.backend.match;

import dev.cloudsandedges.backend.access.Operation;
import dev.cloudsandedges.backend.game.Play;
import dev.cloudsandedges.eventsourcing.Context;
import dev.cloudsandedges.json.JsonObject;
import dev.cloudsandedges.json.JsonValue;
import dev.cloudsandedges.rules.Outcome;
import dev.cloudsandedges.verdict.Refusal;
import dev.cloudsandedges.verdict.Verdict;

import java.util.List;

/** What can be wanted of a match that is played, or was. */
public sealed interface PlayingCommand extends MatchCommand {

    /** What a turn's document carries. */
    JsonObject.Shape PAYLOAD_OF_A_TURN = JsonObject.shape("move");

    /**
     * Make a move, given in the game's own JSON. Refused with {@code not-a-player}, {@code
     * not-your-turn}, the refusals of {@link MatchStatus}, of the move's codec and of the rules.
     */
    record TakeTurn(JsonValue move) implements PlayingCommand {
        @Override
        public Operation operation() {
            return Operation.MATCH_TAKE_TURN;
        }

        @Override
        public JsonObject payload() {
            return PAYLOAD_OF_A_TURN.of(move);
        }

        @Override
        public Verdict<List<MatchEvent>> decide(Match match, Context context) {
            Refusal why = match.status().unless(MatchStatus.PLAYING);
            if (why != null) {
                return Verdict.refused(why);
            }
            String player = MatchCommand.playerOf(context);
            int seat = match.seatOf(player);
            if (seat < 0) {
                return Verdict.refused("not-a-player", "You have no seat in this match.");
            }
            if (!match.play().toMove().has(seat)) {
                return Verdict.refused(Refusal.of("not-your-turn", "It is not your turn.")
                        .with("next", String.join(" ", match.next())));
            }
            Verdict<? extends Play.Moved<?, ?>> played = match.play().move(seat, move);
            Refusal no = played.refusal();
            return no == null
                    ? Verdict.accepted(events(match, player, played.orThrow()))
                    : Verdict.refused(no);
        }

        /** The codec's spelling of the move is recorded, not the client's. */
        private static List<MatchEvent> events(Match match, String player, Play.Moved<?, ?> moved) {
            return withEnd(match, moved.after(), PlayingEvent.TurnTaken.made(match, player, moved));
        }
    }

    /**
     * Give up. Of two players the other one wins; of more, the turn passes on without this player,
     * who cannot win. Refused with {@code not-a-player}, {@code already-resigned} and the refusals
     * of {@link MatchStatus}.
     */
    record Resign() implements PlayingCommand {
        @Override
        public Operation operation() {
            return Operation.MATCH_RESIGN;
        }

        @Override
        public Verdict<List<MatchEvent>> decide(Match match, Context context) {
            Refusal why = match.status().unless(MatchStatus.PLAYING);
            if (why != null) {
                return Verdict.refused(why);
            }
            String player = MatchCommand.playerOf(context);
            int seat = match.seatOf(player);
            if (seat < 0) {
                return Verdict.refused("not-a-player", "You have no seat in this match.");
            }
            if (match.hasResigned(player)) {
                return Verdict.refused("already-resigned", "You have given up already.");
            }
            Play<?, ?> after = match.play().resigned(seat);
            return Verdict.accepted(withEnd(
                    match,
                    after,
                    new PlayingEvent.Resigned(
                            player, match.playersAt(after.toMove()), after.digest())));
        }
    }

    /**
     * Ask for another match of the same kind with the same players. Refused with {@code
     * not-a-player}, {@code already-requested} and the refusals of {@link MatchStatus}.
     */
    record Rematch() implements PlayingCommand {
        @Override
        public Operation operation() {
            return Operation.MATCH_REMATCH;
        }

        @Override
        public Verdict<List<MatchEvent>> decide(Match match, Context context) {
            Refusal why = match.status().unless(MatchStatus.FINISHED);
            if (why != null) {
                return Verdict.refused(why);
            }
            String player = MatchCommand.playerOf(context);
            if (match.seatOf(player) < 0) {
                return Verdict.refused("not-a-player", "You had no seat in this match.");
            }
            return match.hasRequested(player)
                    ? Verdict.refused("already-requested", "You have asked for it already.")
                    : Verdict.accepted(
                            List.of(new PlayingEvent.RematchRequested(player, context.entropy())));
        }
    }

    /**
     * Tell the players why there is no rematch. Refused with {@code no-request} and the refusals of
     * {@link MatchStatus}.
     */
    record RefuseRematch(String code, String message) implements PlayingCommand {
        @Override
        public Operation operation() {
            return Operation.MATCH_REFUSE_REMATCH;
        }

        @Override
        public JsonObject payload() {
            return new PlayingEvent.RematchRefused(code, message).payload();
        }

        @Override
        public Verdict<List<MatchEvent>> decide(Match match, Context context) {
            Refusal why = match.status().unless(MatchStatus.FINISHED);
            if (why != null) {
                return Verdict.refused(why);
            }
            return match.isRematchWanted()
                    ? Verdict.accepted(List.of(new PlayingEvent.RematchRefused(code, message)))
                    : Verdict.refused("no-request", "Not every player wants a rematch.");
        }
    }

    /** What happened, and the end of the game if it brought that about. */
    private static List<MatchEvent> withEnd(Match match, Play<?, ?> after, MatchEvent happened) {
        Outcome outcome = after.outcome();
        return outcome == null
                ? List.of(happened)
                : List.of(happened, PlayingEvent.Finished.of(match, outcome));
    }
}
