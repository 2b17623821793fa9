package dev.cloudsandedges.demo;

import dev.cloudsandedges.json.Hex;
import dev.cloudsandedges.json.Json;
import dev.cloudsandedges.json.JsonArray;
import dev.cloudsandedges.json.JsonObject;
import dev.cloudsandedges.json.JsonValue;
import dev.cloudsandedges.json.Limits;
import dev.cloudsandedges.json.Sum;
import dev.cloudsandedges.script.Script;

import java.util.Objects;
import java.util.stream.Collectors;

/** A match on a single box, which a file tells; the second line is tried twice. */
final class ToldMatch {

    private static final String TABLE = "process:table";

    private ToldMatch() {}

    /** As a script. */
    static String script() {
        return String.join(
                "\n",
                line("user/ada", "create", "{\"name\":\"Ada\"}", "player:ada", ""),
                line(
                        "match/m",
                        "create",
                        "{\"game\":\"dots-and-boxes\",\"settings\":{\"width\":1,\"height\":1},"
                                + "\"seats\":2,\"owner\":\"ada\"}",
                        TABLE,
                        ""),
                line("match/m", "join", "{\"player\":\"ada\"}", TABLE, ""),
                line("match/m", "join", "{\"player\":\"bob\"}", TABLE, ""),
                line("match/m", "start", "{}", TABLE, ""),
                "{\"query\":{\"view\":\"match\",\"id\":\"m\"}}",
                turn("bob", 0, 0, "right", ",\"note\":\"the first line\""),
                turn("ada", 0, 0, "right", ""),
                turn("ada", 0, 1, "right", ""),
                turn("bob", 0, 0, "down", ""),
                turn("ada", 1, 0, "down", ""));
    }

    /** As the log that the script leads to. */
    static String log() {
        String printed = Script.run(script() + "\n{\"log\":0}");
        String last = printed.lines().reduce("", (before, line) -> line);
        JsonObject answer = (JsonObject) Json.read(last, Limits.LOG).orThrow();
        JsonArray events = (JsonArray) Objects.requireNonNull(answer.get("log"));
        return events.items().stream().map(JsonValue::text).collect(Collectors.joining("\n"));
    }

    private static String turn(String player, int x, int y, String direction, String more) {
        String move =
                "{\"move\":{\"x\":" + x + ",\"y\":" + y + ",\"direction\":\"" + direction + "\"}}";
        return line("match/m", "take-turn", move, "player:" + player, more);
    }

    private static String line(String stream, String kind, String payload, String as, String more) {
        return "{\"command\":{\"id\":\"c"
                + Hex.of(Sum.with(Sum.EMPTY, stream + kind + payload + as)) + "\",\"stream\":\""
                + stream
                + "\",\"kind\":\"" + kind + "\",\"payload\":" + payload + "},\"as\":\"" + as + "\""
                + more + "}";
    }
}
