package dev.cloudsandedges.conformance.script;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.cloudsandedges.conformance.browser.Browser;
import dev.cloudsandedges.conformance.browser.PageServer;
import dev.cloudsandedges.json.JsonArray;
import dev.cloudsandedges.json.JsonObject;
import dev.cloudsandedges.script.Script;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Equal scripts give equal bytes, whatever runs them. */
final class RuntimesIT {

    private static final int IN_ONE_GO = 20;

    private static final String JAR = System.getProperty("script.jar", "");
    private static final List<String> RUNNER = List.of("-jar", JAR, Main.AS_A_PAGE);
    private static final List<String> MANY = List.of(
            "-cp",
            JAR + File.pathSeparator + Path.of("target", "test-classes"),
            ManyScripts.class.getName());

    private static final List<String> SCRIPTS = new ArrayList<>();
    private static final List<String> EXPECTED = new ArrayList<>();

    private static PageServer server;
    private static Browser browser;

    @BeforeAll
    static void run_all_scripts_here_and_open_a_page() throws IOException {
        for (long seed : Scripts.seeds()) {
            String script = ScriptMaker.script(seed);
            SCRIPTS.add(script);
            EXPECTED.add(Script.run(script));
        }
        server = PageServer.of(Path.of(System.getProperty("package.folder", "")));
        browser = Browser.start();
        browser.open(server.address().resolve("package.json"));
    }

    @AfterAll
    static void close() throws IOException {
        browser.close();
        server.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"webassembly", "javascript"})
    void a_page_answers_every_script_as_the_jvm_does(String build) {
        int compared = 0;
        for (int from = 0; from < SCRIPTS.size(); from += IN_ONE_GO) {
            int to = Math.min(from + IN_ONE_GO, SCRIPTS.size());
            List<String> answers = inAPage(build, SCRIPTS.subList(from, to));
            for (int i = from; i < to; i++) {
                assertSame(i, build, answers.get(i - from));
                compared++;
            }
        }
        assertEquals(SCRIPTS.size(), compared);
    }

    @ParameterizedTest
    @ValueSource(strings = {"webassembly", "javascript"})
    void a_page_writes_the_golden_log_and_reads_it(String build) throws IOException {
        String questions = Scripts.golden("every-event.questions.jsonl");
        String views = Scripts.golden("every-event.views.jsonl");
        List<String> log = Scripts.golden("every-event.log.jsonl").lines().toList();
        String taken = JsonObject.with("import", JsonArray.ofTexts(log))
                .and("as", "admin:root")
                .build()
                .text();
        assertEquals(
                List.of(
                        Scripts.golden("every-event.answers.jsonl") + views + "{\"log\":["
                                + String.join(",", log) + "]}\n",
                        "{\"imported\":" + log.size() + "}\n" + views),
                inAPage(
                        build,
                        List.of(
                                Scripts.golden("every-event.script.jsonl") + questions
                                        + "{\"log\":0}\n",
                                taken + "\n" + questions)));
    }

    @Test
    void the_jvm_answers_every_script_twice_the_same() {
        for (int i = 0; i < SCRIPTS.size(); i++) {
            assertSame(i, "jvm-again", Script.run(SCRIPTS.get(i)));
        }
    }

    @Test
    void the_script_runner_answers_as_the_library_does() throws Exception {
        for (int i = 0; i < Math.min(3, SCRIPTS.size()); i++) {
            assertSame(i, "runner", inAnotherJvm(SCRIPTS.get(i), RUNNER, List.of()));
        }
    }

    @Test
    void interpreted_in_turkish_with_another_charset_and_zone_nothing_changes() throws Exception {
        List<String> elsewhere = List.of(
                "-Xint",
                "-Duser.language=tr",
                "-Duser.country=TR",
                "-Dfile.encoding=ISO-8859-1",
                "-Duser.timezone=Pacific/Kiritimati",
                "-Djava.util.Arrays.useLegacyMergeSort=true");
        assertSame(0, "elsewhere", inAnotherJvm(SCRIPTS.get(0), RUNNER, elsewhere));
        int some = Math.min(40, SCRIPTS.size());
        String all = String.join(ManyScripts.END, SCRIPTS.subList(0, some));
        String[] answers = inAnotherJvm(all, MANY, elsewhere).split(ManyScripts.END, -1);
        assertEquals(some, answers.length);
        for (int i = 0; i < some; i++) {
            assertSame(i, "elsewhere", answers[i]);
        }
    }

    private static List<String> inAPage(String build, List<String> scripts) {
        List<?> answers = assertInstanceOf(List.class, browser.await("""
                            (await import('./index.mjs')).load({build: a[0]})
                                .then(engine => a[1].map(script => engine.runScript(script)))
                            """, build, scripts));
        return answers.stream().map(String::valueOf).toList();
    }

    private static void assertSame(int index, String what, String actual) {
        Scripts.assertSame(seedOf(index), SCRIPTS.get(index), EXPECTED.get(index), what, actual);
    }

    private static long seedOf(int index) {
        return Scripts.seeds().get(index);
    }

    private static String inAnotherJvm(String script, List<String> program, List<String> options)
            throws Exception {
        Path in = Files.createTempFile("script", ".in");
        Path out = Files.createTempFile("script", ".out");
        Files.write(in, script.getBytes(StandardCharsets.UTF_8));
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home", ""), "bin", "java").toString());
        command.addAll(options);
        command.addAll(program);
        Process process = new ProcessBuilder(command)
                .redirectInput(new File(in.toString()))
                .redirectOutput(new File(out.toString()))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        assertEquals(0, process.waitFor(), () -> "exit code of " + command);
        String answers = Files.readString(out, StandardCharsets.UTF_8);
        Files.delete(in);
        Files.delete(out);
        return answers;
    }
}
