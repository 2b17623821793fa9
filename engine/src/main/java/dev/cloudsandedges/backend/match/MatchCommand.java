package dev.cloudsandedges.backend.match;

import dev.cloudsandedges.backend.access.Operation;
import dev.cloudsandedges.backend.access.Permissions;
import dev.cloudsandedges.backend.game.Clock;
import dev.cloudsandedges.backend.game.Games;
import dev.cloudsandedges.eventsourcing.Actor;
import dev.cloudsandedges.eventsourcing.Command;
import dev.cloudsandedges.eventsourcing.Context;
import dev.cloudsandedges.eventsourcing.Ids;
import dev.cloudsandedges.json.Fields;
import dev.cloudsandedges.json.JsonObject;
import dev.cloudsandedges.json.JsonValue;
import dev.cloudsandedges.verdict.Refusal;
import dev.cloudsandedges.verdict.Verdict;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.function.Function;

/** What can be wanted of a match. */
public sealed interface MatchCommand extends Command<Match, MatchEvent>
        permits SeatingCommand, PlayingCommand, UndoCommand, ClockCommand {

    /** What a document's payload is called in refusals. */
    String PAYLOAD = "payload";

    /** All of them. */
    List<Operation> COMMANDS = List.of(
            Operation.MATCH_CREATE,
            Operation.MATCH_JOIN_REQUEST,
            Operation.MATCH_JOIN,
            Operation.MATCH_REFUSE_JOIN,
            Operation.MATCH_LEAVE,
            Operation.MATCH_START,
            Operation.MATCH_CANCEL,
            Operation.MATCH_TAKE_TURN,
            Operation.MATCH_RESIGN,
            Operation.MATCH_REQUEST_UNDO,
            Operation.MATCH_AGREE_UNDO,
            Operation.MATCH_REFUSE_UNDO,
            Operation.MATCH_REMATCH,
            Operation.MATCH_REFUSE_REMATCH,
            Operation.MATCH_RUN_OUT);

    /** Its row in the table of permissions. */
    Operation operation();

    /** Nothing, for most. */
    @Override
    default JsonObject payload() {
        return JsonObject.EMPTY;
    }

    @Override
    default String kind() {
        return operation().word();
    }

    @Override
    default @Nullable Refusal denial(Match match, Actor actor) {
        return Permissions.check(operation(), actor, match.relationOf(actor));
    }

    /** The player who asks; empty, which is no player's id, for anybody else. */
    static String playerOf(Context context) {
        return context.actor() instanceof Actor.Player player ? player.id() : "";
    }

    /** The command that a document asks for. */
    static Verdict<Command<Match, MatchEvent>> read(Games games, String kind, JsonValue payload) {
        return switch (kind) {
            case "create" -> fields(payload, in -> create(games, in));
            case "join-request" -> fields(payload, in -> new SeatingCommand.JoinRequest());
            case "join" ->
                fields(payload, in -> new SeatingCommand.Join(in.checked("player", Ids::check)));
            case "refuse-join" ->
                fields(payload, in -> {
                    SeatingEvent.JoinRefused refused = SeatingEvent.JoinRefused.from(in);
                    return new SeatingCommand.RefuseJoin(refused.player(), refused.why());
                });
            case "leave" -> fields(payload, in -> new SeatingCommand.Leave());
            case "start" -> fields(payload, in -> new SeatingCommand.Start());
            case "cancel" -> fields(payload, in -> new SeatingCommand.Cancel());
            case "take-turn" -> fields(payload, PlayingCommand.TakeTurn::from);
            case "resign" -> fields(payload, in -> new PlayingCommand.Resign());
            case "request-undo" -> fields(payload, in -> new UndoCommand.Request());
            case "agree-undo" -> fields(payload, in -> new UndoCommand.Agree());
            case "refuse-undo" -> fields(payload, in -> new UndoCommand.Refuse());
            case "rematch" -> fields(payload, in -> new PlayingCommand.Rematch());
            case "refuse-rematch" ->
                fields(
                        payload,
                        in -> new PlayingCommand.RefuseRematch(
                                in.checked("code", Ids::check), in.text("message")));
            case "run-out" -> fields(payload, in -> new ClockCommand.RunOut());
            default -> Verdict.refused(Operation.unknown("A match", COMMANDS));
        };
    }

    private static Verdict<Command<Match, MatchEvent>> fields(
            JsonValue payload, Function<Fields, MatchCommand> shape) {
        return Fields.read(payload, PAYLOAD, shape);
    }

    private static SeatingCommand.Create create(Games games, Fields in) {
        String game = in.text("game");
        long seats = in.integer("seats", 1, Integer.MAX_VALUE);
        String owner = in.checked("owner", Ids::check);
        Clock clock = Clock.in(in, PAYLOAD);
        SeatingCommand.Create create = in.passed(
                "settings",
                SeatingCommand.Create.of(games, game, in.any("settings"), seats, owner, clock));
        return in.has("players") ? create.seating(in.texts("players")) : create;
    }
}
