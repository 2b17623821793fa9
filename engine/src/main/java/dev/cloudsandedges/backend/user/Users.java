package dev.cloudsandedges.backend.user;

import dev.cloudsandedges.backend.game.Games;
import dev.cloudsandedges.eventsourcing.Aggregate;
import dev.cloudsandedges.eventsourcing.Command;
import dev.cloudsandedges.json.Fields;
import dev.cloudsandedges.json.JsonObject;
import dev.cloudsandedges.json.JsonValue;
import dev.cloudsandedges.verdict.Verdict;

/** The users, as a family of aggregates: the streams {@code user/<id>}. */
public final class Users implements Aggregate<User, UserEvent> {

    /** The first part of their streams' names. */
    public static final String TYPE = "user";

    private final Games games;

    /** Users who may ask for matches of these games. */
    public Users(Games games) {
        this.games = games;
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public User initial(String id) {
        return new User(id, null, null, 0);
    }

    @Override
    public JsonObject show(User user) {
        return user.json();
    }

    @Override
    public Verdict<UserEvent> event(String kind, JsonValue payload) {
        return UserEvent.read(games, kind, payload);
    }

    @Override
    public JsonObject save(User user) {
        return user.json();
    }

    @Override
    public Verdict<User> restore(String id, JsonValue saved) {
        return Fields.read(saved, TYPE, User::from)
                .then(user -> user.id().equals(id)
                        ? Verdict.accepted(user)
                        : Verdict.refused("user-unknown", user.id() + " is not " + id + "."));
    }

    @Override
    public Verdict<Command<User, UserEvent>> command(String kind, JsonValue payload) {
        return UserCommand.read(games, kind, payload);
    }
}
