package dev.cloudsandedges;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.cloudsandedges.eventsourcing.Actor;
import dev.cloudsandedges.script.Script;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * A whole match, its log byte for byte. When this fails, old logs cannot be read any more: the
 * format has a new version, or the change is wrong.
 */
final class GoldenMatchTest {

    @Test
    void the_commands_give_the_golden_answers_and_the_golden_log() throws IOException {
        String script = Golden.text("small-match.script.jsonl");
        String log = String.join(",", Golden.lines("small-match.log.jsonl"));
        assertEquals(
                Golden.text("small-match.answers.jsonl") + "{\"log\":[" + log + "]}\n",
                Script.run(script + "{\"log\":0}\n"));
    }

    @Test
    void the_golden_log_gives_the_golden_views() throws IOException {
        CloudsAndEdges engine = Golden.engineOn(Golden.lines("small-match.log.jsonl"));
        assertNull(engine.fault());
        assertEquals(17, engine.position());
        List<String> views = new ArrayList<>();
        for (String match : List.of("m1", "m2")) {
            views.add(engine.match(match, Actor.GUEST).orThrow().json().text());
        }
        assertEquals(Golden.lines("small-match.views.jsonl"), views);
    }

    @Test
    void the_golden_log_goes_on_where_it_ended() throws IOException {
        CloudsAndEdges engine = Golden.engineOn(Golden.lines("small-match.log.jsonl"));
        String again = "{\"id\":\"c1\",\"stream\":\"user/ada\",\"kind\":\"create\","
                + "\"payload\":{\"name\":\"Ada\"}}";
        Reply first = engine.door().submit(Actor.player("ada"), again);
        assertEquals("{\"accepted\":{\"first\":1,\"last\":1}}", first.toString());
        Reply next = engine.as(Actor.player("ada")).setName("ada", "Ada");
        assertEquals("{\"accepted\":{\"first\":18,\"last\":18}}", next.toString());
    }
}
