package dev.cloudsandedges.wasm;

import dev.cloudsandedges.eventsourcing.LogLine;
import dev.cloudsandedges.eventsourcing.StreamId;
import dev.cloudsandedges.host.EventStore;
import dev.cloudsandedges.verdict.Verdict;

import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSObject;
import org.teavm.jso.core.JSArrayReader;
import org.teavm.jso.indexeddb.IDBCursorRequest;
import org.teavm.jso.indexeddb.IDBDatabase;
import org.teavm.jso.indexeddb.IDBKeyRange;
import org.teavm.jso.indexeddb.IDBObjectStore;
import org.teavm.jso.indexeddb.IDBTransaction;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.ToLongFunction;

/**
 * A log in the browser's IndexedDB, which all pages of one origin share. Each world has a database
 * of its own; an append is one transaction, done when it is on the disk.
 *
 * <p>The object store {@code events} holds {@code {position, stream, version, text}} by position,
 * its index {@code versions} by stream and version.
 */
public final class IndexedDbEventStore implements EventStore, AutoCloseable {

    private final IDBDatabase database;

    private IndexedDbEventStore(IDBDatabase database) {
        this.database = database;
    }

    /** Opens the world's log, an empty one if there is none; or {@code store-unavailable}. */
    public static void open(String world, Consumer<Verdict<IndexedDbEventStore>> then) {
        Databases.open(
                Databases.ofLog(world),
                IndexedDb::furnish,
                opened -> then.accept(opened.then(
                        database -> Verdict.accepted(new IndexedDbEventStore(database)))));
    }

    /**
     * Deletes the world's log and its snapshot for ever; or {@code store-unavailable}. Stores that
     * are open on it are closed.
     */
    public static void erase(String world, Consumer<Verdict<String>> then) {
        Databases.delete(
                Databases.ofSnapshot(world),
                snapshot -> Databases.delete(
                        Databases.ofLog(world),
                        log -> then.accept(
                                snapshot.then(gone -> log).then(gone -> Verdict.accepted(world)))));
    }

    @Override
    public void append(long end, List<LogLine> lines, Consumer<Stored> then) {
        IDBTransaction writing = IndexedDb.write(database, IndexedDb.EVENTS);
        if (writing == null) {
            then.accept(new Stored.Failed(Databases.CLOSED));
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
            default -> new Stored.Failed(Databases.why(writing));
        };
    }

    @Override
    public void read(long after, int limit, Consumer<Read> then) {
        IDBTransaction reading = IndexedDb.read(database, IndexedDb.EVENTS);
        if (reading == null) {
            then.accept(new Read.Failed(Databases.CLOSED));
            return;
        }
        IDBObjectStore events = reading.objectStore(IndexedDb.EVENTS);
        IndexedDb.Rows rows = IndexedDb.all(events, IndexedDb.after((double) after), limit);
        answer(reading, rows, after, LogLine::position, then);
    }

    @Override
    public void readStream(StreamId stream, long after, int limit, Consumer<Read> then) {
        IDBTransaction reading = IndexedDb.read(database, IndexedDb.EVENTS);
        if (reading == null) {
            then.accept(new Read.Failed(Databases.CLOSED));
            return;
        }
        JSObject index = reading.objectStore(IndexedDb.EVENTS).index(IndexedDb.VERSIONS);
        IDBKeyRange range = IndexedDb.after(stream.toString(), (double) after);
        IndexedDb.Rows rows = IndexedDb.all(index, range, limit);
        answer(reading, rows, after, LogLine::version, then);
    }

    private static void answer(
            IDBTransaction reading,
            IndexedDb.Rows rows,
            long after,
            ToLongFunction<LogLine> number,
            Consumer<Read> then) {
        reading.setOnComplete(() -> then.accept(lines(rows.getResult(), after, number)));
        reading.setOnAbort(() -> then.accept(new Read.Failed(Databases.why(reading))));
    }

    /** @param number of a line; runs without gap behind {@code after} if none was lost */
    private static Read lines(
            JSArrayReader<JSObject> rows, long after, ToLongFunction<LogLine> number) {
        List<LogLine> lines = new ArrayList<>(rows.getLength());
        for (int i = 0; i < rows.getLength(); i++) {
            LogLine line = line(rows.get(i));
            if (line == null) {
                return new Read.Failed("The browser's database holds what is no event.");
            }
            if (number.applyAsLong(line) != after + 1 + i) {
                return new Read.Failed("The browser's database has lost an event.");
            }
            lines.add(line);
        }
        return new Read.Lines(lines);
    }

    private static @Nullable LogLine line(JSObject row) {
        if (!IndexedDb.isEvent(row)) {
            return null;
        }
        Verdict<StreamId> stream = StreamId.parse(IndexedDb.stream(row));
        long position = (long) IndexedDb.position(row);
        long version = (long) IndexedDb.version(row);
        return stream.isAccepted()
                ? new LogLine(position, stream.orThrow(), version, IndexedDb.text(row))
                : null;
    }

    /** Whatever is asked from now on fails. Closing twice is the same as once. */
    @Override
    public void close() {
        database.close();
    }
}
