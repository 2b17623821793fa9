package dev.cloudsandedges.rules;

import java.util.List;

/**
 * The deterministic source of chance: SplitMix64 (Steele, Lea and Flood, "Fast Splittable
 * Pseudorandom Number Generators", OOPSLA 2014; mixer by Stafford, variant 13). Integers only, so
 * that it draws the same on every runtime; its first numbers are pinned by test vectors.
 *
 * <p>A game is handed one and draws from it while it plays; the match keeps {@link #state()}
 * between moves. It is not a secret: who knows the state knows every later draw.
 */
public final class Chance {

    private static final long GOLDEN_RATIO = 0x9e3779b97f4a7c15L;

    private long state;

    /** Begins at a seed, or goes on from a state. */
    public Chance(long state) {
        this.state = state;
    }

    /** Where the source stands: all that is needed to go on. */
    public long state() {
        return state;
    }

    /** The next 64 bits, each as likely 0 as 1. */
    public long bits() {
        state += GOLDEN_RATIO;
        return mix(state);
    }

    /**
     * A number from 0 to {@code bound - 1}, all equally likely. Draws again when a draw would
     * favour small numbers: less than once on average.
     *
     * @throws IllegalArgumentException unless bound ≥ 1
     */
    public int below(int bound) {
        if (bound < 1) {
            throw new IllegalArgumentException("bound must be at least 1, not " + bound);
        }
        int mask = bound == 1 ? 0 : -1 >>> Integer.numberOfLeadingZeros(bound - 1);
        int drawn = (int) (bits() >>> 32) & mask;
        while (drawn >= bound) {
            drawn = (int) (bits() >>> 32) & mask;
        }
        return drawn;
    }

    /**
     * One of the things, all equally likely.
     *
     * @throws IllegalArgumentException if there is none
     */
    public <T> T choose(List<T> things) {
        return things.get(below(things.size()));
    }

    /**
     * One of the things, all equally likely; they are looked at twice, one by one.
     *
     * @throws IllegalArgumentException if there is none
     */
    public <T> T choose(Iterable<T> things) {
        int count = 0;
        for (T ignored : things) {
            count++;
        }
        int left = below(count);
        for (T thing : things) {
            if (left-- == 0) {
                return thing;
            }
        }
        throw new IllegalStateException("the things are fewer than before");
    }

    /**
     * What a die shows: a number from 1 to its sides, all equally likely.
     *
     * @throws IllegalArgumentException unless sides ≥ 1
     */
    public int die(int sides) {
        return 1 + below(sides);
    }

    /**
     * The index of one of the weights, each as likely as its share of their sum.
     *
     * @param weights at least 0 each; their sum is from 1 to {@link Integer#MAX_VALUE}
     * @throws IllegalArgumentException for other weights
     */
    public int weighted(List<Integer> weights) {
        long sum = 0;
        for (int weight : weights) {
            if (weight < 0) {
                throw new IllegalArgumentException("weights are at least 0");
            }
            sum += weight;
        }
        if (sum < 1 || sum > Integer.MAX_VALUE) {
            throw new IllegalArgumentException("weights sum up to " + sum);
        }
        int drawn = below((int) sum);
        int index = 0;
        while (drawn >= weights.get(index)) {
            drawn -= weights.get(index++);
        }
        return index;
    }

    /** Puts the list into random order, all orders equally likely (Fisher and Yates). */
    public <T> void shuffle(List<T> things) {
        for (int i = things.size() - 1; i > 0; i--) {
            int j = below(i + 1);
            T moved = things.get(i);
            things.set(i, things.get(j));
            things.set(j, moved);
        }
    }

    static long mix(long bits) {
        long z = bits;
        z = (z ^ z >>> 30) * 0xbf58476d1ce4e5b9L;
        z = (z ^ z >>> 27) * 0x94d049bb133111ebL;
        return z ^ z >>> 31;
    }
}
