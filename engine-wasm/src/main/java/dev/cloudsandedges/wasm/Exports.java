package dev.cloudsandedges.wasm;

import dev.cloudsandedges.bots.Bot;
import dev.cloudsandedges.host.Effects;
import dev.cloudsandedges.script.Script;
import dev.cloudsandedges.verdict.Refusal;

import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSExport;
import org.teavm.jso.JSObject;
import org.teavm.jso.core.JSArray;
import org.teavm.jso.core.JSError;
import org.teavm.jso.core.JSPromise;
import org.teavm.jso.core.JSString;

import java.util.LinkedHashMap;
import java.util.Map;

/** What a JavaScript program can call. */
public final class Exports {
    private Exports() {}

    /** Runs a script on an empty log in memory and gives its output. */
    @JSExport
    public static String runScript(String script) {
        return Script.run(script);
    }

    /**
     * Opens the world of that name; rejected if its log cannot be used.
     *
     * @param notify gets notices to players; null for a world without
     * @param bots ids of players for whom random moves are made, each once
     */
    @JSExport
    public static JSPromise<JSObject> open(
            String name, @Nullable Notify notify, JSArray<JSString> bots) {
        return new JSPromise<>(
                (resolve, reject) -> BrowserWorld.open(name, port(notify), random(bots), opened -> {
                    Refusal why = opened.refusal();
                    if (why == null) {
                        resolve.accept(ExportedWorld.of(opened.orThrow()));
                    } else {
                        reject.accept(new JSError(why.message()));
                    }
                }));
    }

    /**
     * A world without a past, gone with the page.
     *
     * @param notify gets notices to players; null for a world without
     * @param bots ids of players for whom random moves are made, each once
     */
    @JSExport
    public static JSObject openInMemory(@Nullable Notify notify, JSArray<JSString> bots) {
        return ExportedWorld.of(BrowserWorld.inMemory(port(notify), random(bots)));
    }

    private static Map<String, Bot> random(JSArray<JSString> players) {
        Map<String, Bot> bots = new LinkedHashMap<>();
        for (int i = 0; i < players.getLength(); i++) {
            bots.put(players.get(i).stringValue(), Bot.random());
        }
        return bots;
    }

    private static @Nullable Effects port(@Nullable Notify notify) {
        return notify == null
                ? null
                : (id, notice, acknowledgement) -> notify.notify(
                        id,
                        notice.payload().text(),
                        acknowledgement::done,
                        acknowledgement::failed);
    }
}
