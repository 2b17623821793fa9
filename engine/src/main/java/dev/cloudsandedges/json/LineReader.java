package dev.cloudsandedges.json;

import dev.cloudsandedges.verdict.Verdict;

/**
 * Reads many documents that are mostly canonical, such as the lines of a log, within {@link
 * Limits#LOG}. Accepts and refuses what {@link Json} does, several times as fast. Not for two
 * threads.
 */
public final class LineReader {

    private static final int LONGEST_SCANNED = 4_096;

    private final LineScanner scanner = new LineScanner();

    /** A reader that has read nothing. */
    public LineReader() {}

    /** The one value in this text. */
    public Verdict<JsonValue> read(String line) {
        // A line this short cannot reach the limits on tokens or on the length of a text.
        JsonValue scanned = line.length() > LONGEST_SCANNED ? null : scanner.read(line);
        return scanned == null ? Json.read(line, Limits.LOG) : Verdict.accepted(scanned);
    }
}
