package dev.cloudsandedges.json;

/**
 * 64-bit sums of texts and values, for telling them apart in memory: different ones hardly ever
 * have equal sums by chance. Somebody who looks for equal sums finds them. Snapshots alone store
 * them, for commands that were accepted: to make them otherwise is another format of snapshots.
 */
public final class Sum {

    /** Where a sum begins. */
    public static final long EMPTY = 0x243f6a8885a308d3L; // the first 64 bits of pi's fraction

    private static final int UNITS = 4; // UTF-16 units in 64 bits

    private Sum() {}

    /** A sum with one more number. */
    public static long with(long sum, long value) {
        long z = (sum ^ value) * 0x9e3779b97f4a7c15L;
        return (z ^ z >>> 32) + value;
    }

    /** A sum with one more text, whose end shows: "a" and "b" are not "ab" and "". */
    public static long with(long sum, String text) {
        int length = text.length();
        long all = with(sum, length);
        int at = 0;
        for (; at + UNITS <= length; at += UNITS) {
            all = with(
                    all,
                    text.charAt(at)
                            | (long) text.charAt(at + 1) << 16
                            | (long) text.charAt(at + 2) << 32
                            | (long) text.charAt(at + 3) << 48);
        }
        long rest = 0;
        for (; at < length; at++) {
            rest = rest << 16 | text.charAt(at);
        }
        return with(all, rest);
    }

    /** A sum with one more value: equal values make equal sums. */
    public static long with(long sum, JsonValue value) {
        return value.addTo(sum);
    }
}
