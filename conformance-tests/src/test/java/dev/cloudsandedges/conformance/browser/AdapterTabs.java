package dev.cloudsandedges.conformance.browser;

import org.openqa.selenium.WindowType;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;

/** A browser with two tabs that have the page of {@link AdapterPage}. */
final class AdapterTabs implements AutoCloseable {

    private static final Path PAGE = Path.of(System.getProperty("adapters.folder", ""));
    private static final Duration A_MOMENT = Duration.ofMillis(20);

    private final PageServer server;
    private final Browser browser;
    private final List<AdapterTab> tabs;
    private int names;

    private AdapterTabs(PageServer server, Browser browser, List<AdapterTab> tabs) {
        this.server = server;
        this.browser = browser;
        this.tabs = tabs;
    }

    static AdapterTabs open() throws IOException {
        PageServer server = PageServer.of(PAGE);
        Browser browser = Browser.start();
        URI page = server.address().resolve("adapters.wasm-runtime.mjs");
        AdapterTab first = new AdapterTab(browser, page);
        browser.driver().switchTo().newWindow(WindowType.TAB);
        return new AdapterTabs(server, browser, List.of(first, new AdapterTab(browser, page)));
    }

    AdapterTab first() {
        return tabs.get(0);
    }

    AdapterTab second() {
        return tabs.get(1);
    }

    /** What a function of the page answers. */
    String answer(AdapterTab tab, String function, Object... arguments) {
        List<String> answers = new ArrayList<>();
        tab.call(answers::add, function, arguments);
        await(() -> !answers.isEmpty(), Browser.PATIENCE);
        return String.join(", ", answers);
    }

    /** A name that nothing else in this browser has. */
    String name(String what) {
        return what + "-" + ++names;
    }

    /** Has all tabs go on until it is so, or for so long. */
    boolean await(BooleanSupplier so, Duration longest) {
        Instant end = Instant.now().plus(longest);
        if (tabs.stream().allMatch(AdapterTab::hasCalls)) {
            tabs.forEach(tab -> tab.exchange(Duration.ZERO)); // all begin before any is waited for
        }
        while (!so.getAsBoolean() && Instant.now().isBefore(end)) {
            tabs.stream().filter(AdapterTab::isAsked).forEach(tab -> tab.exchange(A_MOMENT));
        }
        return so.getAsBoolean();
    }

    @Override
    public void close() throws IOException {
        browser.close();
        server.close();
    }
}
