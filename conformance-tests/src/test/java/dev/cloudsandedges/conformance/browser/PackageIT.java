package dev.cloudsandedges.conformance.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import java.nio.file.Path;

class PackageIT {
    private static final Path PACKAGE = Path.of(System.getProperty("package.folder", ""));

    private static PageServer server;
    private static Browser browser;

    @BeforeAll
    static void open_a_page_of_the_package() throws Exception {
        server = PageServer.of(PACKAGE);
        browser = Browser.start();
        browser.open(server.address().resolve("package.json"));
    }

    @AfterAll
    static void close() throws Exception {
        browser.close();
        server.close();
    }

    @Test
    void the_webassembly_build_answers() {
        assertEquals("0.1.0", asked("webassembly", "engineVersion()"));
        assertEquals("12345678901234567893.25", asked("webassembly", SUM));
    }

    @Test
    void the_javascript_build_gives_the_same_answers() {
        assertEquals(
                asked("webassembly", "engineVersion()"), asked("javascript", "engineVersion()"));
        assertEquals(asked("webassembly", SUM), asked("javascript", SUM));
        assertEquals(asked("webassembly", REFUSED), asked("javascript", REFUSED));
    }

    @Test
    void this_browser_gets_the_webassembly_build() {
        Object fetched = browser.await("""
                (await (await import('./index.mjs')).load(),
                    performance.getEntriesByType('resource').some(r => r.name.endsWith('.wasm')))
                """);
        assertEquals(true, fetched);
    }

    private static final String SUM = "sumOf('[12345678901234567890, 0.75, {\"a\": 2.5}]')";
    private static final String REFUSED = "sumOf('{\"a\": tru}')";

    private static @Nullable Object asked(String build, String call) {
        return browser.await(
                "(await (await import('./index.mjs')).load({build: a[0]}))." + call, build);
    }
}
