package dev.cloudsandedges.conformance.browser;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cloudsandedges.conformance.store.EventStoreConformance;
import dev.cloudsandedges.host.EventStore;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

import java.io.IOException;
import java.util.List;
import java.util.function.BooleanSupplier;

/** The suite for stores on the browser's log: opened again by reloading the page. */
final class IndexedDbEventStoreIT extends EventStoreConformance {

    private static final String LOSE_THE_ROW = "events.delete(a[1])";
    private static final String LOSE_THE_TEXT = "events.get(a[1]).onsuccess = found =>"
            + " events.put({...found.target.result, text: null})";

    private static AdapterTabs tabs;

    @BeforeAll
    static void open_two_tabs() throws IOException {
        tabs = AdapterTabs.open();
    }

    @AfterAll
    static void close() throws IOException {
        tabs.close();
    }

    @Override
    protected EventStore emptyStore() {
        return BrowserEventStore.open(tabs, tabs.first(), tabs.name("world"));
    }

    @Override
    protected void await(BooleanSupplier answered) {
        assertTrue(tabs.await(answered, Browser.PATIENCE), "the page does not answer");
    }

    @Override
    protected EventStore reopened(EventStore store) {
        BrowserEventStore log = (BrowserEventStore) store;
        log.tab.reload();
        return BrowserEventStore.open(tabs, log.tab, log.world);
    }

    @Override
    protected EventStore shared(EventStore store) {
        return BrowserEventStore.open(tabs, tabs.second(), ((BrowserEventStore) store).world);
    }

    @Override
    protected List<Damage> damages() {
        return List.of(
                (store, position) -> damaged(store, position, LOSE_THE_ROW),
                (store, position) -> damaged(store, position, LOSE_THE_TEXT));
    }

    private static EventStore damaged(EventStore store, long position, String how) {
        BrowserEventStore log = (BrowserEventStore) store;
        log.tab.await("""
                new Promise(done => {
                    indexedDB.open("clouds-and-edges/" + a[0]).onsuccess = event => {
                        const database = event.target.result;
                        const writing = database.transaction("events", "readwrite");
                        const events = writing.objectStore("events");
                        %s;
                        writing.oncomplete = () => { database.close(); done(true); };
                    };
                })""".formatted(how), log.world, position);
        return store;
    }
}
