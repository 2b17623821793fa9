package dev.cloudsandedges;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.cloudsandedges.script.Script;

import org.junit.jupiter.api.Test;

import java.util.List;

/** Scripts in which the engine plays for players. */
final class ScriptedBotsTest {

    private static final String OPEN = "{\"command\":{\"id\":\"c1\",\"stream\":\"match/m\","
            + "\"kind\":\"create\",\"payload\":{\"game\":\"dots-and-boxes\",\"settings\":"
            + "{\"width\":1,\"height\":1},\"seats\":2,\"owner\":\"ada\",\"players\":"
            + "[\"ada\",\"bob\"]}},\"as\":\"process:table\"}\n"
            + "{\"command\":{\"id\":\"c2\",\"stream\":\"match/m\",\"kind\":\"start\","
            + "\"payload\":{}},\"as\":\"process:table\"}\n";

    @Test
    void bots_play_from_their_line_on_and_beside_notices() {
        String log = Script.run(OPEN + "{\"bots\":[\"ada\",\"bob\"]}\n{\"log\":4}\n");
        List<String> lines = log.lines().toList();
        assertEquals("{\"bots\":[\"ada\",\"bob\"]}", lines.get(2));
        assertEquals(4, lines.get(3).split("match-turn-taken", -1).length - 1);
        assertEquals(1, lines.get(3).split("match-finished", -1).length - 1);
        List<String> first = Script.run("{\"notices\":\"begin\"}\n{\"bots\":[\"ada\",\"bob\"]}\n"
                        + OPEN + "{\"notices\":\"take\"}\n")
                .lines()
                .toList();
        assertEquals(2, first.get(4).split("match-finished", -1).length - 1);
    }

    @Test
    void the_next_line_of_bots_replaces_them_and_what_is_no_id_is_refused() {
        String bots = "{\"bots\":[\"ada\",\"bob\"]}\n{\"bots\":[\"bob\"]}\n";
        String match = "{\"query\":{\"view\":\"match\",\"id\":\"m\"}}\n";
        List<String> lines = Script.run(bots + OPEN + match + "{\"bots\":[\"no id\"]}\n")
                .lines()
                .toList();
        assertEquals(1, lines.get(4).split("\"turns\":1,", -1).length - 1);
        assertEquals(1, lines.get(5).split("id-invalid", -1).length - 1);
    }
}
