package dev.cloudsandedges.wasm;

import dev.cloudsandedges.CloudsAndEdges;
import dev.cloudsandedges.Subscription;

import org.teavm.jso.JSBody;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;

/**
 * Tells the other tabs of a world how far its log goes, and reads on when another tab says that it
 * goes further. A tab that misses a message misses nothing: its next append is a conflict.
 */
final class Tabs {

    private Tabs() {}

    @JSFunctor
    interface Heard extends JSObject {
        void position(double position);
    }

    /** Keeps the engine in step with other tabs until the subscription is closed. */
    static Subscription join(String channel, CloudsAndEdges engine) {
        JSObject others = listen(channel, position -> {
            if (position > engine.position()) {
                engine.refresh();
            }
        });
        Subscription moves = engine.subscribe(position -> tell(others, (double) position));
        return () -> {
            moves.close();
            leave(others);
        };
    }

    @JSBody(
            params = {"name", "heard"},
            script = "var channel = new BroadcastChannel(name);"
                    + "channel.onmessage = function(event) { heard(Number(event.data)); };"
                    + "return channel;")
    private static native JSObject listen(String name, Heard heard);

    @JSBody(
            params = {"channel", "position"},
            script = "channel.postMessage(position);")
    private static native void tell(JSObject channel, double position);

    @JSBody(params = "channel", script = "channel.close();")
    private static native void leave(JSObject channel);
}
