package dev.cloudsandedges.wasm;

import dev.cloudsandedges.host.SnapshotStore;
import dev.cloudsandedges.verdict.Refusal;
import dev.cloudsandedges.verdict.Verdict;

import org.teavm.jso.JSObject;
import org.teavm.jso.core.JSArray;
import org.teavm.jso.core.JSArrayReader;
import org.teavm.jso.core.JSString;
import org.teavm.jso.indexeddb.IDBDatabase;
import org.teavm.jso.indexeddb.IDBTransaction;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * A world's snapshot in the browser's IndexedDB, which all pages of one origin share; the one that
 * was saved last counts. It has a database of its own, so that whatever is wrong with it leaves the
 * log alone, and which is open only while it is used.
 *
 * <p>The object store {@code snapshots} holds an array of the lines under the key {@code newest}.
 */
public final class IndexedDbSnapshotStore implements SnapshotStore {

    private static final String NEWEST = "newest";

    private final String name;

    /** The place for the snapshot of the world of that name. */
    public IndexedDbSnapshotStore(String world) {
        name = Databases.ofSnapshot(world);
    }

    @Override
    public void load(Consumer<Loaded> then) {
        open(opened -> {
            Refusal why = opened.refusal();
            if (why == null) {
                load(opened.orThrow(), then);
            } else {
                then.accept(new Loaded.Failed(why.message()));
            }
        });
    }

    private static void load(IDBDatabase database, Consumer<Loaded> then) {
        IDBTransaction reading = IndexedDb.read(database, IndexedDb.SNAPSHOTS);
        if (reading == null) {
            then.accept(new Loaded.Failed(Databases.CLOSED));
            return;
        }
        IndexedDb.Rows found =
                IndexedDb.get(reading.objectStore(IndexedDb.SNAPSHOTS), JSString.valueOf(NEWEST));
        reading.setOnComplete(() -> {
            database.close();
            then.accept(loaded(found.getResult()));
        });
        reading.setOnAbort(() -> {
            database.close();
            then.accept(new Loaded.Failed(Databases.why(reading)));
        });
    }

    private static Loaded loaded(JSArrayReader<JSObject> row) {
        if (!IndexedDb.isPresent(row)) {
            return new Loaded.None();
        }
        if (!IndexedDb.areTexts(row)) {
            return new Loaded.Failed("The browser's database holds what is no snapshot.");
        }
        List<String> lines = new ArrayList<>(row.getLength());
        for (int i = 0; i < row.getLength(); i++) {
            lines.add(IndexedDb.text(row, i));
        }
        return new Loaded.Found(lines);
    }

    @Override
    public void save(long position, List<String> lines, Consumer<Saved> then) {
        JSArray<JSString> row = new JSArray<>();
        lines.forEach(line -> row.push(JSString.valueOf(line)));
        open(opened -> {
            Refusal why = opened.refusal();
            if (why == null) {
                save(opened.orThrow(), row, then);
            } else {
                then.accept(new Saved.Failed(why.message()));
            }
        });
    }

    private static void save(IDBDatabase database, JSObject row, Consumer<Saved> then) {
        IDBTransaction writing = IndexedDb.write(database, IndexedDb.SNAPSHOTS);
        if (writing == null) {
            then.accept(new Saved.Failed(Databases.CLOSED));
            return;
        }
        writing.objectStore(IndexedDb.SNAPSHOTS).put(row, JSString.valueOf(NEWEST));
        writing.setOnComplete(() -> {
            database.close();
            then.accept(new Saved.Done());
        });
        writing.setOnAbort(() -> {
            database.close();
            then.accept(new Saved.Failed(Databases.why(writing)));
        });
    }

    private void open(Consumer<Verdict<IDBDatabase>> then) {
        Databases.open(name, database -> database.createObjectStore(IndexedDb.SNAPSHOTS), then);
    }
}
