package dev.cloudsandedges.rules;

/**
 * Sums up a state in 64 bits: equal states in equal order give equal sums on every machine.
 *
 * <p>Each value is mixed in by Stafford's variant 13 of the MurmurHash3 finaliser, the mixer of
 * {@link Chance}; the order of the values counts. It finds faults and differing runtimes; it does
 * not stand against somebody who looks for collisions.
 */
public final class Digest {

    private long sum = 0x243f6a8885a308d3L; // the first 64 bits of pi's fraction

    /** A sum of nothing. */
    public Digest() {}

    /** Takes in one value. */
    public Digest add(long value) {
        sum = Chance.mix(sum ^ value) + value;
        return this;
    }

    /** Takes in a text: its length, then its UTF-16 units. */
    public Digest add(String text) {
        add(text.length());
        for (int i = 0; i < text.length(); i++) {
            add(text.charAt(i));
        }
        return this;
    }

    /** The sum of all that was taken in so far. */
    public long sum() {
        return sum;
    }
}
