package dev.cloudsandedges.wasm;

import dev.cloudsandedges.CloudsAndEdges;
import dev.cloudsandedges.Subscription;
import dev.cloudsandedges.eventsourcing.Actor;
import dev.cloudsandedges.json.JsonObject;
import dev.cloudsandedges.json.RefusalJson;
import dev.cloudsandedges.verdict.Refusal;
import dev.cloudsandedges.verdict.Verdict;

import org.teavm.jso.JSBody;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;
import org.teavm.jso.core.JSArray;
import org.teavm.jso.core.JSError;
import org.teavm.jso.core.JSPromise;
import org.teavm.jso.core.JSString;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** A world as JavaScript sees it. Documents and answers are JSON in strings. */
final class ExportedWorld {

    private final BrowserWorld world;
    private final CloudsAndEdges engine;

    private ExportedWorld(BrowserWorld world) {
        this.world = world;
        this.engine = world.engine();
    }

    /** The JavaScript object for a world. */
    static JSObject of(BrowserWorld world) {
        ExportedWorld exported = new ExportedWorld(world);
        return object(
                exported::submit,
                exported::ask,
                exported::query,
                exported::log,
                exported::subscribe,
                exported::refresh,
                exported::position,
                exported::tick,
                exported::nextTick,
                exported::close);
    }

    @JSBody(
            params = {
                "submit",
                "ask",
                "query",
                "log",
                "subscribe",
                "refresh",
                "position",
                "tick",
                "nextTick",
                "close"
            },
            script = "return {submit: submit, ask: ask, query: query, log: log,"
                    + " subscribe: subscribe, refresh: refresh, position: position,"
                    + " tick: tick, nextTick: nextTick, close: close};")
    private static native JSObject object(
            Ask submit,
            Ask ask,
            Query query,
            Log log,
            Subscribe subscribe,
            Action refresh,
            Figure position,
            Figure tick,
            Figure nextTick,
            Action close);

    @JSFunctor
    interface Moved extends JSObject {
        void to(double position);
    }

    @JSFunctor
    interface Action extends JSObject {
        void run();
    }

    @JSFunctor
    interface Ask extends JSObject {
        JSPromise<JSString> ask(String actor, String document);
    }

    @JSFunctor
    interface Query extends JSObject {
        String query(String actor, String query);
    }

    @JSFunctor
    interface Log extends JSObject {
        JSPromise<JSArray<JSString>> log(double after, double limit);
    }

    @JSFunctor
    interface Subscribe extends JSObject {
        Action subscribe(Moved listener);
    }

    @JSFunctor
    interface Figure extends JSObject {
        double number();
    }

    /** Hands in a command; the answer is an acceptance or a refusal. */
    private JSPromise<JSString> submit(String actor, String command) {
        return answer(actor, (asking, then) -> engine.door()
                .submit(asking, command)
                .whenAnswered(answer -> then.accept(answer.json())));
    }

    /** Asks for a view; the answer is the view or a refusal. */
    private JSPromise<JSString> ask(String actor, String document) {
        return answer(actor, (asking, then) -> engine.door().ask(asking, document, then));
    }

    private static JSPromise<JSString> answer(
            String actor, BiConsumer<Actor, Consumer<JsonObject>> question) {
        return new JSPromise<>((resolve, reject) -> {
            Verdict<Actor> asking = Actor.parse(actor);
            Refusal why = asking.refusal();
            if (why == null) {
                question.accept(
                        asking.orThrow(),
                        answer -> resolve.accept(JSString.valueOf(answer.text())));
            } else {
                resolve.accept(JSString.valueOf(refused(why)));
            }
        });
    }

    /** Answers a query with a view or a refusal. */
    private String query(String actor, String query) {
        Verdict<Actor> asking = Actor.parse(actor);
        Refusal why = asking.refusal();
        return why == null ? engine.door().query(asking.orThrow(), query).text() : refused(why);
    }

    /** Events after a position, as the log holds them; rejected if they cannot be read. */
    private JSPromise<JSArray<JSString>> log(double after, double limit) {
        return new JSPromise<>((resolve, reject) -> engine.log((long) after, (int) limit, read -> {
            Refusal why = read.refusal();
            if (why == null) {
                resolve.accept(strings(read.orThrow()));
            } else {
                reject.accept(new JSError(why.message()));
            }
        }));
    }

    /** Calls the listener with the new position whenever events were taken in. */
    private Action subscribe(Moved listener) {
        Subscription subscription = engine.subscribe(position -> listener.to((double) position));
        return subscription::close;
    }

    /** Reads what others have written. */
    private void refresh() {
        engine.refresh();
    }

    /** The position of the last event that is known. */
    private double position() {
        return (double) engine.position();
    }

    /** Has matches go on in which somebody's time is over, and gives how many they were. */
    private double tick() {
        return engine.tick();
    }

    /** When the next clock falls; no number if none runs. */
    private double nextTick() {
        Long next = engine.nextTick();
        return next == null ? Double.NaN : (double) next;
    }

    /** Nothing is read or written any more. */
    private void close() {
        world.close();
    }

    private static String refused(Refusal why) {
        return JsonObject.with("refused", RefusalJson.write(why)).build().text();
    }

    private static JSArray<JSString> strings(List<String> texts) {
        JSArray<JSString> strings = new JSArray<>();
        texts.forEach(text -> strings.push(JSString.valueOf(text)));
        return strings;
    }
}
