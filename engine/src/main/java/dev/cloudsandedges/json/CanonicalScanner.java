package dev.cloudsandedges.json;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads the plain majority of canonical documents without a general parser: no white space,
 * printable ASCII without escapes, numbers of at most 18 digits. Whatever else there is, it leaves
 * to {@link Json}, which alone may refuse.
 *
 * <p>Short texts recur on a log, names of members above all; a small table spares making them
 * again.
 */
final class CanonicalScanner {

    private static final int DEEPEST = 12;
    private static final int LONGEST_KNOWN = 24;
    private static final int MOST_DIGITS = 18;
    private static final int MOST_MEMBERS = 64;

    private final @Nullable String[] known = new @Nullable String[512];
    private String text = "";
    private int at;

    /** The document's value, or null if this scanner does not know how to read it. */
    @Nullable JsonValue read(String document) {
        text = document;
        at = 0;
        JsonValue value = value(1);
        return at == text.length() ? value : null;
    }

    private char peek() {
        return at < text.length() ? text.charAt(at) : '\0';
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
        JsonObject.Builder members = new JsonObject.Builder();
        if (take('}')) {
            return members.build();
        }
        do {
            String name = string();
            if (name == null || !take(':') || members.has(name) || members.size() == MOST_MEMBERS) {
                return null;
            }
            JsonValue value = value(depth + 1);
            if (value == null) {
                return null;
            }
            members.append(name, value);
        } while (take(','));
        return take('}') ? members.build() : null;
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
        if (!take('"')) {
            return null;
        }
        int start = at;
        int sum = 0;
        for (char c = peek(); c != '"'; c = peek()) {
            if (c < ' ' || c > '~' || c == '\\') {
                return null;
            }
            sum = sum * 31 + c;
            at++;
        }
        int end = at++;
        return end - start > LONGEST_KNOWN ? text.substring(start, end) : known(start, end, sum);
    }

    private String known(int start, int end, int sum) {
        int slot = (sum ^ sum >>> 15) & known.length - 1;
        String there = known[slot];
        int length = end - start;
        if (there != null && there.length() == length && text.startsWith(there, start)) {
            return there;
        }
        String fresh = text.substring(start, end);
        known[slot] = fresh;
        return fresh;
    }

    private @Nullable JsonNumber number() {
        boolean negative = take('-');
        int start = at;
        long value = 0;
        for (char c = peek(); c >= '0' && c <= '9'; c = peek()) {
            value = value * 10 + (c - '0');
            at++;
        }
        int digits = at - start;
        boolean leadingZero = digits > 1 && text.charAt(start) == '0';
        if (digits == 0 || digits > MOST_DIGITS || leadingZero || (negative && value == 0)) {
            return null;
        }
        return new JsonNumber(negative ? -value : value);
    }

    private @Nullable JsonValue word() {
        if (text.startsWith("true", at)) {
            at += 4;
            return JsonTruth.TRUE;
        }
        if (text.startsWith("false", at)) {
            at += 5;
            return JsonTruth.FALSE;
        }
        if (text.startsWith("null", at)) {
            at += 4;
            return JsonNull.NULL;
        }
        return null;
    }
}
