package dev.cloudsandedges.eventsourcing;

import dev.cloudsandedges.json.Alphabet;
import dev.cloudsandedges.verdict.Refusal;
import dev.cloudsandedges.verdict.Verdict;

/** Opaque ids: 1 to {@value #LONGEST} characters from {@code A-Z a-z 0-9 - _}. */
public final class Ids {

    /** The longest id. */
    public static final int LONGEST = 64;

    private static final String RULE =
            "An id is 1 to " + LONGEST + " characters from A-Z a-z 0-9 - and _.";

    static final Alphabet CHARACTERS =
            new Alphabet("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_");

    private Ids() {}

    /** Whether the text is an id. */
    public static boolean isId(String text) {
        return isId(text, 0);
    }

    /** Whether an id can have so many characters. */
    static boolean isLength(int length) {
        return length >= 1 && length <= LONGEST;
    }

    /** Whether the text is an id from that place on. */
    static boolean isId(String text, int from) {
        if (!isLength(text.length() - from)) {
            return false;
        }
        for (int i = from; i < text.length(); i++) {
            if (!CHARACTERS.has(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** The text itself, or a refusal {@code id-invalid}. */
    public static Verdict<String> check(String text) {
        return isId(text)
                ? Verdict.accepted(text)
                : Verdict.refused(Refusal.of("id-invalid", RULE));
    }

    /**
     * The text itself.
     *
     * @throws IllegalArgumentException if it is no id
     */
    public static String require(String text) {
        if (!isId(text)) {
            throw new IllegalArgumentException(RULE + " This is none: " + Refusal.excerpt(text));
        }
        return text;
    }
}
