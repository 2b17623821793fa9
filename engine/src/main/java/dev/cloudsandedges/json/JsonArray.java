package dev.cloudsandedges.json;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** A JSON array. */
public record JsonArray(List<JsonValue> items) implements JsonValue {

    public JsonArray {
        items = List.copyOf(items);
    }

    /** An array with one item for each of {@code things}, in their order. */
    public static <T> JsonArray of(Iterable<T> things, Function<? super T, JsonValue> item) {
        List<JsonValue> items = new ArrayList<>();
        for (T thing : things) {
            items.add(item.apply(thing));
        }
        return new JsonArray(items);
    }

    /** An array of texts. */
    public static JsonArray ofTexts(Iterable<String> texts) {
        return of(texts, JsonText::new);
    }

    /** An array of numbers. */
    public static JsonArray ofNumbers(Iterable<Integer> numbers) {
        return of(numbers, number -> new JsonNumber(number));
    }

    @Override
    public void appendTo(LineWriter out) {
        out.append('[');
        for (int i = 0; i < items.size(); i++) {
            if (i > 0) {
                out.append(',');
            }
            items.get(i).appendTo(out);
        }
        out.append(']');
    }

    @Override
    public long addTo(long sum) {
        long all = Sum.with(sum, -1L - items.size());
        for (JsonValue item : items) {
            all = item.addTo(all);
        }
        return all;
    }

    @Override
    public String noun() {
        return "an array";
    }

    @Override
    public String toString() {
        return text();
    }
}
