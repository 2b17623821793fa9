package dev.cloudsandedges.demo;

import dev.cloudsandedges.eventsourcing.LogLine;
import dev.cloudsandedges.host.EventStore;
import dev.cloudsandedges.wasm.IndexedDbEventStore;

import org.teavm.jso.JSBody;

import java.util.List;

/** Hands the log to the player as a file of JSON Lines, whether or not an engine could read it. */
final class LogFile {

    private final IndexedDbEventStore store;
    private final StringBuilder text = new StringBuilder();

    private LogFile(IndexedDbEventStore store) {
        this.store = store;
    }

    /** Does nothing if the log cannot be read at all. */
    static void save(String world) {
        IndexedDbEventStore.open(world, opened -> {
            if (opened.isAccepted()) {
                new LogFile(opened.orThrow()).readAfter(0);
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
                store.close();
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
