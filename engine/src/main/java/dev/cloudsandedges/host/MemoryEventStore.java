package dev.cloudsandedges.host;

import dev.cloudsandedges.eventsourcing.LogLine;
import dev.cloudsandedges.eventsourcing.StreamId;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * A log in memory, which answers at once. For one thread; gone with the program. Holds at most 2^31
 * events.
 */
public final class MemoryEventStore implements EventStore {

    private final List<LogLine> log = new ArrayList<>();
    private final Map<StreamId, List<LogLine>> streams = new HashMap<>();

    /** An empty log. */
    public MemoryEventStore() {}

    @Override
    public void append(long end, List<LogLine> lines, Consumer<Stored> then) {
        if (end != log.size()) {
            then.accept(new Stored.Conflict());
            return;
        }
        for (LogLine line : lines) {
            log.add(line);
            streams.computeIfAbsent(line.stream(), stream -> new ArrayList<>()).add(line);
        }
        then.accept(new Stored.Done());
    }

    @Override
    public void read(long after, int limit, Consumer<Read> then) {
        then.accept(new Read.Lines(slice(log, after, limit)));
    }

    @Override
    public void readStream(StreamId stream, long after, int limit, Consumer<Read> then) {
        List<LogLine> lines = streams.getOrDefault(stream, List.of());
        then.accept(new Read.Lines(slice(lines, after, limit)));
    }

    private static List<LogLine> slice(List<LogLine> lines, long after, int limit) {
        int from = (int) Math.min(after, lines.size());
        int to = Math.min(from + limit, lines.size());
        return lines.subList(from, to);
    }
}
