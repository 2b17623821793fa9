package dev.cloudsandedges.eventsourcing;

/** How far read models and processes have followed a log, which all that are in step share. */
final class Progress {

    private long position;

    /** The position of the last event that all were shown; 0 at first. */
    long position() {
        return position;
    }

    void reach(long next) {
        position = next;
    }
}
