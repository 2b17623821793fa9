package dev.cloudsandedges.host;

import java.util.function.LongConsumer;

/**
 * A room that several engines of one program share. For one thread.
 *
 * <p>A hint waits until the program has it {@linkplain #deliver delivered}: told at once, an engine
 * would go on in the midst of another one's call, and what its listeners throw would reach whoever
 * made that call. The highest hint waits alone, as it says all that the others say. Everybody who
 * listens is told, also who has announced.
 */
public final class MemoryTransport implements Transport {

    private static final long NOTHING = 0;

    private final Listeners listeners = new Listeners();
    private long waiting = NOTHING;

    /** A room with nobody in it. */
    public MemoryTransport() {}

    @Override
    public void announce(long position) {
        waiting = Math.max(waiting, position);
    }

    @Override
    public Place listen(LongConsumer heard) {
        return listeners.add(heard);
    }

    /**
     * Tells everybody who listens of what waits, in the order in which they came. What is announced
     * meanwhile waits for the next call.
     *
     * @return whether anything waited
     * @throws RuntimeException the first that a listener has thrown, once all of them were told
     */
    public boolean deliver() {
        long position = waiting;
        waiting = NOTHING;
        if (position != NOTHING) {
            listeners.tell(position);
        }
        return position != NOTHING;
    }
}
