package dev.cloudsandedges.eventsourcing;

import dev.cloudsandedges.json.Hex;

import java.util.List;

/**
 * A 64-bit sum that is stored: FNV-1a (Fowler, Noll and Vo) over UTF-16 units, pinned by vectors.
 * Every step can be undone, so two texts of one length that differ in one unit never have one sum.
 * Somebody who looks for equal sums finds them.
 */
final class Checksum {

    private static final long BASIS = 0xcbf29ce484222325L;
    private static final long PRIME = 0x100000001b3L;

    private Checksum() {}

    /** Of one text, as 16 hexadecimal digits. */
    static String of(String text) {
        return Hex.of(with(BASIS, text));
    }

    /** Of several lines, each with a line break behind it, as 16 hexadecimal digits. */
    static String of(List<String> lines) {
        long sum = BASIS;
        for (String line : lines) {
            sum = (with(sum, line) ^ '\n') * PRIME;
        }
        return Hex.of(sum);
    }

    private static long with(long sum, String text) {
        long all = sum;
        for (int i = 0; i < text.length(); i++) {
            all = (all ^ text.charAt(i)) * PRIME;
        }
        return all;
    }
}
