package dev.cloudsandedges.conformance.simulation;

import dev.cloudsandedges.json.Json;
import dev.cloudsandedges.json.JsonArray;
import dev.cloudsandedges.json.JsonNumber;
import dev.cloudsandedges.json.JsonObject;
import dev.cloudsandedges.json.JsonText;
import dev.cloudsandedges.json.JsonValue;
import dev.cloudsandedges.json.Limits;
import dev.cloudsandedges.verdict.Verdict;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Reads what the log holds, and writes what clients send. */
final class Documents {

    private Documents() {}

    static JsonValue parse(String text) {
        return Json.read(text, Limits.LOG).orThrow();
    }

    /** The same for what may be no JSON: null then. */
    static @Nullable JsonValue parsed(String text) {
        Verdict<JsonValue> read = Json.read(text, Limits.LOG);
        return read.isAccepted() ? read.orThrow() : null;
    }

    /** How many objects and arrays stand inside each other; no text here holds a bracket. */
    static int depth(String text) {
        int depth = 0;
        int most = 0;
        for (int i = 0; i < text.length(); i++) {
            char sign = text.charAt(i);
            depth += sign == '{' || sign == '[' ? 1 : 0;
            depth -= sign == '}' || sign == ']' ? 1 : 0;
            most = Math.max(most, depth);
        }
        return most;
    }

    /** The names of an object's members; of anything else, none. */
    static Set<String> names(JsonValue json) {
        Set<String> names = new TreeSet<>();
        if (json instanceof JsonObject object) {
            for (int i = 0; i < object.size(); i++) {
                names.add(object.name(i));
            }
        }
        return names;
    }

    static JsonObject object(JsonObject of, String name) {
        return of.get(name) instanceof JsonObject there ? there : JsonObject.EMPTY;
    }

    static String text(JsonObject of, String name) {
        return of.get(name) instanceof JsonText there ? there.value() : "";
    }

    static long number(JsonObject of, String name) {
        return of.get(name) instanceof JsonNumber there ? there.value() : Long.MIN_VALUE;
    }

    static List<String> texts(JsonObject of, String name) {
        List<String> texts = new ArrayList<>();
        if (of.get(name) instanceof JsonArray array) {
            for (JsonValue item : array.items()) {
                texts.add(item instanceof JsonText there ? there.value() : item.text());
            }
        }
        return texts;
    }

    static String command(String id, String stream, String kind, JsonObject payload) {
        return JsonObject.with("id", id)
                .and("stream", stream)
                .and("kind", kind)
                .and("payload", payload)
                .build()
                .text();
    }
}
