package dev.cloudsandedges.json;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;

/** A JSON object: named members in a fixed order, no name twice. */
public final class JsonObject implements JsonValue {

    /** The object without members. */
    public static final JsonObject EMPTY = builder().build();

    // Two short arrays and a linear search: objects here have a handful of members, and their order
    // is part of their spelling.
    private final String[] names;
    private final JsonValue[] values;
    private final @Nullable Spelled spelled;

    /** What is made of the whole object whenever it goes through the engine. */
    private static final class Spelled {
        final char[] text;
        final long sum;

        Spelled(char[] text, long sum) {
            this.text = text;
            this.sum = sum;
        }
    }

    private JsonObject(String[] names, JsonValue[] values) {
        this(names, values, null);
    }

    private JsonObject(String[] names, JsonValue[] values, @Nullable Spelled spelled) {
        this.names = names;
        this.values = values;
        this.spelled = spelled;
    }

    /** An equal object with its spelling at hand: worth its memory where it is written often. */
    public JsonObject spelled() {
        LineWriter out = new LineWriter();
        appendTo(out);
        return new JsonObject(names, values, new Spelled(out.characters(), sum()));
    }

    /** Begins an object. */
    public static Builder with(String name, JsonValue value) {
        return new Builder().and(name, value);
    }

    /** Begins an object that may stay empty. */
    public static Builder builder() {
        return new Builder();
    }

    /** Begins an object with a text. */
    public static Builder with(String name, String value) {
        return new Builder().and(name, value);
    }

    /** Begins an object with a number. */
    public static Builder with(String name, long value) {
        return new Builder().and(name, value);
    }

    /**
     * The names of the members of many objects, which share them.
     *
     * @throws IllegalArgumentException if a name is there twice
     */
    public static Shape shape(String... names) {
        Builder distinct = new Builder();
        for (String name : names) {
            distinct.and(name, JsonNull.NULL);
        }
        return new Shape(names.clone());
    }

    /** The names of an object's members, in their order. */
    public static final class Shape {
        private final String[] names;
        private String[] latest; // equal ones, which objects that were read in a row share

        private Shape(String[] names) {
            this.names = names;
            this.latest = names;
        }

        /**
         * The object with these names and values, which are the object's from here on.
         *
         * @throws IllegalArgumentException unless there are as many values as names
         */
        public JsonObject of(JsonValue... values) {
            if (values.length != names.length) {
                throw new IllegalArgumentException(names.length + " values, not " + values.length);
            }
            return new JsonObject(names, values);
        }
    }

    /** The object of those members, no two of which have the same name. */
    static JsonObject of(String[] names, JsonValue[] values, int from, int to) {
        return new JsonObject(
                Arrays.copyOfRange(names, from, to), Arrays.copyOfRange(values, from, to));
    }

    /** Another object with these names, if they are this one's; null otherwise. */
    @Nullable JsonObject with(String[] theirs, JsonValue[] theirValues, int from, int to) {
        if (names.length != to - from) {
            return null;
        }
        for (int i = 0; i < names.length; i++) {
            if (!names[i].equals(theirs[from + i])) {
                return null;
            }
        }
        return new JsonObject(names, Arrays.copyOfRange(theirValues, from, to));
    }

    /** Whether the members have these names, in this order. */
    public boolean has(Shape shape) {
        if (names == shape.names || names == shape.latest) {
            return true;
        }
        boolean same = Arrays.equals(names, shape.names);
        shape.latest = same ? names : shape.latest;
        return same;
    }

    /** How many members there are. */
    public int size() {
        return names.length;
    }

    /**
     * The name of the member at that place.
     *
     * @throws IndexOutOfBoundsException unless 0 ≤ index &lt; size
     */
    public String name(int index) {
        return names[index];
    }

    /**
     * The value of the member at that place.
     *
     * @throws IndexOutOfBoundsException unless 0 ≤ index &lt; size
     */
    public JsonValue value(int index) {
        return values[index];
    }

    /** The value of the member of that name, or null. */
    public @Nullable JsonValue get(String name) {
        int index = indexOf(name);
        return index < 0 ? null : values[index];
    }

    /** The place of the member of that name, or -1. */
    public int indexOf(String name) {
        for (int i = 0; i < names.length; i++) {
            if (names[i].equals(name)) {
                return i;
            }
        }
        return -1;
    }

    @Override
    public void appendTo(LineWriter out) {
        if (spelled != null) {
            out.append(spelled.text);
            return;
        }
        out.append('{');
        for (int i = 0; i < names.length; i++) {
            if (i > 0) {
                out.append(',');
            }
            JsonText.appendQuoted(names[i], out);
            out.append(':');
            values[i].appendTo(out);
        }
        out.append('}');
    }

    @Override
    public long addTo(long sum) {
        return Sum.with(sum, spelled == null ? sum() : spelled.sum);
    }

    private long sum() {
        long all = Sum.with(Sum.EMPTY, 1L + names.length);
        for (int i = 0; i < names.length; i++) {
            all = values[i].addTo(Sum.with(all, names[i]));
        }
        return all;
    }

    @Override
    public String noun() {
        return "an object";
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof JsonObject that
                && Arrays.equals(names, that.names)
                && Arrays.equals(values, that.values);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(names) * 31 + Arrays.hashCode(values);
    }

    @Override
    public String toString() {
        return text();
    }

    /** Collects members in order. Used once: {@link #build()} ends it. */
    public static final class Builder {
        private String[] names = new String[4];
        private JsonValue[] values = new JsonValue[4];
        private int size;

        Builder() {}

        /**
         * Adds a member.
         *
         * @throws IllegalArgumentException if the name is taken
         */
        public Builder and(String name, JsonValue value) {
            if (has(name)) {
                throw new IllegalArgumentException("the member " + name + " is there already");
            }
            append(name, value);
            return this;
        }

        /** Adds a text. */
        public Builder and(String name, String value) {
            return and(name, new JsonText(value));
        }

        /** Adds a number. */
        public Builder and(String name, long value) {
            return and(name, JsonNumber.of(value));
        }

        /** The object of what was added. */
        public JsonObject build() {
            if (size == names.length) {
                return new JsonObject(names, values);
            }
            return new JsonObject(Arrays.copyOf(names, size), Arrays.copyOf(values, size));
        }

        boolean has(String name) {
            for (int i = 0; i < size; i++) {
                if (names[i].equals(name)) {
                    return true;
                }
            }
            return false;
        }

        int size() {
            return size;
        }

        /** Adds a member whose name the caller knows to be new. */
        void append(String name, JsonValue value) {
            if (size == names.length) {
                names = Arrays.copyOf(names, size * 2);
                values = Arrays.copyOf(values, size * 2);
            }
            names[size] = name;
            values[size++] = value;
        }
    }
}
