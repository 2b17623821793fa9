package dev.cloudsandedges.conformance.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cloudsandedges.conformance.store.SnapshotStoreConformance;
import dev.cloudsandedges.host.SnapshotStore;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;

/** The suite for places of snapshots on the browser's: opened again by reloading the page. */
final class IndexedDbSnapshotStoreIT extends SnapshotStoreConformance {

    private static AdapterTabs tabs;

    private boolean hasNoDatabase;

    @BeforeAll
    static void open_two_tabs() throws IOException {
        tabs = AdapterTabs.open();
    }

    @AfterAll
    static void close() throws IOException {
        tabs.close();
    }

    @AfterEach
    void give_the_database_back() {
        if (hasNoDatabase) {
            tabs.first().reload();
        }
    }

    @Override
    protected SnapshotStore emptyStore() {
        return new BrowserSnapshotStore(tabs.first(), tabs.name("world"));
    }

    @Override
    protected void await(BooleanSupplier answered) {
        assertTrue(tabs.await(answered, Browser.PATIENCE), "the page does not answer");
    }

    @Override
    protected SnapshotStore reopened(SnapshotStore open) {
        tabs.first().reload();
        return open;
    }

    @Override
    protected SnapshotStore failing() {
        hasNoDatabase = true;
        tabs.first().await("Object.defineProperty(window, 'indexedDB', {value: null})");
        return emptyStore();
    }

    @Test
    void what_is_no_snapshot_is_called_failed() {
        BrowserSnapshotStore store = new BrowserSnapshotStore(tabs.first(), tabs.name("world"));
        List<SnapshotStore.Saved> saved = new ArrayList<>();
        store.save(1, List.of("first", "last"), saved::add);
        await(() -> !saved.isEmpty());
        tabs.first().await("""
                new Promise(done => {
                    indexedDB.open("clouds-and-edges-snapshots/" + a[0]).onsuccess = event => {
                        const database = event.target.result;
                        const writing = database.transaction("snapshots", "readwrite");
                        writing.objectStore("snapshots").put(["first", 7], "newest");
                        writing.oncomplete = () => { database.close(); done(true); };
                    };
                })""", store.world());
        List<SnapshotStore.Loaded> loaded = new ArrayList<>();
        store.load(loaded::add);
        await(() -> !loaded.isEmpty());
        assertEquals(
                List.of(new SnapshotStore.Loaded.Failed(
                        "The browser's database holds what is no snapshot.")),
                loaded);
    }
}
