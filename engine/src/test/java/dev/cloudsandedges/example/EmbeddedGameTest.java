package dev.cloudsandedges.example;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

class EmbeddedGameTest {
    @Test
    void the_example_prints_a_refusal_the_board_the_scores_and_the_log() {
        List<String> printed = printed();
        assertEquals(
                "{\"refused\":{\"code\":\"line-off-board\",\"message\":\"There is no such line on a"
                        + " board of 3 by 3 boxes.\",\"facts\":{\"line\":"
                        + "\"{\\\"x\\\":3,\\\"y\\\":0,\\\"direction\\\":\\\"right\\\"}\"}}}",
                printed.get(0));
        assertEquals("+---+   +   +", printed.get(1));
        assertEquals("Bob 0, Ada 0", printed.get(8));
        assertEquals(8, printed.size() - 9);
        assertTrue(printed.get(16).startsWith("{\"position\":8,\"stream\":\"match/m1\","));
    }

    @Test
    void the_readme_shows_the_example_as_it_is() throws IOException {
        String source = Files.readString(
                Path.of("src/test/java/dev/cloudsandedges/example/EmbeddedGame.java"));
        String begin = "main(String[] arguments) {\n";
        String body = source.substring(
                source.indexOf(begin) + begin.length(), source.indexOf("\n    }\n}"));
        String readme = Files.readString(Path.of("../README.md"));
        assertTrue(readme.contains(body.indent(-8).strip()), "README.md shows another example");
    }

    private static List<String> printed() {
        PrintStream console = System.out;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        System.setOut(new PrintStream(bytes, true, StandardCharsets.UTF_8));
        try {
            EmbeddedGame.main(new String[0]);
        } finally {
            System.setOut(console);
        }
        return bytes.toString(StandardCharsets.UTF_8).lines().toList();
    }
}
