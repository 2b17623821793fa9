package dev.cloudsandedges.eventsourcing;

import dev.cloudsandedges.json.Fields;
import dev.cloudsandedges.json.JsonValue;
import dev.cloudsandedges.json.LineReader;
import dev.cloudsandedges.json.LineScanner;
import dev.cloudsandedges.json.Literal;
import dev.cloudsandedges.json.Recurring;
import dev.cloudsandedges.json.TextLines;
import dev.cloudsandedges.verdict.Refusal;
import dev.cloudsandedges.verdict.Verdict;

import org.jspecify.annotations.Nullable;

import java.util.Map;

/** Turns lines of the log back into events. */
final class LogReader {

    private record Raw(
            long position,
            StreamId stream,
            long version,
            EventKind kind,
            long at,
            String by,
            String cause,
            JsonValue payload) {}

    /** A stream, and where its aggregate stands or will stand. */
    private record Stream(Shelf<?, ?> shelf, StreamId id) {}

    private static final Literal POSITION = new Literal("{\"position\":");
    private static final Literal STREAM = new Literal(",\"stream\":\"");
    private static final Literal VERSION = new Literal(",\"version\":");
    private static final Literal KIND_OF = new Literal(",\"kind\":\"");
    private static final Literal AT = new Literal(",\"at\":");
    private static final Literal BY = new Literal(",\"by\":\"");
    private static final Literal CAUSE = new Literal(",\"cause\":\"");
    private static final Literal PAYLOAD = new Literal(",\"payload\":");
    private static final Literal END = new Literal("}");

    private final Map<String, Shelf<?, ?>> shelves;
    private final LineReader lines = new LineReader();
    private final LineScanner scanner = new LineScanner();
    private final Recurring<Stream> streams = new Recurring<>(this::stream);
    private final Recurring<String> kinds = new Recurring<>(LogReader::kind);
    private final Recurring<String> actors = new Recurring<>(LogReader::actor);

    LogReader(Map<String, Shelf<?, ?>> shelves) {
        this.shelves = shelves;
    }

    /** The event on a line, which must be the one at that position. */
    Recorded read(String line, long position) {
        if (line.length() > LineScanner.LONGEST) {
            return parse(line, position);
        }
        scanner.begin(line);
        Recorded scanned = scan(position);
        return scanned == null ? parse(line, position) : scanned;
    }

    /** The event on the line at hand, which must be the one at that position. */
    Recorded read(TextLines lines, long position) {
        scanner.begin(lines);
        Recorded scanned = scan(position);
        if (scanned == null) {
            return parse(lines.line(), position);
        }
        lines.endAt(scanner);
        return scanned;
    }

    /** Reads a line as this engine writes most; null for any other, be it right or wrong. */
    private @Nullable Recorded scan(long position) {
        LineScanner in = scanner;
        in.expect(POSITION);
        long there = in.digits();
        Stream stream = streams.read(in);
        long version = in.digits();
        String kind = kinds.read(in);
        long at = in.digits();
        String by = actors.read(in);
        String cause = in.freshUntil('"', Ids.CHARACTERS);
        in.expect(PAYLOAD);
        if (stream == null || kind == null || by == null) {
            return null;
        }
        if (there != position || !Ids.isLength(cause.length())) {
            return null;
        }
        Event<?> event = scan(stream.shelf, kind);
        in.expect(END);
        return event != null && version > 0 && in.isDone()
                ? new Recorded(position, stream.id, version, at, by, cause, event)
                : null;
    }

    private @Nullable Stream stream(LineScanner in) {
        in.expect(STREAM);
        Shelf<?, ?> shelf = shelves.get(in.textUntil('/'));
        String id = in.textUntil('"');
        in.expect(VERSION);
        StreamId stream = shelf == null ? null : shelf.stream(id);
        return shelf == null || stream == null ? null : new Stream(shelf, stream);
    }

    private static String kind(LineScanner in) {
        in.expect(KIND_OF);
        String kind = in.textUntil('"');
        in.expect(AT);
        return kind;
    }

    private static @Nullable String actor(LineScanner in) {
        in.expect(BY);
        String by = in.textUntil('"');
        in.expect(CAUSE);
        return Actor.isActor(by) ? by : null;
    }

    /** An event that cannot be read is for {@link #parse} to refuse. */
    private @Nullable Event<?> scan(Shelf<?, ?> shelf, String kind) {
        int place = scanner.place();
        try {
            Event<?> event = shelf.scan(kind, scanner);
            if (event != null) {
                return event;
            }
            scanner.back(place);
            return shelf.recall(kind, scanner);
        } catch (RuntimeException impossible) {
            return null;
        }
    }

    /** Reads any line, by way of its JSON. */
    Recorded parse(String line, long position) {
        Verdict<Raw> read = lines.read(line).then(json -> Fields.read(json, "", LogReader::raw));
        Raw raw = orCorrupt(read, position);
        if (raw.position != position) {
            throw new CorruptLog(position, "the event there says position " + raw.position);
        }
        Shelf<?, ?> shelf = shelves.get(raw.stream.type());
        if (shelf == null) {
            throw new CorruptLog(position, "no aggregate is called " + raw.stream.type());
        }
        Event<?> event = event(shelf, raw, position);
        return new Recorded(position, raw.stream, raw.version, raw.at, raw.by, raw.cause, event);
    }

    /**
     * Codecs and upcasters may be an author's, and may throw where the log is not what they wrote.
     */
    private static Event<?> event(Shelf<?, ?> shelf, Raw raw, long position) {
        try {
            return orCorrupt(shelf.event(raw.kind, raw.payload), position);
        } catch (CorruptLog corrupt) {
            throw corrupt;
        } catch (RuntimeException impossible) {
            throw new CorruptLog(position, String.valueOf(impossible.getMessage()));
        }
    }

    private static Raw raw(Fields fields) {
        return new Raw(
                fields.integer("position", 1, Long.MAX_VALUE),
                fields.checked("stream", StreamId::parse),
                fields.integer("version", 1, Long.MAX_VALUE),
                fields.checked("kind", EventKind::parse),
                fields.integer("at", 0, Long.MAX_VALUE),
                fields.checked("by", by -> Actor.parse(by).map(actor -> by)),
                fields.checked("cause", Ids::check),
                fields.any("payload"));
    }

    private static <T> T orCorrupt(Verdict<T> verdict, long position) {
        Refusal why = verdict.refusal();
        if (why != null) {
            throw new CorruptLog(position, why.code() + ": " + why.message());
        }
        return verdict.orThrow();
    }
}
