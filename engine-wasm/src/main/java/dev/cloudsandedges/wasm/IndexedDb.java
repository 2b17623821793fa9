package dev.cloudsandedges.wasm;

import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSObject;
import org.teavm.jso.JSProperty;
import org.teavm.jso.core.JSArrayReader;
import org.teavm.jso.indexeddb.IDBCursorRequest;
import org.teavm.jso.indexeddb.IDBDatabase;
import org.teavm.jso.indexeddb.IDBKeyRange;
import org.teavm.jso.indexeddb.IDBObjectStore;
import org.teavm.jso.indexeddb.IDBOpenDBRequest;
import org.teavm.jso.indexeddb.IDBRequest;
import org.teavm.jso.indexeddb.IDBTransaction;

/**
 * The calls of IndexedDB that a log and a snapshot need. Positions and versions are numbers, exact
 * below 2^53. Where the browser throws, these give null.
 */
final class IndexedDb {

    static final String EVENTS = "events";
    static final String VERSIONS = "versions";
    static final String SNAPSHOTS = "snapshots";

    private IndexedDb() {}

    /** A request for an array of values. */
    interface Rows extends IDBRequest {
        @JSProperty
        JSArrayReader<JSObject> getResult();
    }

    /** Asks for a database; null where the page may have none. */
    @JSBody(
            params = "name",
            script = "try { return indexedDB.open(name, 1); } catch (e) { return null; }")
    static native @Nullable IDBOpenDBRequest open(String name);

    /** Asks to delete a database; null where the page may have none. */
    @JSBody(
            params = "name",
            script = "try { return indexedDB.deleteDatabase(name); } catch (e) { return null; }")
    static native @Nullable IDBOpenDBRequest delete(String name);

    /** Makes the object store of a new log. */
    @JSBody(
            params = "database",
            script = "database.createObjectStore('events', {keyPath: 'position'})"
                    + ".createIndex('versions', ['stream', 'version']);")
    static native void furnish(IDBDatabase database);

    /** A transaction that reports success when its writes are on the disk; null if closed. */
    @JSBody(
            params = {"database", "store"},
            script = "try { return database.transaction(store, 'readwrite',"
                    + " {durability: 'strict'}); } catch (e) { return null; }")
    static native @Nullable IDBTransaction write(IDBDatabase database, String store);

    /** A transaction that reads; null if the database is closed. */
    @JSBody(
            params = {"database", "store"},
            script = "try { return database.transaction(store, 'readonly'); }"
                    + " catch (e) { return null; }")
    static native @Nullable IDBTransaction read(IDBDatabase database, String store);

    /** Asks for the last key. */
    @JSBody(params = "events", script = "return events.openKeyCursor(null, 'prev');")
    static native IDBCursorRequest last(IDBObjectStore events);

    /** The key that the cursor is at, or 0 if there is none. */
    @JSBody(params = "cursor", script = "return cursor.result ? cursor.result.key : 0;")
    static native double key(IDBCursorRequest cursor);

    @JSBody(
            params = {"events", "position", "stream", "version", "text"},
            script = "events.add({position: position, stream: stream, version: version,"
                    + " text: text});")
    static native void add(
            IDBObjectStore events, double position, String stream, double version, String text);

    @JSBody(
            params = {"source", "range", "limit"},
            script = "return source.getAll(range, limit);")
    static native Rows all(JSObject source, IDBKeyRange range, int limit);

    @JSBody(params = "after", script = "return IDBKeyRange.lowerBound(after, true);")
    static native IDBKeyRange after(double after);

    @JSBody(
            params = {"stream", "after"},
            script = "return IDBKeyRange.bound([stream, after], [stream, Infinity], true, true);")
    static native IDBKeyRange after(String stream, double after);

    /** Asks for the value under a key, which is an array. */
    @JSBody(
            params = {"store", "key"},
            script = "return store.get(key);")
    static native Rows get(IDBObjectStore store, JSObject key);

    @JSBody(params = "value", script = "return value !== undefined && value !== null;")
    static native boolean isPresent(JSObject value);

    /** Whether a value is an array of nothing but texts. */
    @JSBody(
            params = "value",
            script = "return Array.isArray(value)"
                    + " && value.every(function(one) { return typeof one === 'string'; });")
    static native boolean areTexts(JSObject value);

    @JSBody(
            params = {"texts", "index"},
            script = "return texts[index];")
    static native String text(JSObject texts, int index);

    /** Whether a row has what an event's has. */
    @JSBody(
            params = "row",
            script = "return typeof row.position === 'number' && typeof row.stream === 'string'"
                    + " && typeof row.version === 'number' && typeof row.text === 'string';")
    static native boolean isEvent(JSObject row);

    @JSBody(params = "row", script = "return row.position;")
    static native double position(JSObject row);

    @JSBody(params = "row", script = "return row.stream;")
    static native String stream(JSObject row);

    @JSBody(params = "row", script = "return row.version;")
    static native double version(JSObject row);

    @JSBody(params = "row", script = "return row.text;")
    static native String text(JSObject row);

    /** The name of what went wrong in a request or transaction; empty if nothing did. */
    @JSBody(params = "failed", script = "return failed.error ? failed.error.name : '';")
    static native String error(JSObject failed);
}
