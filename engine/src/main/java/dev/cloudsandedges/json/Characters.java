package dev.cloudsandedges.json;

import java.util.Arrays;

/**
 * What the reading of a long text does again and again with its characters. Compilers for other
 * platforms may put a class of their own in the place of this one, which need not check anything:
 * what is asked for must be within the arrays. Tables are arrays of characters, too, for this.
 */
final class Characters {

    /** How many characters there are in ASCII, for tables of them. */
    static final int ASCII = 128;

    private Characters() {}

    /** The one at a place. */
    static char at(char[] text, int place) {
        return text[place];
    }

    /** Whether that stands in a text from a place on. */
    static boolean equal(char[] text, int from, char[] expected) {
        int length = expected.length;
        return Arrays.equals(text, from, from + length, expected, 0, length);
    }
}
