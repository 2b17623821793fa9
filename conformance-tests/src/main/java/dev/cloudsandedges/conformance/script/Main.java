package dev.cloudsandedges.conformance.script;

import dev.cloudsandedges.games.ExampleRules;
import dev.cloudsandedges.rules.Rules;
import dev.cloudsandedges.script.Script;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Runs a script from standard input and answers each line on standard output as soon as it is read.
 * Both are UTF-8 with line feeds, whatever the machine prefers.
 */
public final class Main {

    /** Has the script know Dots and Boxes alone, as in a page: snapshots name the games. */
    static final String AS_A_PAGE = "--as-a-page";

    private Main() {}

    /**
     * Runs the script, with Dots and Boxes and the example games.
     *
     * @param arguments none, or {@value #AS_A_PAGE}
     */
    public static void main(String[] arguments) throws IOException {
        List<String> options = List.of(arguments);
        if (!options.isEmpty() && !options.equals(List.of(AS_A_PAGE))) {
            System.err.println(
                    "Usage: java -jar clouds-and-edges-script.jar [" + AS_A_PAGE + "] < script");
            System.exit(2);
        }
        // Not System.in and System.out, which translate as the machine prefers.
        try (InputStream in = new BufferedInputStream(new FileInputStream(FileDescriptor.in));
                OutputStream out = new FileOutputStream(FileDescriptor.out)) {
            run(in, out, options.isEmpty() ? ExampleRules.ALL : List.of());
        }
    }

    static void run(InputStream in, OutputStream out, List<Rules<?, ?, ?>> games)
            throws IOException {
        Script script = new Script(games);
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        int number = 0;
        int read = 0;
        while (read >= 0) {
            read = in.read();
            if (read >= 0 && read != '\n') {
                line.write(read);
                continue;
            }
            number++;
            String text = line.toString(StandardCharsets.UTF_8);
            line.reset();
            if (!Script.isBlank(text)) {
                out.write((script.line(text, number) + "\n").getBytes(StandardCharsets.UTF_8));
                out.flush();
            }
        }
    }
}
