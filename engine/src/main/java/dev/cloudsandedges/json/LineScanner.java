package dev.cloudsandedges.json;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Reads the plain majority of canonical documents without a general parser: no white space,
 * printable ASCII without escapes, numbers of at most 18 digits. Whatever else there is, it leaves
 * to {@link Json}, which alone may refuse: a document that was not read to its end says nothing.
 *
 * <p>Goes over the text from left to right. Where the text is not as expected the scanner stops for
 * good, gives empty values from there on, and {@link #isDone} is never true.
 *
 * <p>Documents in a row are much alike, so a text is first looked for among those that stood at its
 * place in the documents before, and then in a small table of short texts. Not for two threads.
 */
public final class LineScanner {

    private static final int DEEPEST = 12;
    private static final int LONGEST_KNOWN = 24;
    private static final int MOST_DIGITS = 18;
    private static final int MOST_MEMBERS = 128; // of all objects that are open
    private static final int HEX_DIGITS = 16;
    private static final int PLACES = 64;
    private static final Literal TRUE = new Literal("true");
    private static final Literal FALSE = new Literal("false");
    private static final Literal NULL = new Literal("null");
    private static final int STOPPED = Integer.MAX_VALUE;

    private static final boolean[] PLAIN = plain(); // stands in a text as it is

    private static final Known NOTHING = new Known("");

    private final Known[] known = new Known[512];
    private final Known[] before = new Known[2 * PLACES]; // two for each place
    private final String[] names = new String[MOST_MEMBERS];
    private final JsonValue[] values = new JsonValue[MOST_MEMBERS];
    private int members;
    private final JsonObject[] objects = new JsonObject[PLACES];
    private int texts;
    private char[] text = new char[512];
    private int end;
    private int at;

    private static final class Known {
        final String text;
        final char[] characters;

        Known(String text) {
            this.text = text;
            this.characters = text.toCharArray();
        }
    }

    /** What an expected text is written in. */
    public static final class Literal {
        private final char[] characters;

        /** Of printable ASCII. */
        public Literal(String text) {
            this.characters = text.toCharArray();
        }
    }

    /** A scanner that has read nothing. */
    public LineScanner() {
        Arrays.fill(known, NOTHING);
        Arrays.fill(before, NOTHING);
        Arrays.fill(objects, JsonObject.EMPTY);
    }

    /** Begins at the start of a document. */
    public void begin(String document) {
        end = document.length();
        if (text.length <= end) {
            text = new char[end * 2];
        }
        document.getChars(0, end, text, 0);
        text[end] = '\0'; // no canonical document has one: whoever looks for something stops
        at = 0;
        texts = 0;
        members = 0;
    }

    /** Whether everything was as expected, up to the end. */
    public boolean isDone() {
        return at == end;
    }

    /** How far it has come, for {@link #back}. */
    public int place() {
        return at;
    }

    /** Goes back to a place where it has been. */
    public void back(int place) {
        at = place;
        members = 0;
    }

    /** Passes over a text, or stops. */
    public void expect(Literal literal) {
        if (!has(literal)) {
            stop();
        }
    }

    /** Passes over a text, if it is there. */
    public boolean has(Literal literal) {
        boolean there = isHere(literal.characters);
        if (there) {
            at += literal.characters.length;
        }
        return there;
    }

    private boolean isHere(char[] characters) {
        int length = characters.length;
        return at <= end - length && Arrays.equals(text, at, at + length, characters, 0, length);
    }

    /** The digits of a number that is not negative. */
    public long digits() {
        int start = at;
        long value = magnitude();
        return isNumber(start, at) ? value : stop();
    }

    /** What stands before the next {@code end}, which is passed over. */
    public String textUntil(char end) {
        String read = plain(end);
        if (read == null) {
            stop();
            return "";
        }
        return read;
    }

    /** What stands before the next {@code end}, for texts that do not recur. */
    public String freshUntil(char last) {
        char[] from = text;
        int start = Math.min(at, end);
        int i = start;
        while (from[i] < PLAIN.length && PLAIN[from[i]]) {
            i++;
        }
        if (from[i] != last) {
            stop();
            return "";
        }
        at = i + 1;
        return new String(from, start, i - start);
    }

    /** 64 bits in 16 hexadecimal digits. */
    public long bits() {
        if (at > end - HEX_DIGITS) {
            return stop();
        }
        long bits = 0;
        int digits = 0; // negative as soon as one is none
        for (int i = at; i < at + HEX_DIGITS; i++) {
            int value = Hex.value(text[i]);
            digits |= value;
            bits = bits << 4 | value;
        }
        at += HEX_DIGITS;
        return digits < 0 ? stop() : bits;
    }

    /** A value, or null if this scanner does not know how to read it. */
    public @Nullable JsonValue value() {
        JsonValue value = value(1);
        if (value == null) {
            stop();
        }
        return value;
    }

    private long stop() {
        at = STOPPED;
        return 0;
    }

    /** The document's value, or null if this scanner does not know how to read it. */
    @Nullable JsonValue read(String document) {
        begin(document);
        JsonValue value = value();
        return isDone() ? value : null;
    }

    private char peek() {
        return at < end ? text[at] : '\0';
    }

    private boolean take(char expected) {
        if (peek() == expected) {
            at++;
            return true;
        }
        return false;
    }

    private @Nullable JsonValue value(int depth) {
        char first = peek();
        if (first == '"') {
            String read = string();
            return read == null ? null : new JsonText(read);
        }
        if (first == '{') {
            return depth > DEEPEST ? null : object(depth);
        }
        if (first == '[') {
            return depth > DEEPEST ? null : array(depth);
        }
        return (first >= '0' && first <= '9') || first == '-' ? number() : word();
    }

    private @Nullable JsonValue object(int depth) {
        at++;
        if (take('}')) {
            return JsonObject.EMPTY;
        }
        int place = Math.min(texts, PLACES - 1);
        int first = members;
        do {
            if (members == names.length || !member(first, depth)) {
                return null;
            }
        } while (take(','));
        if (!take('}')) {
            return null;
        }
        JsonObject object = objects[place].with(names, values, first, members);
        if (object == null) {
            object = JsonObject.of(names, values, first, members);
            objects[place] = object;
        }
        members = first;
        return object;
    }

    /** Puts a member on the stack, above those of its object and of the objects around that. */
    private boolean member(int first, int depth) {
        String name = string();
        if (name == null || !take(':')) {
            return false;
        }
        for (int i = first; i < members; i++) {
            if (names[i].equals(name)) {
                return false;
            }
        }
        int mine = members++;
        names[mine] = name;
        JsonValue value = value(depth + 1);
        if (value == null) {
            return false;
        }
        values[mine] = value;
        return true;
    }

    private @Nullable JsonValue array(int depth) {
        at++;
        List<JsonValue> items = new ArrayList<>();
        if (take(']')) {
            return new JsonArray(items);
        }
        do {
            JsonValue value = value(depth + 1);
            if (value == null) {
                return null;
            }
            items.add(value);
        } while (take(','));
        return take(']') ? new JsonArray(items) : null;
    }

    private @Nullable String string() {
        return take('"') ? plain('"') : null;
    }

    private @Nullable String plain(char last) {
        int place = 2 * Math.min(texts++, PLACES - 1);
        Known first = before[place];
        if (isHere(first.characters, last)) {
            at += first.characters.length + 1;
            return first.text;
        }
        Known second = before[place + 1];
        if (!isHere(second.characters, last)) {
            second = search(last);
            if (second == null) {
                return null;
            }
        } else {
            at += second.characters.length + 1;
        }
        before[place] = second;
        before[place + 1] = first;
        return second.text;
    }

    private boolean isHere(char[] characters, char last) {
        return isHere(characters) && text[at + characters.length] == last;
    }

    private @Nullable Known search(char last) {
        char[] from = text;
        int start = Math.min(at, end);
        int i = start;
        int sum = 0;
        char c = from[i];
        while (c != last) {
            if (c >= PLAIN.length || !PLAIN[c]) {
                return null;
            }
            sum = sum * 31 + c;
            c = from[++i];
        }
        Known found = known(i - start, sum);
        at = i + 1;
        return found;
    }

    private Known known(int length, int sum) {
        int slot = (sum ^ sum >>> 15) & known.length - 1;
        Known there = known[slot];
        if (there.characters.length == length && isHere(there.characters)) {
            return there;
        }
        Known fresh = new Known(new String(text, at, length));
        if (length <= LONGEST_KNOWN) {
            known[slot] = fresh;
        }
        return fresh;
    }

    private @Nullable JsonNumber number() {
        boolean negative = take('-');
        int start = at;
        long value = magnitude();
        if (!isNumber(start, at) || (negative && value == 0)) {
            return null;
        }
        return JsonNumber.of(negative ? -value : value);
    }

    /** The value of the digits that stand here, which may be none or too many. */
    private long magnitude() {
        char[] from = text;
        int i = Math.min(at, end);
        long value = 0;
        int digit = from[i] - '0';
        while (digit >= 0 && digit <= 9) {
            value = value * 10 + digit;
            digit = from[++i] - '0';
        }
        at = i;
        return value;
    }

    private boolean isNumber(int start, int stop) {
        int digits = stop - start;
        return digits == 1 || (digits > 1 && digits <= MOST_DIGITS && text[start] != '0');
    }

    private @Nullable JsonValue word() {
        if (has(TRUE)) {
            return JsonTruth.TRUE;
        }
        if (has(FALSE)) {
            return JsonTruth.FALSE;
        }
        return has(NULL) ? JsonNull.NULL : null;
    }

    private static boolean[] plain() {
        boolean[] plain = new boolean['~' + 1];
        for (int c = ' '; c <= '~'; c++) {
            plain[c] = c != '"' && c != '\\';
        }
        return plain;
    }
}
