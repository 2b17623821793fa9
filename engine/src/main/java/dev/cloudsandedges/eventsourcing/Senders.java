package dev.cloudsandedges.eventsourcing;

import dev.cloudsandedges.json.Sum;

import org.jspecify.annotations.Nullable;

/** How the actors that came last are written, and the sums of that: the same ones come again. */
final class Senders {

    private static final int MOST = 4;

    /**
     * Somebody who sends commands.
     *
     * @param text as {@link Actor#text} writes it
     * @param sum of that text
     */
    record Sender(Actor actor, String text, long sum) {
        static Sender of(Actor actor) {
            String text = actor.text();
            return new Sender(actor, text, Sum.with(Sum.EMPTY, text));
        }
    }

    private final @Nullable Sender[] known = new @Nullable Sender[MOST];
    private int oldest;

    Sender of(Actor actor) {
        for (Sender sender : known) {
            if (sender != null && sender.actor.equals(actor)) {
                return sender;
            }
        }
        Sender fresh = Sender.of(actor);
        known[oldest] = fresh;
        oldest = (oldest + 1) % MOST;
        return fresh;
    }
}
