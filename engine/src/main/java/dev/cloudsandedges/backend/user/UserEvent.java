package dev.cloudsandedges.backend.user;

import dev.cloudsandedges.backend.game.Games;
import dev.cloudsandedges.backend.game.Terms;
import dev.cloudsandedges.eventsourcing.Event;
import dev.cloudsandedges.eventsourcing.Ids;
import dev.cloudsandedges.json.Fields;
import dev.cloudsandedges.json.Hex;
import dev.cloudsandedges.json.JsonObject;
import dev.cloudsandedges.json.JsonValue;
import dev.cloudsandedges.verdict.Refusal;
import dev.cloudsandedges.verdict.Verdict;

import java.util.function.Function;

/** What can happen to a user. The kinds and fields are the storage format: never rename one. */
public sealed interface UserEvent extends Event<User> {

    /** The user is there, with a look that the command's entropy chose. */
    record Created(Name name, Look look) implements UserEvent {
        static final String KIND = "user-created";

        @Override
        public String kind() {
            return KIND;
        }

        @Override
        public JsonObject payload() {
            return JsonObject.with("name", name.text())
                    .and("avatar", look.avatar())
                    .and("colour", look.colour())
                    .build();
        }

        @Override
        public User applyTo(User user) {
            if (user.exists()) {
                throw new IllegalStateException("the user was created before");
            }
            return new User(user.id(), name, look, 0);
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
        public JsonObject payload() {
            return JsonObject.with("name", name.text()).build();
        }

        @Override
        public User applyTo(User user) {
            return user.existing().named(name);
        }
    }

    /**
     * The user asked for a match.
     *
     * @param terms what is to be played
     * @param seed 64 bits for the match's source of chance
     */
    record MatchRequested(Terms<?> terms, long seed) implements UserEvent {
        static final String KIND = "user-create-match-requested";

        @Override
        public String kind() {
            return KIND;
        }

        @Override
        public JsonObject payload() {
            return terms.pinned().and("seed", Hex.of(seed)).build();
        }

        @Override
        public User applyTo(User user) {
            return user.existing();
        }
    }

    /**
     * The user gets no match.
     *
     * @param request the position of the event that asked for it
     * @param code the reason, for programs
     * @param message the reason, for people
     */
    record MatchRefused(long request, String code, String message) implements UserEvent {
        static final String KIND = "user-create-match-refused";

        @Override
        public String kind() {
            return KIND;
        }

        @Override
        public JsonObject payload() {
            return JsonObject.with("request", request)
                    .and("code", code)
                    .and("message", message)
                    .build();
        }

        @Override
        public User applyTo(User user) {
            return user.existing().refused(request);
        }
    }

    /** The event that the log holds under that kind. */
    static Verdict<UserEvent> read(Games games, String kind, JsonValue payload) {
        return switch (kind) {
            case Created.KIND ->
                fields(
                        payload,
                        in -> new Created(
                                in.checked("name", Name::check),
                                new Look(in.text("avatar"), in.text("colour"))));
            case NameSet.KIND ->
                fields(payload, in -> new NameSet(in.checked("name", Name::check)));
            case MatchRequested.KIND ->
                fields(payload, in -> new MatchRequested(Terms.from(in, games), in.bits("seed")));
            case MatchRefused.KIND ->
                fields(
                        payload,
                        in -> new MatchRefused(
                                in.integer("request", 1, Long.MAX_VALUE),
                                in.checked("code", Ids::check),
                                in.text("message")));
            default ->
                Verdict.refused("event-unknown", "no event is called " + Refusal.excerpt(kind));
        };
    }

    private static Verdict<UserEvent> fields(JsonValue payload, Function<Fields, UserEvent> shape) {
        return Fields.read(payload, "payload", shape);
    }
}
