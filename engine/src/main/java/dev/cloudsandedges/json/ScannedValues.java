package dev.cloudsandedges.json;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The values that a {@link LineScanner} comes across. Objects at one place of many documents mostly
 * have the same names, which they share; short ones recur, and are read once.
 */
final class ScannedValues {

    private static final int DEEPEST = 12;
    private static final int MOST_MEMBERS = 128; // of all objects that are open
    private static final int LONGEST_REMEMBERED = 64;
    private static final Literal TRUE = new Literal("true");
    private static final Literal FALSE = new Literal("false");
    private static final Literal NULL = new Literal("null");

    private final LineScanner in;
    private final String[] names = new String[MOST_MEMBERS];
    private final JsonValue[] values = new JsonValue[MOST_MEMBERS];
    private final JsonObject[] objects = new JsonObject[LineScanner.PLACES];
    private final Remembered<JsonValue> remembered = new Remembered<>(4096); // moves recur
    private int members;

    ScannedValues(LineScanner in) {
        this.in = in;
        Arrays.fill(objects, JsonObject.EMPTY);
    }

    /** The value that begins where the scanner stands, or null if it cannot be read. */
    @Nullable JsonValue read() {
        members = 0;
        int start = in.place();
        int sum = in.peek() == '{' ? in.sumToBrace(LONGEST_REMEMBERED) : -1;
        JsonValue known = remembered.read(in, sum);
        if (known != null) {
            return known;
        }
        JsonValue value = value(1);
        if (value != null && in.place() - start <= LONGEST_REMEMBERED) {
            remembered.keep(in, start, sum, value);
        }
        return value;
    }

    private @Nullable JsonValue value(int depth) {
        char first = in.peek();
        if (first == '"') {
            String read = in.string();
            return read == null ? null : new JsonText(read);
        }
        if (first == '{') {
            return depth > DEEPEST ? null : object(depth);
        }
        if (first == '[') {
            return depth > DEEPEST ? null : array(depth);
        }
        return (first >= '0' && first <= '9') || first == '-' ? in.number() : word();
    }

    private @Nullable JsonValue object(int depth) {
        in.back(in.place() + 1);
        if (in.take('}')) {
            return JsonObject.EMPTY;
        }
        int place = in.nextText();
        int first = members;
        do {
            if (members == names.length || !member(first, depth)) {
                return null;
            }
        } while (in.take(','));
        if (!in.take('}')) {
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
        String name = in.string();
        if (name == null || !in.take(':')) {
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
        in.back(in.place() + 1);
        List<JsonValue> items = new ArrayList<>();
        if (in.take(']')) {
            return new JsonArray(items);
        }
        do {
            JsonValue value = value(depth + 1);
            if (value == null) {
                return null;
            }
            items.add(value);
        } while (in.take(','));
        return in.take(']') ? new JsonArray(items) : null;
    }

    private @Nullable JsonValue word() {
        if (in.has(TRUE)) {
            return JsonTruth.TRUE;
        }
        if (in.has(FALSE)) {
            return JsonTruth.FALSE;
        }
        return in.has(NULL) ? JsonNull.NULL : null;
    }
}
