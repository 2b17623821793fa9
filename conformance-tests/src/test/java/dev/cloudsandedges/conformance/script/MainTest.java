package dev.cloudsandedges.conformance.script;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.cloudsandedges.games.ExampleRules;
import dev.cloudsandedges.json.Codec;
import dev.cloudsandedges.json.Json;
import dev.cloudsandedges.json.JsonValue;
import dev.cloudsandedges.json.Limits;
import dev.cloudsandedges.rules.Rules;
import dev.cloudsandedges.script.Script;

import org.junit.jupiter.api.Test;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

final class MainTest {

    @Test
    void the_documented_example_gives_the_documented_output() throws IOException {
        List<String> blocks = new ArrayList<>();
        String document = Files.readString(Path.of("..", "docs", "scripts.md"));
        for (String part : document.split("```json\n", -1)) {
            blocks.add(part.split("```", -1)[0]);
        }
        assertEquals(3, blocks.size(), "an input and an output behind the introduction");
        assertEquals(blocks.get(2), run(blocks.get(1)));
    }

    @Test
    void the_documented_games_are_those_that_the_runner_knows() throws IOException {
        List<String> rows = new ArrayList<>();
        for (Rules<?, ?, ?> rules : ExampleRules.ALL) {
            rows.add(rules.game());
        }
        List<String> documented = new ArrayList<>();
        for (String line : Files.readAllLines(Path.of("..", "docs", "scripts.md"))) {
            String[] cells = line.split(" *\\| *", -1);
            int row = cells.length == 6 ? rows.indexOf(cells[1].replace("`", "")) : -1;
            if (row >= 0) {
                assertDocumented(ExampleRules.ALL.get(row), cells);
                documented.add(rows.get(row));
            }
        }
        assertEquals(rows, documented);
    }

    /** The name, the seats, settings, and moves of which the codec takes each. */
    private static void assertDocumented(Rules<?, ?, ?> rules, String[] cells) {
        String seats = rules.fewestSeats() == rules.mostSeats()
                ? String.valueOf(rules.mostSeats())
                : rules.fewestSeats() + " to " + rules.mostSeats();
        assertEquals(seats, cells[2], rules.game());
        assertRead(rules.settings(), cells[3]);
        for (String move : cells[4].split(" or ", -1)) {
            assertRead(rules.moves(), move);
        }
    }

    private static void assertRead(Codec<?> codec, String text) {
        JsonValue json = Json.read(text.replace("`", ""), Limits.DOOR).orThrow();
        assertNull(codec.read(json, "value").refusal(), text);
    }

    @Test
    void every_game_can_be_opened_by_the_runner_unless_it_is_as_in_a_page() throws IOException {
        String open = "{\"command\":{\"id\":\"c\",\"stream\":\"match/m\",\"kind\":\"create\","
                + "\"payload\":{\"game\":\"tic-tac-toe\",\"settings\":{},\"seats\":2,"
                + "\"owner\":\"ada\"}},\"as\":\"process:table\"}";
        assertEquals("{\"accepted\":{\"first\":1,\"last\":1}}\n", run(open));
        String refused = run(open, List.of());
        assertEquals("game-unknown", refused.replaceFirst(".*\"code\":\"([a-z-]*)\".*\n", "$1"));
    }

    @Test
    void a_line_is_answered_before_the_next_is_read() throws IOException {
        byte[] script = "{\"log\":0}\n{\"log\":0}\n".getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        List<Integer> answered = new ArrayList<>();
        InputStream in = new ByteArrayInputStream(script) {
            @Override
            public synchronized int read() {
                answered.add(out.size());
                return super.read();
            }

            @Override
            public synchronized int read(byte[] into, int from, int length) {
                throw new AssertionError("reads ahead");
            }
        };
        Main.run(in, out, List.of());
        assertEquals(0, answered.get(9));
        assertEquals("{\"log\":[]}\n".length(), answered.get(10));
        assertEquals("{\"log\":[]}\n".length() * 2, answered.get(20));
    }

    @Test
    void the_runner_answers_as_the_library_does() throws IOException {
        for (long seed = 0; seed < 40; seed++) {
            String script = ScriptMaker.script(seed);
            Scripts.assertSame(seed, script, Script.run(script), "runner", run(script, List.of()));
        }
    }

    @Test
    void a_last_line_needs_no_line_feed_and_blank_lines_count() throws IOException {
        assertEquals("{\"log\":[]}\n", run("{\"log\":0}"));
        String refusal = run("\n \n{}");
        assertEquals("3", refusal.replaceFirst(".*\"line\":\"(\\d+)\".*\n", "$1"));
    }

    private static String run(String script) throws IOException {
        return run(script, ExampleRules.ALL);
    }

    private static String run(String script, List<Rules<?, ?, ?>> games) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] bytes = script.getBytes(StandardCharsets.UTF_8);
        Main.run(new ByteArrayInputStream(bytes), out, games);
        return out.toString(StandardCharsets.UTF_8);
    }
}
