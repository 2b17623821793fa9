package dev.cloudsandedges.json;

import dev.cloudsandedges.verdict.Verdict;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * How a value is written as JSON and read back.
 *
 * <p>Law: {@code read(write(v), path)} accepts a value equal to {@code v}, and what it accepts is
 * always written in the same one spelling.
 *
 * @param <T> the value
 */
public interface Codec<T> {

    /** The most values that {@link #ofInteger} lists as {@link #all}. */
    int MOST_LISTED = 1_024;

    /** The one spelling of a value. */
    JsonValue write(T value);

    /**
     * The value behind JSON from outside, or the refusal that names what is wrong.
     *
     * @param path what the JSON is called in refusals, such as {@code payload.move}
     */
    Verdict<T> read(JsonValue json, String path);

    /** Every value that it reads, once, in a fixed order; null if it does not list them. */
    default @Nullable List<T> all() {
        return null;
    }

    /**
     * A codec for values that are written as objects. It lists none.
     *
     * @param write the one spelling
     * @param read takes the members; see {@link Fields#read}
     */
    static <T> Codec<T> ofObject(Function<T, JsonObject> write, Function<Fields, T> read) {
        return listed(write, read, () -> null);
    }

    private static <T> Codec<T> listed(
            Function<T, JsonObject> write,
            Function<Fields, T> read,
            Supplier<@Nullable List<T>> all) {
        return new Codec<>() {
            @Override
            public JsonValue write(T value) {
                return write.apply(value);
            }

            @Override
            public Verdict<T> read(JsonValue json, String path) {
                return Fields.read(json, path, read);
            }

            @Override
            public @Nullable List<T> all() {
                return all.get();
            }
        };
    }

    /** A codec for the only value there is, such as settings without a choice: {@code {}}. */
    static <T> Codec<T> ofNothing(T only) {
        return listed(value -> JsonObject.EMPTY, in -> only, () -> List.of(only));
    }

    /**
     * A codec for integers from {@code least} to {@code most}, written as an object with one
     * member: {@code {"<name>":…}}. It lists them if they are at most {@value #MOST_LISTED}.
     */
    static Codec<Integer> ofInteger(String name, int least, int most) {
        return listed(
                value -> JsonObject.with(name, value).build(),
                in -> in.smallInteger(name, least, most),
                () -> (long) most - least < MOST_LISTED
                        ? IntStream.rangeClosed(least, most).boxed().toList()
                        : null);
    }

    /**
     * A codec for a closed set of words, written as an object with one member: {@code
     * {"<name>":…}}. It lists them as they come.
     *
     * @param choices each with a spelling of its own
     */
    static <T> Codec<T> ofWord(String name, List<T> choices, Function<? super T, String> spelling) {
        List<T> all = List.copyOf(choices);
        return listed(
                value -> JsonObject.with(name, spelling.apply(value)).build(),
                in -> in.word(name, all, spelling),
                () -> all);
    }
}
