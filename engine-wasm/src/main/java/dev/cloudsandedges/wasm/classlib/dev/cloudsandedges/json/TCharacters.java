package dev.cloudsandedges.wasm.classlib.dev.cloudsandedges.json;

/** A browser cannot compare many characters at once, as a JVM does: it takes steps of eight. */
final class TCharacters {

    private static final int STEP = 8;

    private TCharacters() {}

    /** The one at a place. In WebAssembly, one that is not there stops the page. */
    static char at(char[] text, int place) {
        return text[place];
    }

    /**
     * Whether that stands in a text from a place on. The step is written out, and is so long that
     * no compiler copies it to all who call: the code that reads a line has to fit a small cache.
     */
    static boolean equal(char[] text, int from, char[] expected) {
        int length = expected.length;
        int i = 0;
        for (; i + STEP <= length; i += STEP) {
            int place = from + i;
            int differences = (at(text, place) ^ at(expected, i))
                    | (at(text, place + 1) ^ at(expected, i + 1))
                    | (at(text, place + 2) ^ at(expected, i + 2))
                    | (at(text, place + 3) ^ at(expected, i + 3))
                    | (at(text, place + 4) ^ at(expected, i + 4))
                    | (at(text, place + 5) ^ at(expected, i + 5))
                    | (at(text, place + 6) ^ at(expected, i + 6))
                    | (at(text, place + 7) ^ at(expected, i + 7));
            if (differences != 0) {
                return false;
            }
        }
        for (; i < length; i++) {
            if (at(text, from + i) != at(expected, i)) {
                return false;
            }
        }
        return true;
    }
}
