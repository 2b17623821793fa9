package dev.cloudsandedges.wasm;

import dev.cloudsandedges.verdict.Refusal;
import dev.cloudsandedges.verdict.Verdict;

import org.teavm.jso.JSObject;
import org.teavm.jso.indexeddb.IDBDatabase;
import org.teavm.jso.indexeddb.IDBOpenDBRequest;

import java.util.function.Consumer;

/** The databases of a world in this origin: one for its log, one for its snapshot. */
final class Databases {

    static final String CLOSED = "The browser's database is closed.";
    private static final String NONE = "This browser keeps no database for this page.";

    private Databases() {}

    /** Where the log is; what else belongs to the world goes by the same name. */
    static String ofLog(String world) {
        return "clouds-and-edges/" + world;
    }

    /** No world has a log of that name. */
    static String ofSnapshot(String world) {
        return "clouds-and-edges-snapshots/" + world;
    }

    /**
     * Opens a database; or {@code store-unavailable}. It closes by itself when it is to be deleted.
     *
     * @param furnish makes the object stores of a new one
     */
    static void open(
            String name, Consumer<IDBDatabase> furnish, Consumer<Verdict<IDBDatabase>> then) {
        IDBOpenDBRequest request = IndexedDb.open(name);
        if (request == null) {
            then.accept(unavailable(NONE));
            return;
        }
        request.setOnUpgradeNeeded(event -> furnish.accept(request.getResult()));
        request.setOnError(() -> then.accept(unavailable(why(request))));
        request.setOnSuccess(() -> {
            IDBDatabase database = request.getResult();
            database.setOnVersionChange(database::close);
            then.accept(Verdict.accepted(database));
        });
    }

    /** Deletes a database, if there is one, and gives its name; or {@code store-unavailable}. */
    static void delete(String name, Consumer<Verdict<String>> then) {
        IDBOpenDBRequest request = IndexedDb.delete(name);
        if (request == null) {
            then.accept(unavailable(NONE));
            return;
        }
        request.setOnError(() -> then.accept(unavailable(why(request))));
        request.setOnSuccess(() -> then.accept(Verdict.accepted(name)));
    }

    /** What a person is told of a request or transaction that has failed. */
    static String why(JSObject failed) {
        String error = IndexedDb.error(failed);
        return switch (error) {
            case "QuotaExceededError" -> "The browser has no room left for this page.";
            case "" -> CLOSED;
            default -> "The browser's database failed: " + error + ".";
        };
    }

    private static <T> Verdict<T> unavailable(String why) {
        return Verdict.refused(Refusal.of("store-unavailable", why));
    }
}
