package dev.cloudsandedges.json;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;

/** 64-bit values as 16 lower-case hexadecimal digits, which every JSON reader can hold. */
public final class Hex {

    private static final int DIGITS = 16;

    private Hex() {}

    /** All 64 bits, the most significant digit first. */
    public static String of(long bits) {
        byte[] digits = new byte[DIGITS];
        for (int i = 0; i < DIGITS; i++) {
            digits[i] = digit((int) (bits >>> (60 - 4 * i)) & 15);
        }
        return new String(digits, StandardCharsets.ISO_8859_1);
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

    private static byte digit(int value) {
        return (byte) (value < 10 ? '0' + value : 'a' + value - 10);
    }

    private static int value(char digit) {
        if (digit >= '0' && digit <= '9') {
            return digit - '0';
        }
        return digit >= 'a' && digit <= 'f' ? digit - 'a' + 10 : -1;
    }
}
