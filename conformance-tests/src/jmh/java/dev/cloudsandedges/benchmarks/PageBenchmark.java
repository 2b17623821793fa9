package dev.cloudsandedges.benchmarks;

import dev.cloudsandedges.conformance.browser.Browser;
import dev.cloudsandedges.conformance.browser.PageServer;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Measures the work of {@link PageWorkloads} in a real Chromium and prints operations a second. */
public final class PageBenchmark {
    private static final List<String> WORK =
            List.of("rulesAlone", "takeTurn", "replayFromMemory", "replayFromJsonLines");

    /** Calls for a second to warm up, then for five seconds; gives operations a second. */
    private static final String MEASURE = """
            (async () => {
                const runtime = await import('./benchmarks.wasm-runtime.mjs');
                const work = (await runtime.load('./benchmarks.wasm')).exports[a[0]];
                const run = seconds => {
                    const begin = performance.now();
                    let done = 0;
                    do { done += work(); } while (performance.now() - begin < seconds * 1000);
                    return done / (performance.now() - begin) * 1000;
                };
                run(2);
                return run(5);
            })()""";

    private PageBenchmark() {}

    /** The first argument is the folder with the build for the page. */
    public static void main(String[] arguments) throws Exception {
        try (PageServer server = PageServer.of(Path.of(arguments[0]));
                Browser browser = Browser.start()) {
            browser.open(server.address().resolve("benchmarks.wasm-runtime.mjs"));
            for (String work : WORK) {
                Object rate = browser.await(MEASURE, work);
                System.out.printf(
                        Locale.ROOT,
                        "%-22s %12.0f a second in Chromium%n",
                        work,
                        ((Number) (rate == null ? 0 : rate)).doubleValue());
            }
        }
    }
}
