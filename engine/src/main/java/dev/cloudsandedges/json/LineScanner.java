package dev.cloudsandedges.json;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;

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

    private static final int LONGEST_KNOWN = 24;
    private static final int MOST_DIGITS = 18;
    private static final int HEX_DIGITS = 16;
    /** How many texts of a document are told apart by their places. */
    static final int PLACES = 64;

    private static final int WEIGHTS_APART = 0x9e3779b1;

    private static final char END = '\n';

    private static final int STOPPED = Integer.MAX_VALUE;

    private static final Alphabet PLAIN = plain(); // stand in a text as they are

    private static final Known NOTHING = new Known("");

    private final Known[] known = new Known[512];
    private final Known[] before = new Known[2 * PLACES]; // two for each place
    private final ScannedValues values = new ScannedValues(this);
    private char[] document = new char[512]; // with room for a character behind it
    private boolean alone; // and not a line of a text
    private int texts;
    private char[] text = document; // where it reads
    private int start;
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

    /** The longest document that is worth scanning: it cannot reach a limit on tokens or texts. */
    public static final int LONGEST = 4_096;

    /** A scanner that has read nothing. */
    public LineScanner() {
        Arrays.fill(known, NOTHING);
        Arrays.fill(before, NOTHING);
    }

    /** Begins at the start of a document. */
    public void begin(String next) {
        int length = next.length();
        if (document.length <= length) {
            document = new char[length * 2];
        }
        next.getChars(0, length, document, 0);
        document[length] = END; // no canonical document has one: who looks for something stops
        begin(document, 0, length);
        alone = true;
    }

    /** Begins at the start of the line at hand. */
    public void begin(TextLines lines) {
        int first = lines.begin();
        begin(lines.window(), first, lines.filled());
        alone = false;
    }

    private void begin(char[] characters, int from, int to) {
        text = characters;
        start = from;
        end = to;
        at = from;
        texts = 0;
    }

    /** Which text of the document comes next, counted from 0, up to a limit. */
    int nextText() {
        return Math.min(texts, PLACES - 1);
    }

    /** What stands between two places. */
    char[] between(int from, int to) {
        return Arrays.copyOfRange(text, from, to);
    }

    /** Whether everything was as expected, up to the end of the document. */
    public boolean isDone() {
        return alone ? at == end : at <= end && text[at] == END && at - start <= LONGEST;
    }

    /** How far it has come, for {@link #back}. */
    public int place() {
        return at;
    }

    /**
     * Goes back to a place of this document where it has been, also after it has stopped. It stops
     * at any place before the document.
     */
    public void back(int place) {
        at = place < start ? STOPPED : place;
    }

    /** Passes over a text, or stops. */
    public void expect(Literal literal) {
        if (!has(literal)) {
            stop();
        }
    }

    /** Passes over a text, if it is there. */
    public boolean has(Literal literal) {
        return take(literal.characters);
    }

    /** Passes over characters, if they are there. */
    boolean take(char[] characters) {
        boolean there = isHere(characters);
        if (there) {
            at += characters.length;
        }
        return there;
    }

    boolean isHere(char[] characters) {
        int length = characters.length;
        return at <= end - length && Characters.equal(text, at, characters);
    }

    /** The digits of a number that is not negative. */
    public long digits() {
        int from = at;
        long value = magnitude();
        return isNumber(from, at) ? value : stop();
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

    /**
     * The characters of an alphabet before {@code last}, for texts that do not recur. Behind a
     * document there is always a character that is in no alphabet.
     */
    public String freshUntil(char last, Alphabet alphabet) {
        char[] from = text;
        int first = Math.min(at, end);
        int i = first;
        while (alphabet.has(Characters.at(from, i))) {
            i++;
        }
        if (Characters.at(from, i) != last) {
            stop();
            return "";
        }
        at = i + 1;
        return new String(from, first, i - first);
    }

    /** 64 bits in 16 hexadecimal digits. */
    public long bits() {
        if (at > end - HEX_DIGITS) {
            return stop();
        }
        char[] from = text;
        int high = 0; // two halves that need not wait for each other
        int low = 0;
        int digits = 0; // as large as NONE as soon as one is none
        for (int i = at; i < at + HEX_DIGITS / 2; i++) {
            int first = Hex.value(Characters.at(from, i));
            int second = Hex.value(Characters.at(from, i + HEX_DIGITS / 2));
            digits |= first | second;
            high = high << 4 | first;
            low = low << 4 | second;
        }
        at += HEX_DIGITS;
        return digits >= Hex.NONE ? stop() : (long) high << 32 | (low & 0xffff_ffffL);
    }

    /** A value, or null if this scanner does not know how to read it. */
    public @Nullable JsonValue value() {
        JsonValue value = values.read();
        if (value == null) {
            stop();
        }
        return value;
    }

    /**
     * A sum of what stands from here to the next closing brace, which is the end of most short
     * objects. -1 if that is farther away than so much.
     */
    int sumToBrace(int longest) {
        return sum(Math.min(end, at + longest), '}');
    }

    /** A sum of what stands from here to the end; -1 if that is farther away than so much. */
    public int sumToEnd(int longest) {
        return sum(Math.min(end, at + longest) + 1, END);
    }

    /** The steps need not wait for each other. */
    private int sum(int most, char last) {
        char[] from = text;
        int sum = 0;
        int weight = 1;
        for (int i = at; i < most; i++) {
            int c = Characters.at(from, i);
            if (c == last) {
                return (sum ^ sum >>> 15) & Integer.MAX_VALUE;
            }
            sum += c * weight;
            weight += WEIGHTS_APART;
        }
        return -1;
    }

    boolean isStopped() {
        return at == STOPPED;
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

    char peek() {
        return at < end ? text[at] : '\0';
    }

    boolean take(char expected) {
        if (peek() == expected) {
            at++;
            return true;
        }
        return false;
    }

    @Nullable String string() {
        return take('"') ? plain('"') : null;
    }

    private @Nullable String plain(char last) {
        int place = 2 * nextText();
        texts++;
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
        return isHere(characters) && Characters.at(text, at + characters.length) == last;
    }

    private @Nullable Known search(char last) {
        char[] from = text;
        int first = Math.min(at, end);
        int i = first;
        int sum = 0;
        char c = Characters.at(from, i);
        while (c != last) {
            if (!PLAIN.has(c)) {
                return null;
            }
            sum = sum * 31 + c;
            c = Characters.at(from, ++i);
        }
        Known found = known(i - first, sum);
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

    @Nullable JsonNumber number() {
        boolean negative = take('-');
        int from = at;
        long value = magnitude();
        if (!isNumber(from, at) || (negative && value == 0)) {
            return null;
        }
        return JsonNumber.of(negative ? -value : value);
    }

    /** The value of the digits that stand here, which may be none or too many. */
    private long magnitude() {
        char[] from = text;
        int i = Math.min(at, end);
        long value = 0;
        int first = Characters.at(from, i) - '0';
        while (first >= 0 && first <= 9) { // two at a time: each step waits for the one before
            int second = Characters.at(from, i + 1) - '0';
            if (second < 0 || second > 9) {
                value = value * 10 + first;
                i++;
                break;
            }
            value = value * 100 + (first * 10 + second);
            i += 2;
            first = Characters.at(from, i) - '0';
        }
        at = i;
        return value;
    }

    private boolean isNumber(int from, int to) {
        int digits = to - from;
        return digits == 1 || (digits > 1 && digits <= MOST_DIGITS && text[from] != '0');
    }

    private static Alphabet plain() {
        StringBuilder plain = new StringBuilder();
        for (char c = ' '; c <= '~'; c++) {
            plain.append(c == '"' || c == '\\' ? ' ' : c);
        }
        return new Alphabet(plain.toString());
    }
}
