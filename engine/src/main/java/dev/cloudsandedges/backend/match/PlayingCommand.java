package dev.cloudsandedges.backend.match;

import dev.cloudsandedges.backend.access.Operation;
import dev.cloudsandedges.backend.game.Play;
import dev.cloudsandedges.eventsourcing.Context;
import dev.cloudsandedges.json.Fields;
import dev.cloudsandedges.json.JsonObject;
import dev.cloudsandedges.json.JsonValue;
import dev.cloudsandedges.verdict.Refusal;
import dev.cloudsandedges.verdict.Verdict;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** What can be wanted of a match that is played, or was. */
public sealed interface PlayingCommand extends MatchCommand {

    /** What a turn's document carries. */
    JsonObject.Shape PAYLOAD_OF_A_TURN = JsonObject.shape("move");

    /**
     * Make a move, given in the game's own JSON. Refused with {@code not-a-player}, {@code
     * not-your-turn}, {@code move-outdated}, {@code out-of-time}, the refusals of {@link
     * MatchStatus}, of the move's codec and of the rules.
     *
     * @param move in the game's own JSON
     * @param seen how many turns the player had seen when they thought it out: it is refused if
     *     their occasion to move began later; -1 for a move that is meant whatever happened
     */
    record TakeTurn(JsonValue move, int seen) implements PlayingCommand {
        private static final int WHATEVER_HAPPENED = -1;

        /** Checks the number of turns. */
        public TakeTurn {
            if (seen < WHATEVER_HAPPENED) {
                throw new IllegalArgumentException("turns are at least 0");
            }
        }

        /** A move that is meant whatever happened. */
        public TakeTurn(JsonValue move) {
            this(move, WHATEVER_HAPPENED);
        }

        static TakeTurn from(Fields in) {
            JsonValue move = in.any("move");
            return in.has("turn")
                    ? new TakeTurn(move, in.smallInteger("turn", 0, Integer.MAX_VALUE))
                    : new TakeTurn(move);
        }

        @Override
        public Operation operation() {
            return Operation.MATCH_TAKE_TURN;
        }

        @Override
        public JsonObject payload() {
            return seen == WHATEVER_HAPPENED
                    ? PAYLOAD_OF_A_TURN.of(move)
                    : JsonObject.with("move", move).and("turn", seen).build();
        }

        @Override
        public Verdict<List<MatchEvent>> decide(Match match, Context context) {
            String player = MatchCommand.playerOf(context);
            Refusal why = match.refuses(player, MatchStatus.PLAYING);
            if (why != null) {
                return Verdict.refused(why);
            }
            int seat = match.seatOf(player);
            if (!match.play().toMove().has(seat)) {
                return Verdict.refused(Refusal.of("not-your-turn", "It is not your turn.")
                        .with("next", String.join(" ", match.next())));
            }
            Refusal late = seen == WHATEVER_HAPPENED ? null : outdated(match);
            if (late == null) {
                late = ClockCommand.outOfTime(match, seat, context.at());
            }
            if (late != null) {
                return Verdict.refused(late);
            }
            Verdict<? extends Play.Moved<?, ?>> played = match.play().move(seat, move);
            Refusal no = played.refusal();
            return no == null
                    ? Verdict.accepted(events(match, player, played.orThrow(), context.at()))
                    : Verdict.refused(no);
        }

        private @Nullable Refusal outdated(Match match) {
            int turns = match.turns();
            int began = turns - match.play().pace().sinceRound();
            return seen >= began && seen <= turns
                    ? null
                    : Refusal.of(
                                    "move-outdated",
                                    "The match went on meanwhile; think this move over.")
                            .with("turn", String.valueOf(turns));
        }

        /** The codec's spelling of the move is recorded, not the client's. */
        private static List<MatchEvent> events(
                Match match, String player, Play.Moved<?, ?> moved, long at) {
            MatchEvent taken = PlayingEvent.TurnTaken.made(match, player, moved, at);
            return PlayingEvent.Finished.behind(taken, match, moved.after());
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
            String player = MatchCommand.playerOf(context);
            Refusal why = match.refuses(player, MatchStatus.PLAYING);
            if (why != null) {
                return Verdict.refused(why);
            }
            int seat = match.seatOf(player);
            if (match.hasResigned(player)) {
                return Verdict.refused("already-resigned", "You have given up already.");
            }
            Play<?, ?> after = match.play().resigned(seat);
            PlayingEvent.Resigned resigned = new PlayingEvent.Resigned(
                    player,
                    match.playersAt(after.toMove()),
                    after.digest(),
                    Timing.passed(match, after.toMove(), context.at()));
            return Verdict.accepted(PlayingEvent.Finished.behind(resigned, match, after));
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
            String player = MatchCommand.playerOf(context);
            Refusal why = match.refuses(player, MatchStatus.FINISHED);
            if (why != null) {
                return Verdict.refused(why);
            }
            return match.seating().hasRequested(player)
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
}
