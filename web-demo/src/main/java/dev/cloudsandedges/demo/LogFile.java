package dev.cloudsandedges.demo;

import dev.cloudsandedges.eventsourcing.LogLine;
import dev.cloudsandedges.host.EventStore;
import dev.cloudsandedges.wasm.IndexedDbEventStore;

import org.teavm.jso.JSBody;

import java.util.List;

/** Hands the log to the player as a file of JSON Lines, whether or not an engine could read it. */
final class LogFile {

    private final EventStore store;
    private final Runnable then;
    private final StringBuilder text = new StringBuilder();

    private LogFile(EventStore store, Runnable then) {
        this.store = store;
        this.then = then;
    }

    /** Hands over what this store has. */
    static void save(EventStore store) {
        new LogFile(store, () -> {}).readAfter(0);
    }

    /** Does nothing if the log cannot be read at all. */
    static void save(String world) {
        IndexedDbEventStore.open(world, opened -> {
            if (opened.isAccepted()) {
                IndexedDbEventStore store = opened.orThrow();
                new LogFile(store, store::close).readAfter(0);
            }
        });
    }

    private void readAfter(long position) {
        store.read(position, EventStore.MOST_LINES, read -> {
            if (read instanceof EventStore.Read.Lines there && !there.lines().isEmpty()) {
                List<LogLine> lines = there.lines();
                lines.forEach(line -> text.append(line.text()).append('\n'));
                readAfter(lines.get(lines.size() - 1).position());
            } else {
                then.run();
                download("clouds-and-edges-log.jsonl", text.toString());
            }
        });
    }

    @JSBody(
            params = {"name", "text"},
            script = "var link = document.createElement('a');"
                    + "link.href = URL.createObjectURL(new Blob([text]));"
                    + "link.download = name;"
                    + "link.click();"
                    + "setTimeout(function() { URL.revokeObjectURL(link.href); }, 1000);")
    private static native void download(String name, String text);
}
