package dev.cloudsandedges.eventsourcing;

import dev.cloudsandedges.json.Fields;
import dev.cloudsandedges.json.Json;
import dev.cloudsandedges.json.JsonArray;
import dev.cloudsandedges.json.JsonObject;
import dev.cloudsandedges.json.Limits;
import dev.cloudsandedges.verdict.Refusal;
import dev.cloudsandedges.verdict.Verdict;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * Everything that the log up to a position has led to, so that a world can begin there: lines that
 * are whole, of a format that is known, and made by an engine that gave its events the same
 * meaning. Whether they belong to the log at hand, {@link World#restore} finds out.
 *
 * <p>The lines are canonical JSON. The first says of which format it is, at which position of which
 * log it was made (by the sums of the first event's line and of the last one's), and under which
 * rules; then comes a line for each aggregate, with its state and what it has accepted, and one for
 * each read model and each process; the last is the sum of all before. They depend on the log up to
 * the position and on nothing else.
 */
public final class Snapshot {

    /** The format that this engine writes, and the only one that it reads. */
    public static final int FORMAT = 2;

    private static final String FORMAT_NAME = "snapshot";

    private record Header(
            int format, long position, String first, String last, List<String> rules) {

        JsonObject json() {
            return JsonObject.with(FORMAT_NAME, format)
                    .and("position", position)
                    .and("first", first)
                    .and("last", last)
                    .and("rules", JsonArray.ofTexts(rules))
                    .build();
        }

        static Header from(Fields in) {
            return new Header(
                    in.smallInteger(FORMAT_NAME, FORMAT, FORMAT),
                    in.integer("position", 1, Long.MAX_VALUE),
                    in.text("first"),
                    in.text("last"),
                    in.texts("rules"));
        }
    }

    private final Header header;
    private final List<String> lines;

    private Snapshot(Header header, List<String> lines) {
        this.header = header;
        this.lines = lines;
    }

    /**
     * The snapshot on these lines.
     *
     * @param rules what the meaning of events depends on, such as games and their versions: the
     *     same as when the snapshot was made
     * @return a refusal {@code snapshot-damaged}, {@code snapshot-unknown-format} or {@code
     *     snapshot-other-rules}
     */
    public static Verdict<Snapshot> read(List<String> lines, List<String> rules) {
        int end = lines.size() - 1;
        if (end < 1 || !lines.get(end).equals(end(lines.subList(0, end)))) {
            return Verdict.refused("snapshot-damaged", "The snapshot is not as it was written.");
        }
        Verdict<Header> read = Json.read(lines.get(0), Limits.SNAPSHOT)
                .then(first -> Fields.read(first, FORMAT_NAME, Header::from));
        if (!read.isAccepted()) {
            return Verdict.refused(
                    "snapshot-unknown-format", "The snapshot is not of format " + FORMAT + ".");
        }
        Header header = read.orThrow();
        return header.rules.equals(rules)
                ? Verdict.accepted(new Snapshot(header, List.copyOf(lines.subList(1, end))))
                : Verdict.refused(
                        "snapshot-other-rules",
                        "The snapshot was made under " + header.rules + ", not " + rules + ".");
    }

    /** The position of the last event that it knows of, at least 1. */
    public long position() {
        return header.position;
    }

    /** Why it cannot belong to a log with these lines at position 1 and at its own; or null. */
    @Nullable Refusal foreign(String first, String last) {
        boolean same =
                header.first.equals(Checksum.of(first)) && header.last.equals(Checksum.of(last));
        return same
                ? null
                : Refusal.of("snapshot-foreign", "The snapshot was made of another log.");
    }

    /** The lines between the first and the last. */
    List<String> lines() {
        return lines;
    }

    static String header(long position, String first, String last, List<String> rules) {
        return new Header(FORMAT, position, Checksum.of(first), Checksum.of(last), rules)
                .json()
                .text();
    }

    /**
     * The sum over all of a snapshot but its last line, which holds it: 16 hexadecimal digits.
     *
     * @param lines as {@link World#snapshot} gives them
     */
    public static String sum(List<String> lines) {
        return Checksum.of(lines.subList(0, lines.size() - 1));
    }

    /** The last line, behind all others. */
    static String end(List<String> before) {
        return JsonObject.with("sum", Checksum.of(before)).build().text();
    }
}
