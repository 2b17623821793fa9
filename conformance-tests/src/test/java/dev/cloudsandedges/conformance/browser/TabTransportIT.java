package dev.cloudsandedges.conformance.browser;

import dev.cloudsandedges.conformance.transport.TransportConformance;
import dev.cloudsandedges.host.Transport;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

import java.io.IOException;
import java.time.Duration;
import java.util.function.BooleanSupplier;

/** The suite for transports on the browser's: hosts in two tabs in turn. */
final class TabTransportIT extends TransportConformance {

    private static final Duration LONGEST = Duration.ofSeconds(10);

    private static AdapterTabs tabs;
    private boolean second;

    @BeforeAll
    static void open_two_tabs() throws IOException {
        tabs = AdapterTabs.open();
    }

    @AfterAll
    static void close() throws IOException {
        tabs.close();
    }

    @Override
    protected Transport join(String name) {
        second = !second;
        return BrowserTransport.join(tabs, second ? tabs.second() : tabs.first(), name);
    }

    @Override
    protected boolean await(BooleanSupplier heard) {
        return tabs.await(heard, LONGEST);
    }
}
