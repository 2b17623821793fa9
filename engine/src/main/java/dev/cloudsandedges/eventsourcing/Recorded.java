package dev.cloudsandedges.eventsourcing;

import dev.cloudsandedges.json.LineWriter;
import dev.cloudsandedges.json.Literal;

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

    private static final Literal POSITION = new Literal("{\"position\":");
    private static final Literal STREAM = new Literal(",\"stream\":\"");
    private static final Literal VERSION = new Literal("\",\"version\":");
    private static final Literal KIND = new Literal(",\"kind\":\"");
    private static final Literal AT = new Literal("\",\"at\":");
    private static final Literal BY = new Literal(",\"by\":\"");
    private static final Literal CAUSE = new Literal("\",\"cause\":\"");
    private static final Literal PAYLOAD = new Literal("\",\"payload\":");

    /** The event as the log holds it: one canonical JSON object on one line. */
    public LogLine line() {
        return line(new LineWriter());
    }

    /** The same, written in {@code out}, whose content is lost. */
    LogLine line(LineWriter out) {
        out.clear();
        out.append(POSITION).append(position);
        out.append(STREAM).append(stream.type()).append('/').append(stream.id());
        out.append(VERSION).append(version).append(KIND);
        EventKind.append(event, out);
        out.append(AT).append(at);
        out.append(BY).append(by);
        out.append(CAUSE).append(cause);
        out.append(PAYLOAD);
        event.appendPayload(out);
        return new LogLine(position, stream, version, out.append('}').toString());
    }
}
