package dev.cloudsandedges.json;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;

/** 64-bit values as 16 lower-case hexadecimal digits, which every JSON reader can hold. */
public final class Hex {

    public static final int DIGITS = 16;

    private static final int HALF = DIGITS / 2;
    /** What {@link #value} gives for what is no digit: larger than any value. */
    static final char NONE = 0x8000;

    private static final char[] SPELLED = "0123456789abcdef".toCharArray();
    private static final char[] VALUES = values();

    private Hex() {}

    /** All 64 bits, the most significant digit first. */
    public static String of(long bits) {
        char[] digits = new char[DIGITS];
        write(bits, digits, 0);
        return new String(digits);
    }

    /** Writes all 64 bits from a place on, in two halves that need not wait for each other. */
    static void write(long bits, char[] to, int at) {
        int high = (int) (bits >>> Integer.SIZE);
        int low = (int) bits;
        for (int i = HALF - 1; i >= 0; i--) {
            to[at + i] = SPELLED[high & 15];
            to[at + HALF + i] = SPELLED[low & 15];
            high >>>= 4;
            low >>>= 4;
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
            if (value == NONE) {
                return null;
            }
            bits = bits << 4 | value;
        }
        return bits;
    }

    /** The value of a lower-case digit; {@link #NONE} for any other character. */
    static int value(char digit) {
        return digit < Characters.ASCII ? Characters.at(VALUES, digit) : NONE;
    }

    private static char[] values() {
        char[] values = new char[Characters.ASCII];
        Arrays.fill(values, NONE);
        for (char value = 0; value < DIGITS; value++) {
            values[SPELLED[value]] = value;
        }
        return values;
    }
}
