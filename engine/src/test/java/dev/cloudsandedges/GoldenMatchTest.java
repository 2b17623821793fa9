package dev.cloudsandedges;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.cloudsandedges.eventsourcing.Actor;
import dev.cloudsandedges.eventsourcing.LogLine;
import dev.cloudsandedges.eventsourcing.StreamId;
import dev.cloudsandedges.host.MemoryEventStore;
import dev.cloudsandedges.script.Script;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * A whole match, its log byte for byte. When this fails, old logs cannot be read any more: the
 * format has a new version, or the change is wrong.
 */
final class GoldenMatchTest {

    @Test
    void the_commands_give_the_golden_answers_and_the_golden_log() throws IOException {
        String script = golden("small-match.script.jsonl");
        String log = String.join(",", lines("small-match.log.jsonl"));
        assertEquals(
                golden("small-match.answers.jsonl") + "{\"log\":[" + log + "]}\n",
                Script.run(script + "{\"log\":0}\n"));
    }

    @Test
    void the_golden_log_gives_the_golden_views() throws IOException {
        CloudsAndEdges engine = engineOn(lines("small-match.log.jsonl"));
        assertNull(engine.fault());
        assertEquals(17, engine.position());
        List<String> views = new ArrayList<>();
        for (String match : List.of("m1", "m2")) {
            views.add(engine.match(match, Actor.GUEST).orThrow().json().text());
        }
        assertEquals(lines("small-match.views.jsonl"), views);
    }

    @Test
    void the_golden_log_goes_on_where_it_ended() throws IOException {
        CloudsAndEdges engine = engineOn(lines("small-match.log.jsonl"));
        String again = "{\"id\":\"c1\",\"stream\":\"user/ada\",\"kind\":\"create\","
                + "\"payload\":{\"name\":\"Ada\"}}";
        Reply first = engine.door().submit(Actor.player("ada"), again);
        assertEquals("{\"accepted\":{\"first\":1,\"last\":1}}", first.toString());
        Reply next = engine.as(Actor.player("ada")).setName("ada", "Ada");
        assertEquals("{\"accepted\":{\"first\":18,\"last\":18}}", next.toString());
    }

    private static CloudsAndEdges engineOn(List<String> log) {
        MemoryEventStore store = new MemoryEventStore();
        List<LogLine> lines = new ArrayList<>();
        for (String text : log) {
            String stream = text.replaceFirst(".*?\"stream\":\"([^\"]+)\".*", "$1");
            String version = text.replaceFirst(".*?\"version\":(\\d+).*", "$1");
            StreamId id = StreamId.parse(stream).orThrow();
            lines.add(new LogLine(lines.size() + 1, id, Long.parseLong(version), text));
        }
        store.append(0, lines, stored -> {});
        return CloudsAndEdges.on(store, () -> 0, () -> 7).open();
    }

    private static List<String> lines(String file) throws IOException {
        return golden(file).lines().toList();
    }

    private static String golden(String file) throws IOException {
        try (InputStream in = GoldenMatchTest.class.getResourceAsStream("/golden/" + file)) {
            byte[] bytes = Objects.requireNonNull(in, file).readAllBytes();
            return new String(bytes, StandardCharsets.UTF_8);
        }
    }
}
