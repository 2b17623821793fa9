/**
 * A deterministic, event-sourced engine for turn-based games, without I/O.
 */
// The annotations on nulls are for compilers that look at them; nobody else needs them.
module dev.cloudsandedges.engine {
    requires com.fasterxml.jackson.core;
    requires static org.jspecify;

    exports dev.cloudsandedges;
    exports dev.cloudsandedges.backend.access;
    exports dev.cloudsandedges.backend.effect;
    exports dev.cloudsandedges.backend.game;
    exports dev.cloudsandedges.backend.lobby;
    exports dev.cloudsandedges.backend.match;
    exports dev.cloudsandedges.backend.notice;
    exports dev.cloudsandedges.backend.user;
    exports dev.cloudsandedges.bots;
    exports dev.cloudsandedges.dotsandboxes;
    exports dev.cloudsandedges.dotsandboxes.bot;
    exports dev.cloudsandedges.eventsourcing;
    exports dev.cloudsandedges.host;
    exports dev.cloudsandedges.json;
    exports dev.cloudsandedges.rules;
    exports dev.cloudsandedges.script;
    exports dev.cloudsandedges.verdict;
}
