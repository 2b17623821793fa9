package dev.cloudsandedges.conformance.script;

import dev.cloudsandedges.json.Json;
import dev.cloudsandedges.json.JsonArray;
import dev.cloudsandedges.json.JsonNull;
import dev.cloudsandedges.json.JsonNumber;
import dev.cloudsandedges.json.JsonObject;
import dev.cloudsandedges.json.JsonText;
import dev.cloudsandedges.json.JsonValue;
import dev.cloudsandedges.rules.Rules;
import dev.cloudsandedges.script.Script;
import dev.cloudsandedges.verdict.Verdict;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Counts what scripts send and what they are answered. */
final class Reached {

    private final SortedMap<String, Integer> times = new TreeMap<>();

    /** By what it is, such as {@code accepted match join} or {@code refusal line-taken}. */
    SortedMap<String, Integer> times() {
        return times;
    }

    /** Runs a script that prints its log at the end, with Dots and Boxes and those games. */
    void run(String script, List<Rules<?, ?, ?>> games) {
        List<String> lines =
                script.lines().filter(line -> !Script.isBlank(line)).toList();
        List<String> answers = Script.run(script, games).lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            JsonObject answer = object(answers.get(i));
            if (answer.get("refused") instanceof JsonObject why) {
                count("refusal " + text(why, "code"));
            }
            Verdict<JsonValue> line = Json.read(lines.get(i), Script.LIMITS);
            if (line.isAccepted() && line.orThrow() instanceof JsonObject sent) {
                line(sent, answer);
            }
        }
        log(object(answers.get(answers.size() - 1)));
    }

    private void line(JsonObject line, JsonObject answer) {
        String did = answer.get("refused") == null ? "" : "refused ";
        if (line.get("command") instanceof JsonObject command) {
            String type = text(command, "stream").replaceFirst("/.*", "");
            count((did.isEmpty() ? "accepted " : did) + type + " " + text(command, "kind"));
        } else if (line.get("query") instanceof JsonObject query) {
            count(did + "view " + text(query, "view"));
        } else if (line.get("admin") instanceof JsonObject document) {
            count(did + "admin " + text(document, "view"));
            if (document.get("name") != null) {
                count(did + "admin " + text(document, "view") + " " + text(document, "name"));
            }
        } else if (line.get("rebuild") != null) {
            count(did + "rebuild " + text(line, "rebuild"));
        } else if (line.get("import") != null) {
            count(did + "import");
        } else if (line.get("notices") != null) {
            array(answer, "notices")
                    .items()
                    .forEach(told -> count("event " + text((JsonObject) told, "kind")));
        } else if (line.get("tick") != null) {
            count(did + "tick");
        } else if (line.get("log") != null) {
            count(did + (line.get("stream") == null ? "log" : "stream"));
        }
    }

    private void log(JsonObject printed) {
        Map<String, Long> seats = new TreeMap<>();
        for (JsonValue one : array(printed, "log").items()) {
            JsonObject event = (JsonObject) one;
            String kind = text(event, "kind");
            String stream = text(event, "stream");
            JsonObject payload = (JsonObject) orNull(event, "payload");
            count("event " + kind);
            if (payload.get("code") != null) {
                count("refusal " + text(payload, "code"));
            }
            switch (kind) {
                case "match-created" -> {
                    long there = ((JsonNumber) orNull(payload, "seats")).value();
                    seats.put(stream, there);
                    count("match for " + there);
                }
                case "match-resigned" -> count("one of " + seats.get(stream) + " resigned");
                case "match-finished" ->
                    count(array(payload, "winners").items().size() == 1 ? "a winner" : "a tie");
                default -> {}
            }
        }
    }

    private void count(String what) {
        times.merge(what, 1, Integer::sum);
    }

    private static JsonObject object(String line) {
        return (JsonObject) Json.read(line, Script.LIMITS).orThrow();
    }

    private static JsonArray array(JsonObject object, String name) {
        return (JsonArray) orNull(object, name);
    }

    private static String text(JsonObject object, String name) {
        return orNull(object, name) instanceof JsonText text ? text.value() : "";
    }

    private static JsonValue orNull(JsonObject object, String name) {
        JsonValue value = object.get(name);
        return value == null ? JsonNull.NULL : value;
    }
}
