package dev.cloudsandedges.wasm;

import dev.cloudsandedges.host.Listeners;
import dev.cloudsandedges.host.Transport;

import org.teavm.jso.JSBody;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;

import java.util.function.LongConsumer;

/**
 * A tab's way to the other tabs of its origin, by a broadcast channel. What a listener throws goes
 * to the page's own report of errors. A message that is no position is passed over.
 */
public final class TabTransport implements Transport, AutoCloseable {

    private final Listeners listeners = new Listeners();
    private final JSObject channel;

    private TabTransport(String room) {
        channel = open(room, this::heard);
    }

    /** Joins a room, until it is closed. */
    public static TabTransport join(String room) {
        return new TabTransport(room);
    }

    @JSFunctor
    private interface Heard extends JSObject {
        void position(double position);
    }

    @Override
    public void announce(long position) {
        tell(channel, (double) position);
    }

    @Override
    public Place listen(LongConsumer heard) {
        return listeners.add(heard);
    }

    private void heard(double position) {
        if (position >= 1) {
            listeners.tell((long) position);
        }
    }

    /** Nothing is announced or heard any more. Closing twice is the same as once. */
    @Override
    public void close() {
        leave(channel);
    }

    @JSBody(
            params = {"name", "heard"},
            script = "var channel = new BroadcastChannel(name);"
                    + "channel.onmessage = function(event) { heard(Number(event.data)); };"
                    + "return channel;")
    private static native JSObject open(String name, Heard heard);

    /** Posting on a channel that is closed throws. */
    @JSBody(
            params = {"channel", "position"},
            script = "try { channel.postMessage(position); } catch (closed) { }")
    private static native void tell(JSObject channel, double position);

    @JSBody(params = "channel", script = "channel.close();")
    private static native void leave(JSObject channel);
}
