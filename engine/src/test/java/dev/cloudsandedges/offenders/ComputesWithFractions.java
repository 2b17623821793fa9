package dev.cloudsandedges.offenders;

/** Has a fraction in its code alone, not in its signatures. */
final class ComputesWithFractions {
    private ComputesWithFractions() {}

    static int half(int of) {
        return (int) Math.floor(of * 0.5);
    }
}
