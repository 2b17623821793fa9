package dev.cloudsandedges.eventsourcing;

/**
 * An event on the log, and what became of its aggregate.
 *
 * @param recorded the event with its place
 * @param state the aggregate's state right after it; an immutable value
 */
public record Change(Recorded recorded, Object state) {}
