package dev.cloudsandedges.eventsourcing;

/**
 * Reads one stream again, from its beginning, and compares the state that it leads to with the one
 * at work. Changes nothing and issues no command.
 */
public final class StreamVerification {

    private final Fold live;
    private final Fold rebuilt;
    private final StreamId stream;

    StreamVerification(Fold live, StreamId stream) {
        this.live = live;
        this.rebuilt = live.fresh();
        this.stream = stream;
    }

    /** How far it has come: the version of the last event that it took in. */
    public long version() {
        return rebuilt.version(stream);
    }

    /** The version of the stream at work, which it has to reach. Grows while commands arrive. */
    public long end() {
        return live.version(stream);
    }

    /**
     * Takes in the event behind {@link #version()}.
     *
     * @throws CorruptLog if the line cannot be that event; nothing has changed then
     */
    public void take(LogLine line) {
        Recorded recorded = live.read(line);
        if (!recorded.stream().equals(stream)) {
            throw new CorruptLog(line.position(), "the event there is not of " + stream);
        }
        rebuilt.learnAlone(recorded);
    }

    /** Whether the stream leads to the version and the state that are at work. */
    public boolean isRight() {
        return live.isSame(stream, rebuilt);
    }
}
