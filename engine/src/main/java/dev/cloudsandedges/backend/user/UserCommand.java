package dev.cloudsandedges.backend.user;

import dev.cloudsandedges.backend.access.Operation;
import dev.cloudsandedges.backend.access.Permissions;
import dev.cloudsandedges.backend.access.Relation;
import dev.cloudsandedges.eventsourcing.Actor;
import dev.cloudsandedges.eventsourcing.Command;
import dev.cloudsandedges.eventsourcing.Context;
import dev.cloudsandedges.json.Fields;
import dev.cloudsandedges.json.JsonObject;
import dev.cloudsandedges.json.JsonValue;
import dev.cloudsandedges.verdict.Refusal;
import dev.cloudsandedges.verdict.Verdict;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** What can be wanted of a user. */
public sealed interface UserCommand extends Command<User, UserEvent> {

    /** Be there. Refused with {@code user-exists}. */
    record Create(Name name) implements UserCommand {
        @Override
        public Operation operation() {
            return Operation.USER_CREATE;
        }

        @Override
        public Verdict<List<UserEvent>> decide(User user, Context context) {
            return user.exists()
                    ? Verdict.refused("user-exists", "There is a user with this id already.")
                    : Verdict.accepted(List.of(new UserEvent.Created(name)));
        }
    }

    /** Be called otherwise. Refused with {@code user-unknown}. */
    record SetName(Name name) implements UserCommand {
        @Override
        public Operation operation() {
            return Operation.USER_SET_NAME;
        }

        @Override
        public Verdict<List<UserEvent>> decide(User user, Context context) {
            return user.exists()
                    ? Verdict.accepted(List.of(new UserEvent.NameSet(name)))
                    : Verdict.refused("user-unknown", "There is no user with this id.");
        }
    }

    /** Its row in the table of permissions. */
    Operation operation();

    /** What the user is to be called. */
    Name name();

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

    @Override
    default JsonObject payload() {
        return JsonObject.with("name", name().text()).build();
    }

    /** The command that a document asks for. */
    static Verdict<Command<User, UserEvent>> read(String kind, JsonValue payload) {
        return switch (kind) {
            case "create" -> Fields.read(payload, "payload", in -> new Create(name(in)));
            case "set-name" -> Fields.read(payload, "payload", in -> new SetName(name(in)));
            default ->
                Verdict.refused(Refusal.of("command-unknown", "A user knows no such command.")
                        .with("field", "kind"));
        };
    }

    private static Name name(Fields in) {
        return in.checked("name", Name::check);
    }
}
