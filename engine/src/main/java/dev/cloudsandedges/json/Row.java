package dev.cloudsandedges.json;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * An array of texts and numbers whose places have a meaning, such as {@code ["m1",3,-1]}: how a
 * table of many equal things is written, whose members' names need not be repeated.
 */
public final class Row {

    private final List<JsonValue> items;

    private Row(List<JsonValue> items) {
        this.items = items;
    }

    /** A row of a text and numbers. */
    public static JsonArray of(String text, long... numbers) {
        List<JsonValue> items = new ArrayList<>(1 + numbers.length);
        items.add(new JsonText(text));
        for (long number : numbers) {
            items.add(JsonNumber.of(number));
        }
        return new JsonArray(items);
    }

    /**
     * Gives each row of a table, in order.
     *
     * @throws IllegalArgumentException if this is no array of arrays
     */
    public static void each(JsonValue table, Consumer<Row> rows) {
        for (JsonValue row : array(table).items()) {
            rows.accept(new Row(array(row).items()));
        }
    }

    /**
     * One of several tables in an array, from 0.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static JsonValue table(JsonValue tables, int place) {
        List<JsonValue> all = array(tables).items();
        if (place < all.size()) {
            return all.get(place);
        }
        throw new IllegalArgumentException("no table at place " + place);
    }

    /** How many items it has. */
    public int size() {
        return items.size();
    }

    /**
     * The text at a place, from 0.
     *
     * @throws IllegalArgumentException if there is none
     */
    public String text(int place) {
        if (place < items.size() && items.get(place) instanceof JsonText text) {
            return text.value();
        }
        throw new IllegalArgumentException("no text at place " + place);
    }

    /**
     * The number at a place, from 0.
     *
     * @throws IllegalArgumentException if there is none
     */
    public long number(int place) {
        if (place < items.size() && items.get(place) instanceof JsonNumber number) {
            return number.value();
        }
        throw new IllegalArgumentException("no number at place " + place);
    }

    private static JsonArray array(JsonValue value) {
        if (value instanceof JsonArray array) {
            return array;
        }
        throw new IllegalArgumentException(value.noun() + " is no array");
    }
}
