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
        static Sender of(Actor actor, String text) {
            return new Sender(actor, text, Sum.with(Sum.EMPTY, text));
        }
    }

    private final @Nullable Sender[] known = new @Nullable Sender[MOST];
    private final int[] followers = new int[MOST]; // where to look first, after each of them
    private int latest;
    private int oldest;

    /** Who sent what is on the log: an actor's text. */
    Sender of(String text) {
        Sender expected = known[followers[latest]];
        if (expected != null && expected.text.equals(text)) {
            latest = followers[latest];
            return expected;
        }
        for (int i = 0; i < MOST; i++) {
            Sender sender = known[i];
            if (sender != null && sender.text.equals(text)) {
                followers[latest] = i;
                latest = i;
                return sender;
            }
        }
        return keep(Sender.of(Actor.parse(text).orThrow(), text));
    }

    Sender of(Actor actor) {
        for (Sender sender : known) {
            if (sender != null && sender.actor.equals(actor)) {
                return sender;
            }
        }
        return keep(Sender.of(actor, actor.text()));
    }

    private Sender keep(Sender fresh) {
        known[oldest] = fresh;
        oldest = (oldest + 1) % MOST;
        return fresh;
    }
}
