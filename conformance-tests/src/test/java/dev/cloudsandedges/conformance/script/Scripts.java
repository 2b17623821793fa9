package dev.cloudsandedges.conformance.script;

import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The generated scripts of a test run, or the one that the command line asks for. */
final class Scripts {

    static final int COUNT = 240;

    private static final Path GOLDEN =
            Path.of("..", "engine", "src", "test", "resources", "golden");

    private Scripts() {}

    static String golden(String file) throws IOException {
        return Files.readString(GOLDEN.resolve(file));
    }

    /** Seeds from 0 on; {@code -Dscript.seed=<seed>} gives that one alone. */
    static List<Long> seeds() {
        Long wished = Long.getLong("script.seed");
        List<Long> seeds = new ArrayList<>();
        for (long seed = 0; seed < COUNT && wished == null; seed++) {
            seeds.add(seed);
        }
        if (wished != null) {
            seeds.add(wished);
        }
        return seeds;
    }

    /** Compares two outputs of a script; a difference is shown with all that it takes to see it. */
    static void assertSame(long seed, String script, String expected, String what, String actual) {
        if (expected.equals(actual)) {
            return;
        }
        Path file = write("script-" + seed + ".jsonl", script);
        write("script-" + seed + ".jvm.out", expected);
        write("script-" + seed + "." + what + ".out", actual);
        fail(what + " differs from the JVM on " + file + " at " + firstDifference(expected, actual)
                + "\nreplay: mvn -pl engine,engine-wasm,conformance-tests verify -Dtest=none"
                + " -Dsurefire.failIfNoSpecifiedTests=false -Dit.test=RuntimesIT"
                + " -Dfailsafe.failIfNoSpecifiedTests=false -Dscript.seed=" + seed);
    }

    private static String firstDifference(String expected, String actual) {
        String[] one = expected.split("\n", -1);
        String[] other = actual.split("\n", -1);
        int at = 0;
        while (at < one.length && at < other.length && one[at].equals(other[at])) {
            at++;
        }
        return "line " + (at + 1) + " of the output:\n" + (at < one.length ? one[at] : "nothing")
                + "\n" + (at < other.length ? other[at] : "nothing");
    }

    private static Path write(String name, String text) {
        try {
            Path file = Path.of("target", name);
            return Files.write(file, text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException noSpace) {
            throw new UncheckedIOException(noSpace);
        }
    }
}
