package dev.cloudsandedges.json;

/** A set of ASCII characters, for going through a text. */
public final class Alphabet {

    private static final int ASCII = 128;

    private final char[] has = new char[ASCII]; // not 0 at those that are in it

    /**
     * The characters of that text.
     *
     * @throws IllegalArgumentException if one of them is not ASCII
     */
    public Alphabet(String characters) {
        for (int i = 0; i < characters.length(); i++) {
            char c = characters.charAt(i);
            if (c >= ASCII) {
                throw new IllegalArgumentException("not ASCII: " + c);
            }
            has[c] = 1;
        }
    }

    /** Whether the character is one of them. */
    public boolean has(char c) {
        return c < ASCII && Characters.at(has, c) != 0;
    }
}
