package dev.cloudsandedges.wasm;

import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;

/** A program's function that brings notices to players, as JavaScript hands it in. */
@JSFunctor
public interface Notify extends JSObject {

    /** Called when it has happened. */
    @JSFunctor
    interface Done extends JSObject {
        void done();
    }

    /** Called when it has not happened, with what went wrong. */
    @JSFunctor
    interface Failed extends JSObject {
        void failed(String why);
    }

    /** Brings a notice, which is a JSON document, to whom it is for. */
    void notify(String id, String notice, Done done, Failed failed);
}
