package dev.cloudsandedges.conformance.simulation;

import dev.cloudsandedges.Setup;
import dev.cloudsandedges.backend.notice.Notices;
import dev.cloudsandedges.host.Effects;

/** How a host gives its port to its engine. */
interface Outlet {

    /** As it is meant to be. */
    Outlet HONEST = (setup, port) -> setup.effects(Notices.NAME, Notices::new, port);

    /** Registers the process with effects. */
    void register(Setup setup, Effects port);
}
