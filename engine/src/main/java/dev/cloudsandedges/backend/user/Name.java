package dev.cloudsandedges.backend.user;

import dev.cloudsandedges.json.Json;
import dev.cloudsandedges.verdict.Verdict;

import org.jspecify.annotations.Nullable;

/**
 * What a user is called: 1 to {@value #LONGEST} code points, without spaces at its ends, every one
 * of them visible and none able to change how its surroundings are shown.
 */
public record Name(String text) {

    /** The longest name, in code points. */
    public static final int LONGEST = 40;

    // Pairs of first and last code point. Written out and not asked of Character.getType, whose
    // tables differ between runtimes. After the Unicode 15 categories Cc, Cf, Zl, Zp, the default
    // ignorable code points and the fillers that are drawn as nothing; variation selectors stay,
    // for they choose the look of the sign before them, so none can stand first.
    private static final int[] REFUSED = {
        0x0000, 0x001f, 0x007f, 0x009f, 0x00ad, 0x00ad, 0x034f, 0x034f, 0x0600, 0x0605,
        0x061c, 0x061c, 0x06dd, 0x06dd, 0x070f, 0x070f, 0x0890, 0x0891, 0x08e2, 0x08e2,
        0x115f, 0x1160, 0x17b4, 0x17b5, 0x180b, 0x180f, 0x200b, 0x200f, 0x2028, 0x202e,
        0x2060, 0x206f, 0x2800, 0x2800, 0x3164, 0x3164, 0xd800, 0xdfff, 0xfdd0, 0xfdef,
        0xfeff, 0xfeff, 0xffa0, 0xffa0, 0xfff0, 0xfffb, 0xfffe, 0xffff, 0x110bd, 0x110bd,
        0x110cd, 0x110cd, 0x13430, 0x1343f, 0x1bca0, 0x1bca3, 0x1d173, 0x1d17a, 0xe0000, 0xe0fff,
    };

    private static final int[] SPACES = {
        0x0020, 0x0020, 0x00a0, 0x00a0, 0x1680, 0x1680, 0x2000, 0x200a, 0x202f, 0x202f, 0x205f,
        0x205f, 0x3000, 0x3000,
    };

    /**
     * Takes spaces off both ends.
     *
     * @throws IllegalArgumentException if what is left is no name
     */
    public Name {
        text = trimmed(text);
        String fault = fault(text);
        if (fault != null) {
            throw new IllegalArgumentException(fault);
        }
    }

    /** The name that a text gives, or a refusal {@code name-invalid}. */
    public static Verdict<Name> check(String text) {
        String fault = fault(trimmed(text));
        return fault == null
                ? Verdict.accepted(new Name(text))
                : Verdict.refused("name-invalid", fault);
    }

    private static @Nullable String fault(String trimmed) {
        if (trimmed.isEmpty()) {
            return "A name must not be blank.";
        }
        if (!Json.isWellFormed(trimmed)) {
            return "A name must not hold half of a surrogate pair.";
        }
        if (trimmed.codePointCount(0, trimmed.length()) > LONGEST) {
            return "A name has at most " + LONGEST + " characters.";
        }
        char first = trimmed.charAt(0);
        boolean alone = first >= '\ufe00' && first <= '\ufe0f';
        for (int i = 0; i < trimmed.length(); i += Character.charCount(trimmed.codePointAt(i))) {
            if (alone || isIn(REFUSED, trimmed.codePointAt(i))) {
                return "A name must not hold control, invisible or direction-changing characters.";
            }
        }
        return null;
    }

    private static String trimmed(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && isIn(SPACES, text.charAt(start))) {
            start++;
        }
        while (end > start && isIn(SPACES, text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }

    private static boolean isIn(int[] ranges, int codePoint) {
        for (int i = 0; i < ranges.length; i += 2) {
            if (codePoint >= ranges[i] && codePoint <= ranges[i + 1]) {
                return true;
            }
        }
        return false;
    }
}
