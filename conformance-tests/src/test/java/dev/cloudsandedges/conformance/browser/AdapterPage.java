package dev.cloudsandedges.conformance.browser;

import dev.cloudsandedges.eventsourcing.StreamId;
import dev.cloudsandedges.host.EventStore;
import dev.cloudsandedges.host.SnapshotStore;
import dev.cloudsandedges.host.Transport;
import dev.cloudsandedges.wasm.IndexedDbEventStore;
import dev.cloudsandedges.wasm.IndexedDbSnapshotStore;
import dev.cloudsandedges.wasm.TabTransport;

import org.teavm.jso.JSExport;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/**
 * What the suites call in a page: the browser's adapters, by the names that a test gives them.
 * Compiled for these tests alone.
 */
public final class AdapterPage {

    private static final Map<String, IndexedDbEventStore> LOGS = new HashMap<>();
    private static final Map<String, TabTransport> HOSTS = new HashMap<>();
    private static final Map<String, Transport.Place> PLACES = new HashMap<>();

    private AdapterPage() {}

    /** Who gets an answer, or is told of a position. */
    @JSFunctor
    public interface Told extends JSObject {
        void told(String what);
    }

    /** Opens a log; {@code opened}, or why not. */
    @JSExport
    public static void open(String log, String world, Told then) {
        IndexedDbEventStore.open(world, opened -> {
            if (opened.isAccepted()) {
                LOGS.put(log, opened.orThrow());
            }
            then.told(opened.isAccepted() ? "opened" : String.valueOf(opened.refusal()));
        });
    }

    @JSExport
    public static void append(String log, String end, String lines, Told then) {
        log(log).append(Long.parseLong(end), Wire.read(lines), stored -> then.told(say(stored)));
    }

    @JSExport
    public static void read(String log, String after, int limit, Told then) {
        log(log).read(Long.parseLong(after), limit, read -> then.told(say(read)));
    }

    @JSExport
    public static void readStream(String log, String stream, String after, int limit, Told then) {
        log(log).readStream(
                        StreamId.parse(stream).orThrow(),
                        Long.parseLong(after),
                        limit,
                        read -> then.told(say(read)));
    }

    private static EventStore log(String name) {
        return Objects.requireNonNull(LOGS.get(name));
    }

    private static String say(EventStore.Stored stored) {
        if (stored instanceof EventStore.Stored.Failed failed) {
            return "failed\n" + failed.why();
        }
        return stored instanceof EventStore.Stored.Done ? "done" : "conflict";
    }

    private static String say(EventStore.Read read) {
        if (read instanceof EventStore.Read.Failed failed) {
            return "failed\n" + failed.why();
        }
        return "lines\n" + Wire.write(((EventStore.Read.Lines) read).lines());
    }

    @JSExport
    public static void save(String world, String position, String lines, Told then) {
        new IndexedDbSnapshotStore(world)
                .save(
                        Long.parseLong(position),
                        Wire.rows(lines),
                        saved -> then.told(
                                saved instanceof SnapshotStore.Saved.Failed failed
                                        ? "failed\n" + failed.why()
                                        : "done"));
    }

    @JSExport
    public static void load(String world, Told then) {
        new IndexedDbSnapshotStore(world).load(loaded -> then.told(say(loaded)));
    }

    private static String say(SnapshotStore.Loaded loaded) {
        if (loaded instanceof SnapshotStore.Loaded.Failed failed) {
            return "failed\n" + failed.why();
        }
        return loaded instanceof SnapshotStore.Loaded.Found found
                ? "found\n" + String.join("\n", found.lines())
                : "none";
    }

    @JSExport
    public static void join(String host, String room) {
        HOSTS.put(host, TabTransport.join(room));
    }

    @JSExport
    public static void announce(String host, String position) {
        host(host).announce(Long.parseLong(position));
    }

    @JSExport
    public static void listen(String host, String place, Told heard) {
        PLACES.put(place, host(host).listen(position -> heard.told(String.valueOf(position))));
    }

    @JSExport
    public static void listenAndThrow(String host, String place) {
        PLACES.put(place, host(host).listen(position -> {
            throw new IllegalStateException("thrown in the page at " + position);
        }));
    }

    @JSExport
    public static void leave(String place) {
        Objects.requireNonNull(PLACES.get(place)).close();
    }

    private static TabTransport host(String name) {
        return Objects.requireNonNull(HOSTS.get(name));
    }
}
