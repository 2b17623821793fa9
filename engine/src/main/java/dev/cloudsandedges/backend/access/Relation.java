package dev.cloudsandedges.backend.access;

/** What an actor is to the thing that an operation is about. */
public enum Relation {
    /** Nothing to it, or the thing is not there. */
    STRANGER,
    /** Plays in the match. */
    SEATED,
    /** Asked for the match; may be seated too. */
    OWNER,
    /** Is the user, or the process. */
    SELF
}
