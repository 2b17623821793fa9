package dev.cloudsandedges.offenders;

/** Its answer is another one a moment later. */
final class ReadsTheClock {
    private ReadsTheClock() {}

    static long now() {
        return System.currentTimeMillis();
    }
}
