package dev.cloudsandedges.conformance.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.cloudsandedges.conformance.rules.Laws;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Path;

/** Every game keeps every law in a real browser too, and is played there byte for byte alike. */
final class TrialsIT {

    private static final String ASK = """
            (async () => {
                const runtime = await import('./trials.wasm-runtime.mjs');
                const kit = (await runtime.load('./trials.wasm')).exports;
                return kit[a[0]](...a.slice(1));
            })()""";

    private static PageServer server;
    private static Browser browser;

    @BeforeAll
    static void open_a_page() throws IOException {
        server = PageServer.of(Path.of("target", "trials"));
        browser = Browser.start();
        browser.open(server.address().resolve("trials.wasm-runtime.mjs"));
    }

    @AfterAll
    static void close() throws IOException {
        browser.close();
        server.close();
    }

    @Test
    void the_page_tries_as_many_games_as_the_jvm() {
        assertEquals(String.valueOf(TrialsPage.trials()), asked("trials"));
    }

    @Test
    void every_law_holds_of_every_game_in_the_page() {
        int held = 0;
        for (int trial = 0; trial < TrialsPage.trials(); trial++) {
            for (int law = 0; law < Laws.all().size(); law++) {
                assertEquals("", asked("broken", trial, law));
                held++;
            }
        }
        assertEquals(TrialsPage.trials() * 39, held);
    }

    @Test
    void every_game_is_played_in_the_page_as_on_the_jvm() {
        for (int trial = 0; trial < TrialsPage.trials(); trial++) {
            assertEquals(TrialsPage.playthroughs(trial), asked("playthroughs", trial));
        }
    }

    private static String asked(String what, Object... arguments) {
        Object[] all = new Object[arguments.length + 1];
        all[0] = what;
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        return String.valueOf(browser.await(ASK, all));
    }
}
