package dev.cloudsandedges.eventsourcing;

import dev.cloudsandedges.json.LineScanner;

import org.jspecify.annotations.Nullable;

/**
 * Reads events of some kinds faster than by way of their JSON. Serves one reader of a log, and may
 * remember what it has read.
 *
 * @param <E> the events
 */
@FunctionalInterface
public interface EventScanner<E> {

    /**
     * The event whose payload begins where the scanner stands, equal to the one that {@link
     * Aggregate#event} gives; null, a scanner that has stopped, or an exception leaves it to that.
     */
    @Nullable E scan(String kind, LineScanner in);
}
