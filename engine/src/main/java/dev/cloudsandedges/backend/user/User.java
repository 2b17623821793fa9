package dev.cloudsandedges.backend.user;

import dev.cloudsandedges.json.Fields;
import dev.cloudsandedges.json.JsonNull;
import dev.cloudsandedges.json.JsonObject;
import dev.cloudsandedges.json.JsonText;

import org.jspecify.annotations.Nullable;

/**
 * A user.
 *
 * @param id who it is; the same for ever
 * @param name what they are called; null for a user who was never created
 * @param look how they are shown; null for a user who was never created
 * @param lastRefused the position of their last request for a match that was refused; 0 for none
 */
public record User(String id, @Nullable Name name, @Nullable Look look, long lastRefused) {

    /** Whether the user was created. */
    public boolean exists() {
        return name != null;
    }

    JsonObject json() {
        return JsonObject.with("id", id)
                .and("name", name == null ? JsonNull.NULL : new JsonText(name.text()))
                .and("avatar", look == null ? JsonNull.NULL : new JsonText(look.avatar()))
                .and("colour", look == null ? JsonNull.NULL : new JsonText(look.colour()))
                .and("lastRefused", lastRefused)
                .build();
    }

    /** A user who was created. */
    static User from(Fields in) {
        return new User(
                in.text("id"),
                in.checked("name", Name::check),
                new Look(in.text("avatar"), in.text("colour")),
                in.integer("lastRefused", 0, Long.MAX_VALUE));
    }

    User existing() {
        if (name == null) {
            throw new IllegalStateException("the user was never created");
        }
        return this;
    }

    User named(Name other) {
        return new User(id, other, look, lastRefused);
    }

    User refused(long request) {
        return new User(id, name, look, request);
    }
}
