package dev.cloudsandedges.games;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What pages of the documents show, and what programs print. */
final class Pages {

    /** A program, which may fail to read a file. */
    interface Program {
        void run() throws IOException;
    }

    private Pages() {}

    /** The fenced blocks of a kind, in order. */
    static List<String> blocks(String page, String kind) throws IOException {
        List<String> blocks = new ArrayList<>();
        String text = Files.readString(Path.of("..", "docs", page));
        for (String part : text.split("```" + kind + "\n", -1)) {
            blocks.add(part.substring(0, Math.max(0, part.indexOf("```"))));
        }
        return blocks.subList(1, blocks.size());
    }

    /** What a program prints, with line feeds. */
    static String printed(Program program) throws IOException {
        PrintStream console = System.out;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        System.setOut(new PrintStream(bytes, true, StandardCharsets.UTF_8));
        try {
            program.run();
        } finally {
            System.setOut(console);
        }
        StringBuilder lines = new StringBuilder();
        bytes.toString(StandardCharsets.UTF_8).lines().forEach(line -> lines.append(line)
                .append('\n'));
        return lines.toString();
    }
}
