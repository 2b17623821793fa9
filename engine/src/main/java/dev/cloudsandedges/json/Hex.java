package dev.cloudsandedges.json;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;

/** 64-bit values as 16 lower-case hexadecimal digits, which every JSON reader can hold. */
public final class Hex {

    public static final int DIGITS = 16;

    private static final byte[] VALUES = values();

    private Hex() {}

    /** All 64 bits, the most significant digit first. */
    public static String of(long bits) {
        StringBuilder out = new StringBuilder(DIGITS);
        append(bits, out);
        return out.toString();
    }

    /** Appends all 64 bits, the most significant digit first. */
    public static void append(long bits, StringBuilder out) {
        for (int shift = 60; shift >= 0; shift -= 4) {
            out.append(digit((int) (bits >>> shift) & 15));
        }
    }

    /** The value behind exactly 16 lower-case digits, or null for any other text. */
    public static @Nullable Long parse(String text) {
        if (text.length() != DIGITS) {
            return null;
        }
        long bits = 0;
        for (int i = 0; i < DIGITS; i++) {
            int value = value(text.charAt(i));
            if (value < 0) {
                return null;
            }
            bits = bits << 4 | value;
        }
        return bits;
    }

    private static char digit(int value) {
        return (char) (value < 10 ? '0' + value : 'a' + value - 10);
    }

    /** The value of a lower-case digit, or -1. */
    static int value(char digit) {
        return digit < VALUES.length ? VALUES[digit] : -1;
    }

    private static byte[] values() {
        byte[] values = new byte['f' + 1];
        Arrays.fill(values, (byte) -1);
        for (byte value = 0; value < DIGITS; value++) {
            values[digit(value)] = value;
        }
        return values;
    }
}
