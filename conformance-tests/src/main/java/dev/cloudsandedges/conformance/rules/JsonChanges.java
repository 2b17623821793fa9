package dev.cloudsandedges.conformance.rules;

import dev.cloudsandedges.json.JsonArray;
import dev.cloudsandedges.json.JsonNull;
import dev.cloudsandedges.json.JsonNumber;
import dev.cloudsandedges.json.JsonObject;
import dev.cloudsandedges.json.JsonText;
import dev.cloudsandedges.json.JsonTruth;
import dev.cloudsandedges.json.JsonValue;

import java.util.ArrayList;
import java.util.List;

/** JSON that differs from some JSON in one place: what a careless or hostile client may send. */
final class JsonChanges {

    private JsonChanges() {}

    /** All that differ in one number, text, truth value, item or pair of members. */
    static List<JsonValue> of(JsonValue value) {
        List<JsonValue> changes = new ArrayList<>();
        if (value instanceof JsonNumber number) {
            for (long other : numbers(number.value())) {
                changes.add(new JsonNumber(other));
            }
        } else if (value instanceof JsonText text) {
            changes.add(new JsonText(""));
            changes.add(new JsonText(text.value() + "x"));
            changes.add(new JsonText("\u0000\u202e\ud83c\udf24"));
        } else if (value instanceof JsonTruth truth) {
            changes.add(truth == JsonTruth.TRUE ? JsonTruth.FALSE : JsonTruth.TRUE);
        } else if (value instanceof JsonArray array) {
            ofItems(array.items(), changes);
        } else if (value instanceof JsonObject object) {
            ofMembers(object, changes);
        }
        changes.add(JsonNull.NULL);
        return changes;
    }

    private static List<Long> numbers(long value) {
        return List.of(
                value - 1,
                value + 1,
                -value,
                0L,
                (long) Integer.MIN_VALUE,
                (long) Integer.MAX_VALUE,
                Long.MIN_VALUE,
                Long.MAX_VALUE);
    }

    private static void ofItems(List<JsonValue> items, List<JsonValue> changes) {
        for (int i = 0; i < items.size(); i++) {
            List<JsonValue> less = new ArrayList<>(items);
            less.remove(i);
            changes.add(new JsonArray(less));
            List<JsonValue> more = new ArrayList<>(items);
            more.add(items.get(i));
            changes.add(new JsonArray(more));
            for (JsonValue other : of(items.get(i))) {
                List<JsonValue> changed = new ArrayList<>(items);
                changed.set(i, other);
                changes.add(new JsonArray(changed));
            }
        }
    }

    private static void ofMembers(JsonObject object, List<JsonValue> changes) {
        for (int i = 0; i < object.size(); i++) {
            for (JsonValue other : of(object.value(i))) {
                changes.add(with(object, i, other, i, other));
            }
            for (int j = 0; j < i; j++) {
                if (!object.value(i).equals(object.value(j))) {
                    changes.add(with(object, i, object.value(j), j, object.value(i)));
                }
            }
        }
    }

    private static JsonObject with(
            JsonObject object, int i, JsonValue one, int j, JsonValue other) {
        JsonObject.Builder builder = JsonObject.builder();
        for (int at = 0; at < object.size(); at++) {
            JsonValue value = at == i ? one : at == j ? other : object.value(at);
            builder.and(object.name(at), value);
        }
        return builder.build();
    }
}
