package dev.cloudsandedges.json;

import dev.cloudsandedges.verdict.Refusal;
import dev.cloudsandedges.verdict.Verdict;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * The members of an object from outside, taken one by one with a check each.
 *
 * <p>Only {@link #read} makes one; what it refuses it names by its path, such as {@code
 * payload.move.x}. A member that is never asked for is refused as unknown.
 */
public final class Fields {

    private final JsonObject object;
    private final String path;
    private long taken; // a bit for each member; no shape asks for more than 64

    private Fields(JsonObject object, String path) {
        this.object = object;
        this.path = path;
    }

    /**
     * Reads an object. The refusals are {@code field-missing}, {@code field-unknown}, {@code
     * field-type}, {@code field-range} and what {@code shape} refuses itself; each has the fact
     * {@code field}.
     *
     * @param path what the object is called in refusals; empty for a whole document
     * @param shape asks for every member that may be there, once; it may throw {@link
     *     IllegalArgumentException} with a sentence for a person, which becomes a refusal {@code
     *     field-invalid}
     */
    public static <T> Verdict<T> read(
            JsonValue json, String path, Function<? super Fields, ? extends T> shape) {
        try {
            return Verdict.accepted(readNested(json, path, shape));
        } catch (Malformed malformed) {
            return Verdict.refused(malformed.why);
        } catch (IllegalArgumentException invalid) {
            String sentence = String.valueOf(invalid.getMessage());
            return Verdict.refused(
                    Refusal.of("field-invalid", path + ": " + sentence).with("field", path));
        }
    }

    private static <T> T readNested(
            JsonValue json, String path, Function<? super Fields, ? extends T> shape) {
        if (!(json instanceof JsonObject object)) {
            throw wrongType(path, "an object", json);
        }
        Fields fields = new Fields(object, path);
        T value = shape.apply(fields);
        fields.refuseUnknown();
        return value;
    }

    /** Whether there is such a member. Asking does not take it. */
    public boolean has(String name) {
        return object.indexOf(name) >= 0;
    }

    /** A member of any type. */
    public JsonValue any(String name) {
        int index = object.indexOf(name);
        if (index < 0) {
            String field = pathOf(name);
            throw refused("field-missing", field, field + " is missing.");
        }
        taken |= 1L << index;
        return object.value(index);
    }

    /** An integer between two bounds, both included. */
    public long integer(String name, long least, long most) {
        JsonValue value = any(name);
        if (!(value instanceof JsonNumber number)) {
            throw wrongType(pathOf(name), "a number", value);
        }
        if (number.value() < least || number.value() > most) {
            String field = pathOf(name);
            throw refused(
                    "field-range", field, field + " must be from " + least + " to " + most + ".");
        }
        return number.value();
    }

    /** A 32-bit integer between two bounds, both included. */
    public int smallInteger(String name, int least, int most) {
        return (int) integer(name, least, most);
    }

    /** A text of any length that the reader let through. */
    public String text(String name) {
        return textOf(any(name), name);
    }

    /** 64 bits, written as 16 lower-case hexadecimal digits. */
    public long bits(String name) {
        Long bits = Hex.parse(text(name));
        if (bits == null) {
            String field = pathOf(name);
            throw refused("field-range", field, field + " must be 16 digits from 0-9 and a-f.");
        }
        return bits;
    }

    /** One of a closed set of words. */
    public <E> E word(String name, List<E> choices, Function<? super E, String> spelling) {
        String word = text(name);
        for (E choice : choices) {
            if (spelling.apply(choice).equals(word)) {
                return choice;
            }
        }
        String field = pathOf(name);
        List<String> known = new ArrayList<>();
        choices.forEach(choice -> known.add(spelling.apply(choice)));
        throw refused(
                "field-range", field, field + " must be one of: " + String.join(", ", known) + ".");
    }

    /** An array of texts. */
    public List<String> texts(String name) {
        List<String> texts = new ArrayList<>();
        for (JsonValue item : items(name)) {
            texts.add(textOf(item, name));
        }
        return List.copyOf(texts);
    }

    /** An array of 32-bit integers. */
    public List<Integer> smallIntegers(String name) {
        List<Integer> numbers = new ArrayList<>();
        for (JsonValue item : items(name)) {
            if (!(item instanceof JsonNumber number) || number.value() != (int) number.value()) {
                throw wrongType(pathOf(name), "an array of 32-bit integers", item);
            }
            numbers.add((int) number.value());
        }
        return List.copyOf(numbers);
    }

    /** The items of an array. */
    public List<JsonValue> items(String name) {
        JsonValue value = any(name);
        if (!(value instanceof JsonArray array)) {
            throw wrongType(pathOf(name), "an array", value);
        }
        return array.items();
    }

    /** A member with a codec of its own, whose refusals name the whole path. */
    public <T> T value(String name, Codec<T> codec) {
        return passed(name, codec.read(any(name), pathOf(name)));
    }

    /** The items of an array, each with that codec, whose refusals name it: {@code ships[0].x}. */
    public <T> List<T> values(String name, Codec<T> codec) {
        List<T> values = new ArrayList<>();
        for (JsonValue item : items(name)) {
            String path = pathOf(name) + "[" + values.size() + "]";
            values.add(passed(name, codec.read(item, path)));
        }
        return List.copyOf(values);
    }

    /** What a check makes of a text; its refusal is this reading's refusal, with the field. */
    public <T> T checked(String name, Function<String, Verdict<T>> check) {
        return passed(name, check.apply(text(name)));
    }

    /** The value of a verdict about a member; its refusal is this reading's refusal. */
    public <T> T passed(String name, Verdict<T> verdict) {
        Refusal why = verdict.refusal();
        if (why != null) {
            throw new Malformed(why.fact("field") == null ? why.with("field", pathOf(name)) : why);
        }
        return verdict.orThrow();
    }

    /** A refusal about a member, for {@code shape} to throw. */
    public RuntimeException refuse(String name, String code, String sentence) {
        return refused(code, pathOf(name), sentence);
    }

    private void refuseUnknown() {
        for (int i = 0; i < object.size(); i++) {
            if (i >= Long.SIZE || (taken >>> i & 1) == 0) {
                String field = pathOf(Refusal.excerpt(object.name(i)));
                throw refused("field-unknown", field, field + " is not known here.");
            }
        }
    }

    private String pathOf(String name) {
        return path.isEmpty() ? name : path + "." + name;
    }

    private String textOf(JsonValue value, String name) {
        if (!(value instanceof JsonText text)) {
            throw wrongType(pathOf(name), "a text", value);
        }
        return text.value();
    }

    private static Malformed wrongType(String field, String wanted, JsonValue got) {
        String subject = field.isEmpty() ? "The document" : field;
        return refused(
                "field-type", field, subject + " must be " + wanted + ", not " + got.noun() + ".");
    }

    private static Malformed refused(String code, String field, String sentence) {
        return new Malformed(Refusal.of(code, sentence).with("field", field));
    }
}
