package dev.cloudsandedges.host;

import java.util.function.LongConsumer;

/**
 * How hosts that share a log hint to each other that it has grown: tabs, sockets, peers.
 *
 * <p>A hint is a position and never carries events: the log is the truth. A host that hears of a
 * position which it has not read reads the log; so a wrong hint costs one read and nothing more,
 * and a host that hears nothing finds out by its next append.
 *
 * <p>Promised: what is announced is meant to reach every other host in the same room, unchanged,
 * and no host in another one; a listener whose place is closed is told nothing more; what a
 * listener throws keeps nobody else from being told, and is not thrown to who announces. A listener
 * may announce, listen and close places.
 *
 * <p>Not promised: that a hint arrives. It may be lost, late, repeated, or overtaken by another
 * one, and a transport may keep the highest of several alone. It need not tell the host that has
 * announced.
 */
public interface Transport {

    /** A listener's place; {@link #close} gives it up. */
    interface Place extends AutoCloseable {

        /** The listener is told nothing more. Closing twice is the same as once. */
        @Override
        void close();
    }

    /**
     * Says that the log goes as far as this position, to whoever listens. Returns at once and
     * throws nothing, also where nobody listens or nobody can be reached.
     *
     * @param position 1 to 2<sup>53</sup> - 1
     */
    void announce(long position);

    /**
     * Has a listener told of positions that others announce from now on, on the thread that owns
     * this host's engine. The same listener may have several places.
     */
    Place listen(LongConsumer heard);
}
