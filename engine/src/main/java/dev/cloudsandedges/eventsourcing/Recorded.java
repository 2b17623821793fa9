package dev.cloudsandedges.eventsourcing;

/**
 * An event with its place on the log.
 *
 * @param position its place in the whole log, from 1, without gaps
 * @param stream the stream it belongs to
 * @param version its place in that stream, from 1, without gaps
 * @param at when it was decided, in milliseconds since the epoch; says nothing about order
 * @param by whose command caused it, as {@link Actor#text()} writes it
 * @param cause the id of that command
 * @param event what happened
 */
public record Recorded(
        long position,
        StreamId stream,
        long version,
        long at,
        String by,
        String cause,
        Event<?> event) {

    /** The event as the log holds it: one canonical JSON object on one line. */
    public LogLine line() {
        return line(new StringBuilder(256));
    }

    /** The same, written in {@code out}, whose content is lost. */
    LogLine line(StringBuilder out) {
        out.setLength(0);
        out.append("{\"position\":").append(position);
        out.append(",\"stream\":\"").append(stream.type()).append('/').append(stream.id());
        out.append("\",\"version\":").append(version);
        out.append(",\"kind\":\"");
        EventKind.append(event, out);
        out.append("\",\"at\":").append(at);
        out.append(",\"by\":\"").append(by);
        out.append("\",\"cause\":\"").append(cause);
        out.append("\",\"payload\":");
        event.appendPayload(out);
        return new LogLine(position, stream, version, out.append('}').toString());
    }
}
