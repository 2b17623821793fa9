package dev.cloudsandedges.backend.user;

import dev.cloudsandedges.eventsourcing.Event;
import dev.cloudsandedges.json.Fields;
import dev.cloudsandedges.json.JsonObject;
import dev.cloudsandedges.json.JsonValue;
import dev.cloudsandedges.verdict.Refusal;
import dev.cloudsandedges.verdict.Verdict;

/** What can happen to a user. The kinds and fields are the storage format: never rename one. */
public sealed interface UserEvent extends Event<User> {

    /** The user is there. */
    record Created(Name name) implements UserEvent {
        static final String KIND = "user-created";

        @Override
        public String kind() {
            return KIND;
        }

        @Override
        public User applyTo(User user) {
            if (user.exists()) {
                throw new IllegalStateException("the user was created before");
            }
            return new User(user.id(), name);
        }
    }

    /** The user is called otherwise. */
    record NameSet(Name name) implements UserEvent {
        static final String KIND = "user-name-set";

        @Override
        public String kind() {
            return KIND;
        }

        @Override
        public User applyTo(User user) {
            if (!user.exists()) {
                throw new IllegalStateException("the user was never created");
            }
            return new User(user.id(), name);
        }
    }

    /** What the user is called from now on. */
    Name name();

    @Override
    default JsonObject payload() {
        return JsonObject.with("name", name().text()).build();
    }

    /** The event that the log holds under that kind. */
    static Verdict<UserEvent> read(String kind, JsonValue payload) {
        return switch (kind) {
            case Created.KIND -> Fields.read(payload, "payload", in -> new Created(name(in)));
            case NameSet.KIND -> Fields.read(payload, "payload", in -> new NameSet(name(in)));
            default ->
                Verdict.refused("event-unknown", "no event is called " + Refusal.excerpt(kind));
        };
    }

    private static Name name(Fields in) {
        return in.checked("name", Name::check);
    }
}
