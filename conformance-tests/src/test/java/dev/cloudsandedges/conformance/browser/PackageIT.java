package dev.cloudsandedges.conformance.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.cloudsandedges.script.Script;

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
    void both_builds_run_a_script_as_the_jvm_does() {
        String expected = Script.run(SCRIPT);
        assertEquals(expected, run("webassembly"));
        assertEquals(expected, run("javascript"));
    }

    @Test
    void this_browser_gets_the_webassembly_build() {
        Object fetched = browser.await("""
                (await (await import('./index.mjs')).load(),
                    performance.getEntriesByType('resource').some(r => r.name.endsWith('.wasm')))
                """);
        assertEquals(true, fetched);
    }

    private static final String SCRIPT = """
            {"command":{"id":"c1","stream":"user/ada","kind":"create","payload":{"name":"Ada ☁"}},\
            "as":"player:ada","at":1,"entropy":"ffffffffffffffff"}
            {"bytes":"ff"}
            {"log":0}
            """;

    private static @Nullable Object run(String build) {
        return browser.await(
                "(await (await import('./index.mjs')).load({build: a[0]})).runScript(a[1])",
                build,
                SCRIPT);
    }
}
