package dev.cloudsandedges.json;

/**
 * The lines of a text, each ended by a line feed; the last one may be without. A {@link
 * LineScanner} goes over them where they stand, and finds their ends by reading them. Not for two
 * threads.
 */
public final class TextLines {

    private static final int UNKNOWN = -1;
    private static final int WINDOW = 4 * LineScanner.LONGEST;

    private final String text;
    private final char[] window = new char[WINDOW + 1];
    private int base; // where the window begins in the text
    private int filled; // how many characters of the text it holds
    private int start; // where in the text the line at hand begins
    private int end = UNKNOWN; // where it ends
    private int before; // where the line before it begins

    /** All lines of a text. */
    public TextLines(String text) {
        this.text = text;
        fill();
    }

    private void fill() {
        base = start;
        filled = Math.min(text.length() - base, WINDOW);
        text.getChars(base, base + filled, window, 0);
        window[filled] = base + filled == text.length() ? '\n' : '\0';
    }

    /** Whether there is a line at hand: the first one at first, and one more after each pass. */
    public boolean hasLine() {
        return start < text.length();
    }

    /** The line at hand, without its line feed. */
    public String line() {
        return text.substring(start, end());
    }

    private int end() {
        if (end == UNKNOWN) {
            int feed = text.indexOf('\n', start);
            end = feed < 0 ? text.length() : feed;
        }
        return end;
    }

    /** Passes over the line at hand. */
    public void pass() {
        before = start;
        start = end() + 1;
        end = UNKNOWN;
    }

    /** The line that was passed last; empty if there is none. */
    public String passed() {
        return start == 0 ? "" : text.substring(before, start - 1);
    }

    /** Tells where the line at hand ends, if a scanner that began with it has read it whole. */
    public void endAt(LineScanner in) {
        end = in.isDone() ? base + in.place() : UNKNOWN;
    }

    /** Where the line at hand begins in {@link #window}, which holds it whole if it is not long. */
    int begin() {
        if (base + filled - start <= LineScanner.LONGEST && base + filled < text.length()) {
            fill();
        }
        return start - base;
    }

    char[] window() {
        return window;
    }

    int filled() {
        return filled;
    }
}
