package dev.cloudsandedges.json;

/** A set of printable ASCII characters, for going through a text. */
public final class Alphabet {

    private final char[] has = new char[Characters.ASCII]; // not 0 at those that are in it

    /**
     * The characters of that text.
     *
     * @throws IllegalArgumentException if one of them is not printable ASCII
     */
    public Alphabet(String characters) {
        for (int i = 0; i < characters.length(); i++) {
            char c = characters.charAt(i);
            if (c < ' ' || c > '~') {
                throw new IllegalArgumentException("not printable ASCII: " + (int) c);
            }
            has[c] = 1;
        }
    }

    /** Whether the character is one of them. */
    public boolean has(char c) {
        return c < Characters.ASCII && Characters.at(has, c) != 0;
    }
}
