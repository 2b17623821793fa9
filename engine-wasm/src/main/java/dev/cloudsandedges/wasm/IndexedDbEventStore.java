package dev.cloudsandedges.wasm;

import dev.cloudsandedges.eventsourcing.LogLine;
import dev.cloudsandedges.eventsourcing.StreamId;
import dev.cloudsandedges.host.EventStore;
import dev.cloudsandedges.verdict.Refusal;
import dev.cloudsandedges.verdict.Verdict;

import org.teavm.jso.JSObject;
import org.teavm.jso.core.JSArrayReader;
import org.teavm.jso.indexeddb.IDBCursorRequest;
import org.teavm.jso.indexeddb.IDBDatabase;
import org.teavm.jso.indexeddb.IDBKeyRange;
import org.teavm.jso.indexeddb.IDBObjectStore;
import org.teavm.jso.indexeddb.IDBOpenDBRequest;
import org.teavm.jso.indexeddb.IDBTransaction;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * A log in the browser's IndexedDB, which all pages of one origin share. Each world has a database
 * of its own; an append is one transaction, done when it is on the disk.
 *
 * <p>The object store {@code events} holds {@code {position, stream, version, text}} by position,
 * its index {@code versions} by stream and version.
 */
public final class IndexedDbEventStore implements EventStore, AutoCloseable {

    private static final String CLOSED = "The browser's database is closed.";
    private static final String NONE = "This browser keeps no database for this page.";

    private final IDBDatabase database;

    private IndexedDbEventStore(IDBDatabase database) {
        this.database = database;
        database.setOnVersionChange(database::close);
    }

    /** Opens the world's log, an empty one if there is none; or {@code store-unavailable}. */
    public static void open(String world, Consumer<Verdict<IndexedDbEventStore>> then) {
        IDBOpenDBRequest request = IndexedDb.open(databaseOf(world));
        if (request == null) {
            then.accept(unavailable(NONE));
            return;
        }
        request.setOnUpgradeNeeded(event -> IndexedDb.furnish(request.getResult()));
        request.setOnError(() -> then.accept(unavailable(why(request))));
        request.setOnSuccess(
                () -> then.accept(Verdict.accepted(new IndexedDbEventStore(request.getResult()))));
    }

    /**
     * Deletes the world's log for ever; or {@code store-unavailable}. Stores that are open on it
     * are closed.
     */
    public static void erase(String world, Consumer<Verdict<String>> then) {
        IDBOpenDBRequest request = IndexedDb.delete(databaseOf(world));
        if (request == null) {
            then.accept(unavailable(NONE));
            return;
        }
        request.setOnError(() -> then.accept(unavailable(why(request))));
        request.setOnSuccess(() -> then.accept(Verdict.accepted(world)));
    }

    /** What else belongs to the world in this origin goes by the same name. */
    static String databaseOf(String world) {
        return "clouds-and-edges/" + world;
    }

    @Override
    public void append(long end, List<LogLine> lines, Consumer<Stored> then) {
        IDBTransaction writing = IndexedDb.write(database);
        if (writing == null) {
            then.accept(new Stored.Failed(CLOSED));
            return;
        }
        IDBObjectStore events = writing.objectStore(IndexedDb.EVENTS);
        IDBCursorRequest last = IndexedDb.last(events);
        last.setOnSuccess(() -> {
            if (IndexedDb.key(last) == end) {
                lines.forEach(line -> add(events, line));
            } else {
                writing.abort();
            }
        });
        writing.setOnComplete(() -> then.accept(new Stored.Done()));
        writing.setOnAbort(() -> then.accept(aborted(writing)));
    }

    private static void add(IDBObjectStore events, LogLine line) {
        IndexedDb.add(
                events,
                (double) line.position(),
                line.stream().toString(),
                (double) line.version(),
                line.text());
    }

    /** Only {@link #append} aborts without an error: the log has another end. */
    private static Stored aborted(IDBTransaction writing) {
        return switch (IndexedDb.error(writing)) {
            case "", "ConstraintError" -> new Stored.Conflict();
            default -> new Stored.Failed(why(writing));
        };
    }

    @Override
    public void read(long after, int limit, Consumer<Read> then) {
        IDBTransaction reading = IndexedDb.read(database);
        if (reading == null) {
            then.accept(new Read.Failed(CLOSED));
            return;
        }
        IDBObjectStore events = reading.objectStore(IndexedDb.EVENTS);
        rows(events, IndexedDb.after((double) after), limit, reading, then);
    }

    @Override
    public void readStream(StreamId stream, long after, int limit, Consumer<Read> then) {
        IDBTransaction reading = IndexedDb.read(database);
        if (reading == null) {
            then.accept(new Read.Failed(CLOSED));
            return;
        }
        JSObject index = reading.objectStore(IndexedDb.EVENTS).index(IndexedDb.VERSIONS);
        rows(index, IndexedDb.after(stream.toString(), (double) after), limit, reading, then);
    }

    private static void rows(
            JSObject source,
            IDBKeyRange range,
            int limit,
            IDBTransaction reading,
            Consumer<Read> then) {
        IndexedDb.Rows rows = IndexedDb.all(source, range, limit);
        reading.setOnComplete(() -> then.accept(lines(rows.getResult())));
        reading.setOnAbort(() -> then.accept(new Read.Failed(why(reading))));
    }

    private static Read lines(JSArrayReader<JSObject> rows) {
        List<LogLine> lines = new ArrayList<>(rows.getLength());
        for (int i = 0; i < rows.getLength(); i++) {
            JSObject row = rows.get(i);
            Verdict<StreamId> stream = StreamId.parse(IndexedDb.stream(row));
            if (!stream.isAccepted()) {
                return new Read.Failed("The browser's database holds what is no event.");
            }
            long position = (long) IndexedDb.position(row);
            long version = (long) IndexedDb.version(row);
            lines.add(new LogLine(position, stream.orThrow(), version, IndexedDb.text(row)));
        }
        return new Read.Lines(lines);
    }

    /** Whatever is asked from now on fails. Closing twice is the same as once. */
    @Override
    public void close() {
        database.close();
    }

    private static <T> Verdict<T> unavailable(String why) {
        return Verdict.refused(Refusal.of("store-unavailable", why));
    }

    private static String why(JSObject failed) {
        String error = IndexedDb.error(failed);
        return switch (error) {
            case "QuotaExceededError" -> "The browser has no room left for this page.";
            case "" -> CLOSED;
            default -> "The browser's database failed: " + error + ".";
        };
    }
}
