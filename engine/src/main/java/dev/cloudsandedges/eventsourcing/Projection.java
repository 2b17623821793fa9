package dev.cloudsandedges.eventsourcing;

/** A picture that is drawn from the log, event by event, for somebody to look at. */
public interface Projection {

    /**
     * Takes in the next event. Called in log order, once for each event of the whole log.
     *
     * @throws RuntimeException if the event cannot be taken in; the read model then stops there
     */
    void apply(Change change);
}
