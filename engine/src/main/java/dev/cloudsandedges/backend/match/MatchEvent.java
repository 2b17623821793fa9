package dev.cloudsandedges.backend.match;

import dev.cloudsandedges.backend.game.Games;
import dev.cloudsandedges.eventsourcing.Event;
import dev.cloudsandedges.eventsourcing.Ids;
import dev.cloudsandedges.json.Fields;
import dev.cloudsandedges.json.Hex;
import dev.cloudsandedges.json.JsonValue;
import dev.cloudsandedges.rules.Seats;
import dev.cloudsandedges.verdict.Refusal;
import dev.cloudsandedges.verdict.Verdict;

import java.util.List;
import java.util.function.Function;

/** What can happen to a match. The kinds and fields are the storage format: never rename one. */
public sealed interface MatchEvent extends Event<Match>
        permits SeatingEvent, PlayingEvent, UndoEvent, ClockEvent {

    /** The event that the log holds under that kind. */
    static Verdict<MatchEvent> read(Games games, String kind, JsonValue payload) {
        return switch (kind) {
            case SeatingEvent.Created.KIND ->
                fields(payload, in -> SeatingEvent.Created.from(in, games));
            case SeatingEvent.JoinRequested.KIND ->
                ByPlayer.read(payload, SeatingEvent.JoinRequested::new);
            case SeatingEvent.JoinRefused.KIND -> fields(payload, SeatingEvent.JoinRefused::from);
            case SeatingEvent.Joined.KIND -> ByPlayer.read(payload, SeatingEvent.Joined::new);
            case SeatingEvent.Left.KIND -> ByPlayer.read(payload, SeatingEvent.Left::new);
            case SeatingEvent.Started.KIND ->
                fields(
                        payload,
                        in -> new SeatingEvent.Started(
                                in.texts("players"),
                                in.texts("next"),
                                in.bits("digest"),
                                Timing.in(in)));
            case SeatingEvent.Cancelled.KIND -> fields(payload, in -> new SeatingEvent.Cancelled());
            case PlayingEvent.TurnTaken.KIND ->
                fields(
                        payload,
                        in -> new PlayingEvent.TurnTaken(
                                player(in),
                                in.any("move"),
                                in.texts("next"),
                                in.bits("digest"),
                                Timing.in(in)));
            case PlayingEvent.Resigned.KIND ->
                fields(
                        payload,
                        in -> new PlayingEvent.Resigned(
                                player(in), in.texts("next"), in.bits("digest"), Timing.in(in)));
            case UndoEvent.Requested.KIND -> ByPlayer.read(payload, UndoEvent.Requested::new);
            case UndoEvent.Agreed.KIND -> ByPlayer.read(payload, UndoEvent.Agreed::new);
            case UndoEvent.Refused.KIND -> ByPlayer.read(payload, UndoEvent.Refused::new);
            case UndoEvent.Undone.KIND -> fields(payload, UndoEvent.Undone::from);
            case ClockEvent.TimeRanOut.KIND ->
                fields(payload, in -> ClockEvent.TimeRanOut.from(in, player(in)));
            case PlayingEvent.Finished.KIND -> fields(payload, PlayingEvent.Finished::from);
            case PlayingEvent.RematchRequested.KIND ->
                fields(
                        payload,
                        in -> new PlayingEvent.RematchRequested(player(in), in.bits("seed")));
            case PlayingEvent.RematchRefused.KIND ->
                fields(
                        payload,
                        in -> new PlayingEvent.RematchRefused(
                                in.checked("code", Ids::check), in.text("message")));
            default ->
                Verdict.refused("event-unknown", "no event is called " + Refusal.excerpt(kind));
        };
    }

    /** Whether that is the kind of a player's move, which most events are. */
    static boolean isTurn(String kind) {
        return kind.equals(PlayingEvent.TurnTaken.KIND);
    }

    private static Verdict<MatchEvent> fields(
            JsonValue payload, Function<Fields, MatchEvent> shape) {
        return Fields.read(payload, "payload", shape);
    }

    /** The member {@code player}. */
    static String player(Fields in) {
        return in.checked("player", Ids::check);
    }

    /**
     * The match itself.
     *
     * @throws IllegalStateException unless its game has that digest, and those players are to move
     */
    static Match checked(Match match, List<String> next, long digest) {
        if (match.play().digest() != digest) {
            throw new IllegalStateException("the game's digest is "
                    + Hex.of(match.play().digest()) + ", the event says " + Hex.of(digest));
        }
        if (!isNext(match, next)) {
            throw new IllegalStateException("others are to move than the event says");
        }
        return match;
    }

    /** Hardly ever more than one. */
    private static boolean isNext(Match match, List<String> told) {
        Seats seats = match.play().toMove();
        if (seats.count() != 1 || told.size() != 1) {
            return match.next().equals(told);
        }
        int seat = Integer.numberOfTrailingZeros(seats.bits());
        return match.players().get(seat).equals(told.get(0));
    }
}
