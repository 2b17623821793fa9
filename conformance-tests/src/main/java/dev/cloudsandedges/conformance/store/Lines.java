package dev.cloudsandedges.conformance.store;

import dev.cloudsandedges.eventsourcing.LogLine;
import dev.cloudsandedges.eventsourcing.StreamId;

import java.util.ArrayList;
import java.util.List;

/** Makes lines for a log, of three streams in turn; no two with the same text. */
final class Lines {

    static final StreamId ADA = new StreamId("user", "ada");
    static final StreamId BOB = new StreamId("user", "bob");
    static final List<StreamId> STREAMS = List.of(ADA, BOB, new StreamId("match", "m1"));

    private int made;

    /** So many lines behind a position, with the versions that they have behind this log. */
    List<LogLine> after(List<LogLine> log, long end, int count) {
        List<LogLine> lines = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            StreamId stream = STREAMS.get((int) ((end + i) % STREAMS.size()));
            long version = 1L + of(stream, log).size() + of(stream, lines).size();
            String text = "{\"position\":" + (end + i) + ",\"line\":" + ++made + "}";
            lines.add(new LogLine(end + i, stream, version, text));
        }
        return lines;
    }

    static List<LogLine> of(StreamId stream, List<LogLine> lines) {
        return lines.stream().filter(line -> line.stream().equals(stream)).toList();
    }
}
