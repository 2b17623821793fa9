package dev.cloudsandedges.rules;

/** For whose eyes a view of a game is. */
public sealed interface Viewer {

    /** A player, who may see what that seat may see. */
    record Seated(int seat) implements Viewer {
        public Seated {
            if (!Seats.of(seat).has(seat)) {
                throw new IllegalArgumentException("no such seat: " + seat);
            }
        }
    }

    /** Somebody without a seat, who may see what everybody at the table may see. */
    record Spectator() implements Viewer {}

    /** Somebody who may see everything. */
    record Administrator() implements Viewer {}
}
