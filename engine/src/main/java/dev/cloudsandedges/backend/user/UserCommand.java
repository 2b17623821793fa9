package dev.cloudsandedges.backend.user;

import dev.cloudsandedges.backend.access.Operation;
import dev.cloudsandedges.backend.access.Permissions;
import dev.cloudsandedges.backend.access.Relation;
import dev.cloudsandedges.backend.game.Clock;
import dev.cloudsandedges.backend.game.Games;
import dev.cloudsandedges.backend.game.Terms;
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

/** What can be wanted of a user. */
public sealed interface UserCommand extends Command<User, UserEvent> {

    /** All of them. */
    List<Operation> COMMANDS = List.of(
            Operation.USER_CREATE,
            Operation.USER_SET_NAME,
            Operation.USER_REQUEST_MATCH,
            Operation.USER_REFUSE_MATCH);

    /** Be there. Refused with {@code user-exists}. */
    record Create(Name name) implements UserCommand {
        @Override
        public Operation operation() {
            return Operation.USER_CREATE;
        }

        @Override
        public JsonObject payload() {
            return JsonObject.with("name", name.text()).build();
        }

        @Override
        public Verdict<List<UserEvent>> decide(User user, Context context) {
            return user.exists()
                    ? Verdict.refused("user-exists", "There is a user with this id already.")
                    : Verdict.accepted(
                            List.of(new UserEvent.Created(name, Look.chosenBy(context.entropy()))));
        }
    }

    /** Be called otherwise. Refused with {@code user-unknown}. */
    record SetName(Name name) implements UserCommand {
        @Override
        public Operation operation() {
            return Operation.USER_SET_NAME;
        }

        @Override
        public JsonObject payload() {
            return JsonObject.with("name", name.text()).build();
        }

        @Override
        public Verdict<List<UserEvent>> decide(User user, Context context) {
            return ifThere(user, new UserEvent.NameSet(name));
        }
    }

    /**
     * Ask for a match; a process answers. Refused with {@code user-unknown}, and its document with
     * {@code game-unknown} and by the game's settings.
     */
    record RequestMatch(Terms<?> terms) implements UserCommand {
        @Override
        public Operation operation() {
            return Operation.USER_REQUEST_MATCH;
        }

        @Override
        public JsonObject payload() {
            return terms.asked().build();
        }

        @Override
        public Verdict<List<UserEvent>> decide(User user, Context context) {
            return ifThere(user, new UserEvent.MatchRequested(terms, context.entropy()));
        }
    }

    /**
     * Tell the user why there is no match. Refused with {@code user-unknown}.
     *
     * @param request the position of the event that asked for it
     */
    record RefuseMatch(long request, String code, String message) implements UserCommand {
        @Override
        public Operation operation() {
            return Operation.USER_REFUSE_MATCH;
        }

        @Override
        public JsonObject payload() {
            return new UserEvent.MatchRefused(request, code, message).payload();
        }

        @Override
        public Verdict<List<UserEvent>> decide(User user, Context context) {
            return ifThere(user, new UserEvent.MatchRefused(request, code, message));
        }
    }

    /** Its row in the table of permissions. */
    Operation operation();

    @Override
    default @Nullable Refusal denial(User user, Actor actor) {
        boolean self = actor instanceof Actor.Player player && player.id().equals(user.id());
        Relation relation = self ? Relation.SELF : Relation.STRANGER;
        return Permissions.check(operation(), actor, relation);
    }

    @Override
    default String kind() {
        return operation().word();
    }

    private static Verdict<List<UserEvent>> ifThere(User user, UserEvent event) {
        return user.exists()
                ? Verdict.accepted(List.of(event))
                : Verdict.refused("user-unknown", "There is no user with this id.");
    }

    /** The command that a document asks for. */
    static Verdict<Command<User, UserEvent>> read(Games games, String kind, JsonValue payload) {
        return switch (kind) {
            case "create" -> fields(payload, in -> new Create(in.checked("name", Name::check)));
            case "set-name" -> fields(payload, in -> new SetName(in.checked("name", Name::check)));
            case "create-match-request" ->
                fields(
                        payload,
                        in -> new RequestMatch(in.passed(
                                "settings",
                                Terms.of(
                                        games,
                                        in.text("game"),
                                        in.any("settings"),
                                        in.integer("seats", 1, Integer.MAX_VALUE),
                                        Clock.in(in, "payload")))));
            case "refuse-match-request" ->
                fields(
                        payload,
                        in -> new RefuseMatch(
                                in.integer("request", 1, Long.MAX_VALUE),
                                in.checked("code", Ids::check),
                                in.text("message")));
            default -> Verdict.refused(Operation.unknown("A user", COMMANDS));
        };
    }

    private static Verdict<Command<User, UserEvent>> fields(
            JsonValue payload, Function<Fields, UserCommand> shape) {
        return Fields.read(payload, "payload", shape);
    }
}
