package dev.cloudsandedges.json;

import dev.cloudsandedges.verdict.Verdict;

import java.util.function.Function;

/**
 * How a value is written as JSON and read back.
 *
 * <p>Law: {@code read(write(v), path)} accepts a value equal to {@code v}, and what it accepts is
 * always written in the same one spelling.
 *
 * @param <T> the value
 */
public interface Codec<T> {

    /** The one spelling of a value. */
    JsonValue write(T value);

    /**
     * The value behind JSON from outside, or the refusal that names what is wrong.
     *
     * @param path what the JSON is called in refusals, such as {@code payload.move}
     */
    Verdict<T> read(JsonValue json, String path);

    /**
     * A codec for values that are written as objects.
     *
     * @param write the one spelling
     * @param read takes the members; see {@link Fields#read}
     */
    static <T> Codec<T> ofObject(Function<T, JsonObject> write, Function<Fields, T> read) {
        return new Codec<>() {
            @Override
            public JsonValue write(T value) {
                return write.apply(value);
            }

            @Override
            public Verdict<T> read(JsonValue json, String path) {
                return Fields.read(json, path, read);
            }
        };
    }

    /** A codec for the only value there is, such as settings without a choice: {@code {}}. */
    static <T> Codec<T> ofNothing(T only) {
        return ofObject(value -> JsonObject.EMPTY, in -> only);
    }

    /**
     * A codec for integers from {@code least} to {@code most}, written as an object with one
     * member: {@code {"<name>":…}}.
     */
    static Codec<Integer> ofInteger(String name, int least, int most) {
        return ofObject(
                value -> JsonObject.with(name, value).build(),
                in -> in.smallInteger(name, least, most));
    }
}
