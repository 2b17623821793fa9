package dev.cloudsandedges.eventsourcing;

import dev.cloudsandedges.json.Fields;
import dev.cloudsandedges.json.JsonValue;
import dev.cloudsandedges.json.LineReader;
import dev.cloudsandedges.verdict.Refusal;
import dev.cloudsandedges.verdict.Verdict;

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

    private final Map<String, Shelf<?, ?>> shelves;
    private final LineReader lines = new LineReader();

    LogReader(Map<String, Shelf<?, ?>> shelves) {
        this.shelves = shelves;
    }

    /** The event on a line, which must be the one at that position. */
    Recorded read(String line, long position) {
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
