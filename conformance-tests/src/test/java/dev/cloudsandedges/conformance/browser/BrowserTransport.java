package dev.cloudsandedges.conformance.browser;

import dev.cloudsandedges.conformance.transport.TransportConformance;
import dev.cloudsandedges.host.Transport;

import java.util.function.LongConsumer;

/** A host with a {@link dev.cloudsandedges.wasm.TabTransport} in a tab. */
final class BrowserTransport implements Transport {

    private final AdapterTabs tabs;
    private final AdapterTab tab;
    private final String host;

    private BrowserTransport(AdapterTabs tabs, AdapterTab tab, String host) {
        this.tabs = tabs;
        this.tab = tab;
        this.host = host;
    }

    static BrowserTransport join(AdapterTabs tabs, AdapterTab tab, String room) {
        BrowserTransport transport = new BrowserTransport(tabs, tab, tabs.name("host"));
        tab.order("join", transport.host, room);
        return transport;
    }

    @Override
    public void announce(long position) {
        tab.order("announce", host, String.valueOf(position));
    }

    @Override
    public Place listen(LongConsumer heard) {
        String place = tabs.name("place");
        if (heard instanceof TransportConformance.Throwing) {
            tab.order("listenAndThrow", host, place);
        } else {
            tab.listen(told -> heard.accept(Long.parseLong(told)), "listen", host, place);
        }
        return () -> tab.order("leave", place);
    }
}
