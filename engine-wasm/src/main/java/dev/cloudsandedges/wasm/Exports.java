package dev.cloudsandedges.wasm;

import dev.cloudsandedges.script.Script;

import org.teavm.jso.JSExport;

/** What a JavaScript program can call. */
public final class Exports {
    private Exports() {}

    /** Runs a script on an empty log in memory and gives its output. */
    @JSExport
    public static String runScript(String script) {
        return Script.run(script);
    }
}
