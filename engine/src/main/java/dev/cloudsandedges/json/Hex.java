package dev.cloudsandedges.json;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;

/** 64-bit values as 16 lower-case hexadecimal digits, which every JSON reader can hold. */
public final class Hex {

    public static final int DIGITS = 16;

    private static final char[] SPELLED = "0123456789abcdef".toCharArray();
    private static final byte[] VALUES = values();

    private Hex() {}

    /** All 64 bits, the most significant digit first. */
    public static String of(long bits) {
        return new String(digits(bits));
    }

    /** Appends all 64 bits, the most significant digit first. */
    public static void append(long bits, StringBuilder out) {
        out.append(digits(bits));
    }

    private static char[] digits(long bits) {
        char[] digits = new char[DIGITS];
        long rest = bits;
        for (int i = DIGITS - 1; i >= 0; i--) {
            digits[i] = SPELLED[(int) rest & 15];
            rest >>>= 4;
        }
        return digits;
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

    /** The value of a lower-case digit, or -1. */
    static int value(char digit) {
        return digit < VALUES.length ? VALUES[digit] : -1;
    }

    private static byte[] values() {
        byte[] values = new byte['f' + 1];
        Arrays.fill(values, (byte) -1);
        for (byte value = 0; value < DIGITS; value++) {
            values[SPELLED[value]] = value;
        }
        return values;
    }
}
