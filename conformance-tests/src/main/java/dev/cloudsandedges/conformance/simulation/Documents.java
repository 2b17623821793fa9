package dev.cloudsandedges.conformance.simulation;

import dev.cloudsandedges.json.Json;
import dev.cloudsandedges.json.JsonArray;
import dev.cloudsandedges.json.JsonNumber;
import dev.cloudsandedges.json.JsonObject;
import dev.cloudsandedges.json.JsonText;
import dev.cloudsandedges.json.JsonValue;
import dev.cloudsandedges.json.Limits;

import java.util.ArrayList;
import java.util.List;

/** Reads what the log holds, and writes what clients send. */
final class Documents {

    private Documents() {}

    static JsonValue parse(String text) {
        return Json.read(text, Limits.LOG).orThrow();
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
