package dev.cloudsandedges.conformance.browser;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
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

    private final AdapterTabs tabs;
    private final URI page;
    private final List<List<Object>> calls = new ArrayList<>();
    private final Map<String, Consumer<String>> asking = new HashMap<>();
    private int tickets;
    private final Set<String> unanswered = new HashSet<>();
    private boolean listening;

    AdapterTab(AdapterTabs tabs, URI page) {
        this.tabs = tabs;
        this.page = page;
    }

    /** Has a function of the page called that answers, at the next exchange. */
    void call(Consumer<String> then, String function, Object... arguments) {
        unanswered.add(add(then, function, arguments));
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

    private String add(Consumer<String> then, String function, Object... arguments) {
        String ticket = "t" + tickets++;
        asking.put(ticket, then);
        List<Object> call = new ArrayList<>(List.of(ticket, function));
        call.addAll(List.of(arguments));
        calls.add(call);
        return ticket;
    }

    /** Whether calls wait for the next exchange. */
    boolean hasCalls() {
        return !calls.isEmpty();
    }

    /** Whether the page may have something to tell. */
    boolean isAsked() {
        return !unanswered.isEmpty() || listening;
    }

    /** Makes the calls that were gathered and hands out what the page tells, after a while. */
    void exchange(Duration patience) {
        List<List<Object>> made = List.copyOf(calls);
        calls.clear();
        Object told = await(EXCHANGE, made, patience.toMillis());
        for (Object one : (List<?>) told) {
            List<?> answer = (List<?>) one;
            String ticket = String.valueOf(answer.get(0));
            unanswered.remove(ticket);
            Objects.requireNonNull(asking.get(ticket)).accept(String.valueOf(answer.get(1)));
        }
    }

    /** What an expression gives in this tab. */
    Object await(String expression, Object... arguments) {
        return Objects.requireNonNullElse(tabs.browserIn(this).await(expression, arguments), "");
    }

    /** The page of the tab comes anew; what was open in it is gone. */
    void reload() {
        tabs.browserIn(this).open(page);
    }
}
