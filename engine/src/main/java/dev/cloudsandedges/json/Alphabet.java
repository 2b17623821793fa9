package dev.cloudsandedges.json;

/** A set of printable ASCII characters, for going through a text. */
public final class Alphabet {

    private final boolean[] has = new boolean['~' + 1];

    /** The characters of that text. */
    public Alphabet(String characters) {
        for (int i = 0; i < characters.length(); i++) {
            has[characters.charAt(i)] = true;
        }
    }

    /** Whether the character is one of them. */
    public boolean has(char c) {
        return c < has.length && has[c];
    }
}
