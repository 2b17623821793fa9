package dev.cloudsandedges.conformance.simulation;

/** What chance gives a game, from the seed that its match was created with. */
final class PlainChance {

    private long state;

    PlainChance(long seed) {
        this.state = seed;
    }

    long bits() {
        state += 0x9e3779b97f4a7c15L;
        long mixed = (state ^ (state >>> 30)) * 0xbf58476d1ce4e5b9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
        return mixed ^ (mixed >>> 31);
    }

    /** The upper half of a draw, as many bits of it as the bound needs; again if it is too much. */
    int below(int bound) {
        int mask = 0;
        while (mask < bound - 1) {
            mask = mask * 2 + 1;
        }
        int drawn;
        do {
            drawn = (int) (bits() >>> 32) & mask;
        } while (drawn >= bound);
        return drawn;
    }
}
