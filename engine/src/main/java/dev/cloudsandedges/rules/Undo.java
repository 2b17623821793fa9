package dev.cloudsandedges.rules;

/** On which terms a player may take back a move. */
public enum Undo {
    /** Not at all. */
    NEVER,
    /** At once: nobody is asked. */
    FREELY,
    /** Once all the others who still play have agreed. */
    BY_CONSENT
}
