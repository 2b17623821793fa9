package dev.cloudsandedges.eventsourcing;

/**
 * A log that cannot have been written by this engine, or not by one that knew what this one knows.
 * Nothing at or behind the position was used.
 */
public final class CorruptLog extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final long position;

    CorruptLog(long position, String what) {
        super("The log is corrupt at position " + position + ": " + what);
        this.position = position;
    }

    /** The first position that cannot be used. */
    public long position() {
        return position;
    }
}
