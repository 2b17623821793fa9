package dev.cloudsandedges.eventsourcing;

import dev.cloudsandedges.verdict.Refusal;
import dev.cloudsandedges.verdict.Verdict;

/** Opaque ids: 1 to {@value #LONGEST} characters from {@code A-Z a-z 0-9 - _}. */
public final class Ids {

    /** The longest id. */
    public static final int LONGEST = 64;

    private static final String RULE =
            "An id is 1 to " + LONGEST + " characters from A-Z a-z 0-9 - and _.";

    private static final boolean[] CHARACTERS = characters();

    private Ids() {}

    /** Whether the text is an id. */
    public static boolean isId(String text) {
        return isId(text, 0);
    }

    /** Whether the text is an id from that place on. */
    static boolean isId(String text, int from) {
        int length = text.length() - from;
        if (length < 1 || length > LONGEST) {
            return false;
        }
        for (int i = from; i < text.length(); i++) {
            if (!isIdCharacter(text.charAt(i))) {
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

    private static boolean isIdCharacter(char c) {
        return c < CHARACTERS.length && CHARACTERS[c];
    }

    private static boolean[] characters() {
        boolean[] allowed = new boolean['z' + 1];
        String all = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
        for (int i = 0; i < all.length(); i++) {
            allowed[all.charAt(i)] = true;
        }
        return allowed;
    }
}
