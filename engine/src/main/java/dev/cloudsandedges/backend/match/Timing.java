package dev.cloudsandedges.backend.match;

import dev.cloudsandedges.backend.game.Clock;
import dev.cloudsandedges.backend.game.Clocks;
import dev.cloudsandedges.json.Fields;
import dev.cloudsandedges.json.JsonObject;
import dev.cloudsandedges.rules.Seats;

import org.jspecify.annotations.Nullable;

/**
 * What the clocks of a match say after what is decided. Only a decision knows the time: its events
 * carry this, so that nobody who applies them needs to.
 */
final class Timing {

    private Timing() {}

    /** Of a match that starts; null for one without a clock, here and below. */
    static @Nullable Clocks started(Match started, long at) {
        Clock clock = started.terms().clock();
        Seats toMove = started.play().toMove();
        return clock == null ? null : Clocks.started(clock, started.terms().seats(), toMove, at);
    }

    /**
     * Once a seat has moved.
     *
     * @param toMove who is to move then
     */
    static @Nullable Clocks moved(Match before, int seat, Seats toMove, long at) {
        Clock clock = before.terms().clock();
        Clocks now = before.clocks();
        return clock == null || now == null ? null : now.moved(clock, seat, toMove, at);
    }

    /** Once something else has changed who is to move. */
    static @Nullable Clocks passed(Match before, Seats toMove, long at) {
        Clock clock = before.terms().clock();
        Clocks now = before.clocks();
        return clock == null || now == null ? null : now.passed(clock, toMove, at);
    }

    /** A payload whose last member is what the clocks say. */
    static JsonObject payload(JsonObject.Builder members, @Nullable Clocks clocks) {
        return clocks == null
                ? members.build()
                : members.and(Clock.MEMBER, clocks.json()).build();
    }

    /** What a payload says of them. */
    static @Nullable Clocks in(Fields payload) {
        return payload.has(Clock.MEMBER) ? Clocks.from(payload) : null;
    }
}
