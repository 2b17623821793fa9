package dev.cloudsandedges.conformance.browser;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * A tab with the page of {@link AdapterPage}, as a test calls it: calls are gathered, made in the
 * page one behind the other without waiting, and answered when the test asks for answers.
 */
final class AdapterTab {

    /** Makes the calls, waits a while unless something is there to be told, and tells all of it. */
    private static final String EXCHANGE = """
            (async () => {
                if (!window.adapters) {
                    const runtime = await import('./adapters.wasm-runtime.mjs');
                    const page = (await runtime.load('./adapters.wasm')).exports;
                    window.adapters = {page, told: [], ring: () => {}};
                }
                const tab = window.adapters;
                for (const [ticket, name, ...given] of a[0]) {
                    const told = what => { tab.told.push([ticket, what]); tab.ring(); };
                    tab.page[name](...given, told);
                }
                if (tab.told.length === 0 && a[1] > 0) {
                    await new Promise(done => { tab.ring = done; setTimeout(done, a[1]); });
                }
                return tab.told.splice(0);
            })()""";

    private final Browser browser;
    private final URI page;
    private final String window;
    private final List<List<Object>> calls = new ArrayList<>();
    private final Map<String, Consumer<String>> asking = new HashMap<>();
    private int tickets;
    private int unanswered;
    private boolean listening;

    /** The tab that the browser is in. */
    AdapterTab(Browser browser, URI page) {
        this.browser = browser;
        this.page = page;
        this.window = browser.driver().getWindowHandle();
        browser.open(page);
    }

    /** Has a function of the page called that answers, at the next exchange. */
    void call(Consumer<String> then, String function, Object... arguments) {
        unanswered++;
        boolean[] isFirst = {true};
        add(
                what -> {
                    unanswered -= isFirst[0] ? 1 : 0;
                    isFirst[0] = false;
                    then.accept(what);
                },
                function,
                arguments);
    }

    /** Has a function of the page called that tells of something now and then. */
    void listen(Consumer<String> heard, String function, Object... arguments) {
        listening = true;
        add(heard, function, arguments);
        exchange(Duration.ZERO);
    }

    /** Has a function of the page called that tells nothing. */
    void order(String function, Object... arguments) {
        add(what -> {}, function, arguments);
        exchange(Duration.ZERO);
    }

    private void add(Consumer<String> then, String function, Object... arguments) {
        String ticket = "t" + tickets++;
        asking.put(ticket, then);
        List<Object> call = new ArrayList<>(List.of(ticket, function));
        call.addAll(List.of(arguments));
        calls.add(call);
    }

    /** Whether calls wait for the next exchange. */
    boolean hasCalls() {
        return !calls.isEmpty();
    }

    /** Whether the page may have something to tell. */
    boolean isAsked() {
        return unanswered > 0 || listening;
    }

    /** Makes the calls that were gathered and hands out what the page tells, after a while. */
    void exchange(Duration patience) {
        List<List<Object>> made = List.copyOf(calls);
        calls.clear();
        Object told = await(EXCHANGE, made, patience.toMillis());
        for (Object one : (List<?>) told) {
            List<?> answer = (List<?>) one;
            Consumer<String> then = asking.get(String.valueOf(answer.get(0)));
            Objects.requireNonNull(then).accept(String.valueOf(answer.get(1)));
        }
    }

    /** What an expression gives in this tab. */
    Object await(String expression, Object... arguments) {
        if (!browser.driver().getWindowHandle().equals(window)) {
            browser.driver().switchTo().window(window);
        }
        return Objects.requireNonNullElse(browser.await(expression, arguments), "");
    }

    /** The page of the tab is gone, with all that was open in it, and comes again. */
    void reload() {
        await("location.href");
        browser.open(page);
    }
}
