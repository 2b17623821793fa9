package dev.cloudsandedges.conformance.browser;

import dev.cloudsandedges.eventsourcing.LogLine;
import dev.cloudsandedges.eventsourcing.StreamId;
import dev.cloudsandedges.host.EventStore;

import java.util.List;
import java.util.function.Consumer;

/** A log of {@link dev.cloudsandedges.wasm.IndexedDbEventStore} in a tab. */
final class BrowserEventStore implements EventStore {

    final AdapterTab tab;
    final String world;
    private final String log;

    private BrowserEventStore(AdapterTab tab, String world, String log) {
        this.tab = tab;
        this.world = world;
        this.log = log;
    }

    static BrowserEventStore open(AdapterTabs tabs, AdapterTab tab, String world) {
        String log = tabs.name("log");
        String answer = tabs.answer(tab, "open", log, world);
        if (!answer.equals("opened")) {
            throw new IllegalStateException(answer);
        }
        return new BrowserEventStore(tab, world, log);
    }

    @Override
    public void append(long end, List<LogLine> lines, Consumer<Stored> then) {
        tab.call(
                answer -> then.accept(stored(answer)),
                "append",
                log,
                String.valueOf(end),
                Wire.write(lines));
    }

    @Override
    public void read(long after, int limit, Consumer<Read> then) {
        tab.call(answer -> then.accept(read(answer)), "read", log, String.valueOf(after), limit);
    }

    @Override
    public void readStream(StreamId stream, long after, int limit, Consumer<Read> then) {
        tab.call(
                answer -> then.accept(read(answer)),
                "readStream",
                log,
                stream.toString(),
                String.valueOf(after),
                limit);
    }

    private static Stored stored(String answer) {
        return switch (Wire.head(answer)) {
            case "done" -> new Stored.Done();
            case "conflict" -> new Stored.Conflict();
            default -> new Stored.Failed(Wire.rest(answer));
        };
    }

    private static Read read(String answer) {
        return Wire.head(answer).equals("lines")
                ? new Read.Lines(Wire.read(Wire.rest(answer)))
                : new Read.Failed(Wire.rest(answer));
    }
}
