package dev.cloudsandedges.backend.user;

import org.jspecify.annotations.Nullable;

/**
 * A user.
 *
 * @param id who it is; the same for ever
 * @param name what they are called; null for a user who was never created
 */
public record User(String id, @Nullable Name name) {

    /** Whether the user was created. */
    public boolean exists() {
        return name != null;
    }
}
