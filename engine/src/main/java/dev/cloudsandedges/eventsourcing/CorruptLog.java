package dev.cloudsandedges.eventsourcing;

import dev.cloudsandedges.verdict.Refusal;

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

    /** This as a refusal {@code log-corrupt} with the fact {@code position}. */
    public Refusal refusal() {
        return Refusal.of("log-corrupt", String.valueOf(getMessage()))
                .with("position", String.valueOf(position));
    }

    /** The first position that cannot be used. */
    public long position() {
        return position;
    }
}
