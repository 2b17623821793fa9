package dev.cloudsandedges.offenders;

/** Waits for other threads. */
final class TakesTurnsByLock {
    private TakesTurnsByLock() {}

    private static final Object LOCK = new Object();

    static int one() {
        synchronized (LOCK) {
            return 1;
        }
    }
}
