package dev.cloudsandedges;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.cloudsandedges.eventsourcing.Actor;
import dev.cloudsandedges.eventsourcing.LogLine;
import dev.cloudsandedges.eventsourcing.StreamId;
import dev.cloudsandedges.host.MemoryEventStore;
import dev.cloudsandedges.json.Hex;
import dev.cloudsandedges.json.Json;
import dev.cloudsandedges.json.JsonNumber;
import dev.cloudsandedges.json.JsonObject;
import dev.cloudsandedges.json.JsonText;
import dev.cloudsandedges.json.JsonValue;
import dev.cloudsandedges.script.Script;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.LongSupplier;
import java.util.stream.Stream;

/** The golden files, and engines on a golden log. */
final class Golden {

    private static final Path FOLDER = Path.of("src", "test", "resources", "golden");

    private Golden() {}

    /** All golden files, by name. */
    static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.sorted().toList();
        }
    }

    static String text(String file) throws IOException {
        return new String(Files.readAllBytes(FOLDER.resolve(file)), StandardCharsets.UTF_8);
    }

    static List<String> lines(String file) throws IOException {
        return text(file).lines().toList();
    }

    static CloudsAndEdges engineOn(List<String> log) {
        return setupOn(log).open();
    }

    static Setup setupOn(List<String> log) {
        return setupOn(log, () -> 0, () -> 7);
    }

    static Setup setupOn(List<String> log, LongSupplier clock, LongSupplier entropy) {
        MemoryEventStore store = new MemoryEventStore();
        List<LogLine> lines = new ArrayList<>();
        for (String text : log) {
            JsonObject event = read(text);
            StreamId stream = StreamId.parse(member(event, "stream")).orThrow();
            lines.add(new LogLine(lines.size() + 1, stream, number(event, "version"), text));
        }
        store.append(0, lines, stored -> {});
        return CloudsAndEdges.on(store, clock, entropy);
    }

    /** What an engine answers to a line of a script that asks for something. */
    static String ask(CloudsAndEdges engine, String line) {
        JsonObject asked = read(line);
        JsonValue query = asked.get("query");
        List<String> answers = new ArrayList<>();
        if (query != null) {
            answers.add(engine.door().query(actor(asked), query.text()).text());
        } else {
            String document = Objects.requireNonNull(asked.get("admin"), line).text();
            engine.door().ask(actor(asked), document, view -> answers.add(view.text()));
        }
        return String.join("\n", answers);
    }

    /** Sends the accepted commands of a world again; gives how many got their first answers. */
    static int repeat(CloudsAndEdges engine, String world) throws IOException {
        List<String> script = lines(world + ".script.jsonl");
        List<String> answers = lines(world + ".answers.jsonl");
        int accepted = 0;
        for (int i = 0; i < script.size(); i++) {
            if (answers.get(i).startsWith("{\"accepted\":")) {
                assertEquals(answers.get(i), submit(engine, script.get(i)));
                accepted++;
            }
        }
        return accepted;
    }

    /** What an engine answers to a line of a script that holds a command. */
    static String submit(CloudsAndEdges engine, String line) {
        JsonObject sent = read(line);
        String command = Objects.requireNonNull(sent.get("command"), line).text();
        long entropy = Objects.requireNonNull(Hex.parse(member(sent, "entropy")), line);
        return engine.door()
                .submit(actor(sent), number(sent, "at"), entropy, command)
                .toString();
    }

    static JsonObject read(String line) {
        return (JsonObject) Json.read(line, Script.LIMITS).orThrow();
    }

    static String member(JsonObject object, String name) {
        return ((JsonText) Objects.requireNonNull(object.get(name), name)).value();
    }

    private static long number(JsonObject object, String name) {
        return ((JsonNumber) Objects.requireNonNull(object.get(name), name)).value();
    }

    private static Actor actor(JsonObject line) {
        return line.get("as") == null
                ? Actor.GUEST
                : Actor.parse(member(line, "as")).orThrow();
    }
}
