package dev.cloudsandedges.backend.access;

import dev.cloudsandedges.eventsourcing.Actor;

/** What kind of actor somebody is. */
public enum Principal {
    GUEST,
    PLAYER,
    ADMINISTRATOR,
    PROCESS;

    /** The kind of that actor. */
    public static Principal of(Actor actor) {
        if (actor instanceof Actor.Player) {
            return PLAYER;
        }
        if (actor instanceof Actor.Administrator) {
            return ADMINISTRATOR;
        }
        return actor instanceof Actor.Internal ? PROCESS : GUEST;
    }
}
