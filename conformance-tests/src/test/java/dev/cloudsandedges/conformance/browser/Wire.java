package dev.cloudsandedges.conformance.browser;

import dev.cloudsandedges.eventsourcing.LogLine;
import dev.cloudsandedges.eventsourcing.StreamId;

import java.util.ArrayList;
import java.util.List;

/** How lines of a log cross between a test and a page: four rows of a text for each. */
final class Wire {

    private Wire() {}

    static String write(List<LogLine> lines) {
        List<String> rows = new ArrayList<>();
        for (LogLine line : lines) {
            rows.add(String.valueOf(line.position()));
            rows.add(line.stream().toString());
            rows.add(String.valueOf(line.version()));
            rows.add(line.text());
        }
        return String.join("\n", rows);
    }

    static List<LogLine> read(String text) {
        List<LogLine> lines = new ArrayList<>();
        List<String> rows = text.isEmpty() ? List.of() : rows(text);
        for (int i = 0; i < rows.size(); i += 4) {
            lines.add(new LogLine(
                    Long.parseLong(rows.get(i)),
                    StreamId.parse(rows.get(i + 1)).orThrow(),
                    Long.parseLong(rows.get(i + 2)),
                    rows.get(i + 3)));
        }
        return lines;
    }

    /** The first row of an answer: its kind. */
    static String head(String answer) {
        int end = answer.indexOf('\n');
        return end < 0 ? answer : answer.substring(0, end);
    }

    /** What comes behind the first row; empty if nothing does. */
    static String rest(String answer) {
        int end = answer.indexOf('\n');
        return end < 0 ? "" : answer.substring(end + 1);
    }

    static List<String> rows(String text) {
        return List.of(text.split("\n", -1));
    }
}
