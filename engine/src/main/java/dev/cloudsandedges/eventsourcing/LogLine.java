package dev.cloudsandedges.eventsourcing;

/**
 * What a store keeps of an event: its line, and the three facts by which it is found again.
 *
 * @param position its place in the whole log, from 1
 * @param stream the stream it belongs to
 * @param version its place in that stream, from 1
 * @param text the event as one canonical JSON object; holds no line break
 */
public record LogLine(long position, StreamId stream, long version, String text) {}
