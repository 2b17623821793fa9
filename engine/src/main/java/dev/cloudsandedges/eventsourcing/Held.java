package dev.cloudsandedges.eventsourcing;

import org.jspecify.annotations.Nullable;

/**
 * One aggregate: as the log has it, and, while a batch is being decided, as it will be once that is
 * stored.
 *
 * @param <S> its state
 */
final class Held<S> {

    private final StreamId stream;
    private long version;
    private S state;
    private @Nullable Receipts receipts = new Receipts(); // null: the log has them
    private int decidedEvents;
    private @Nullable S decided; // null: as the log has it

    Held(StreamId stream, S initial) {
        this.stream = stream;
        this.state = initial;
    }

    /** As a snapshot has it. */
    Held(StreamId stream, long version, S state, @Nullable Receipts receipts) {
        this(stream, state);
        this.version = version;
        this.receipts = receipts;
    }

    StreamId stream() {
        return stream;
    }

    /** How many events the log has of it. */
    long version() {
        return version;
    }

    S state() {
        return state;
    }

    long decidedVersion() {
        return decided == null ? version : version + decidedEvents;
    }

    S decidedState() {
        return decided == null ? state : decided;
    }

    /** True the first time in a batch. */
    boolean decide(long newVersion, S newState) {
        boolean first = decided == null;
        decidedEvents = (int) (newVersion - version);
        decided = newState;
        return first;
    }

    void adopt() {
        version = decidedVersion();
        state = decidedState();
        decided = null;
    }

    void drop() {
        decided = null;
    }

    void learnt(S after) {
        version++;
        state = after;
    }

    /** What it has accepted; null if that is to be read from the log first. */
    @Nullable Receipts receipts() {
        return receipts;
    }

    void keepReceipt(Claim claim, Answer.Accepted there) {
        if (receipts != null) {
            receipts.keep(claim, there);
        }
    }

    /** They can be read from the log again. */
    void forgetReceipts() {
        receipts = null;
    }

    void recall(Receipts all) {
        receipts = all;
    }
}
