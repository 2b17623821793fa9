package dev.cloudsandedges.json;

import java.util.Arrays;

/**
 * A document in the making, in a buffer that serves for one document after the other. Not for two
 * threads.
 */
public final class LineWriter {

    private static final int MOST_DIGITS = 19; // of a number that is not negative
    private static final int TEN = 10;

    private char[] text = new char[64];
    private int length;

    /** An empty document. */
    public LineWriter() {}

    /** Begins another document. */
    public void clear() {
        length = 0;
    }

    /** Appends a text as it is. */
    public LineWriter append(Literal literal) {
        return append(literal.characters);
    }

    /** Appends a text as it is. */
    public LineWriter append(String more) {
        int added = more.length();
        char[] to = room(added);
        more.getChars(0, added, to, length);
        length += added;
        return this;
    }

    /** Appends a character as it is. */
    public LineWriter append(char c) {
        room(1)[length++] = c;
        return this;
    }

    /** Appends a number in decimal digits. */
    public LineWriter append(long number) {
        if (number >= 0 && number < TEN) {
            return append((char) ('0' + number));
        }
        if (number < 0) {
            return append(String.valueOf(number));
        }
        char[] to = room(MOST_DIGITS);
        int end = length + MOST_DIGITS;
        int at = end;
        long rest = number;
        while (rest != (int) rest) {
            long tenth = rest / TEN;
            to[--at] = (char) ('0' + (int) (rest - tenth * TEN));
            rest = tenth;
        }
        int small = (int) rest;
        while (small > 0) {
            int tenth = small / TEN;
            to[--at] = (char) ('0' + (small - tenth * TEN));
            small = tenth;
        }
        System.arraycopy(to, at, to, length, end - at);
        length += end - at;
        return this;
    }

    /** Appends 64 bits as {@link Hex} spells them. */
    public LineWriter appendHex(long bits) {
        Hex.write(bits, room(Hex.DIGITS), length);
        length += Hex.DIGITS;
        return this;
    }

    LineWriter append(char[] more) {
        System.arraycopy(more, 0, room(more.length), length, more.length);
        length += more.length;
        return this;
    }

    /** The document so far. */
    @Override
    public String toString() {
        return new String(text, 0, length);
    }

    /** What was written, as an array of its own. */
    char[] characters() {
        return Arrays.copyOf(text, length);
    }

    /** The buffer, with room for so many characters more. */
    private char[] room(int more) {
        if (more > text.length - length) {
            text = Arrays.copyOf(text, Math.max(text.length * 2, length + more));
        }
        return text;
    }
}
