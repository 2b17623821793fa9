package dev.cloudsandedges.backend.user;

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
