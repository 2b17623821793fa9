package dev.cloudsandedges.benchmarks;

import dev.cloudsandedges.host.EventStore;
import dev.cloudsandedges.rules.Chance;

import org.teavm.jso.JSExport;

/** The same work for a page; each call says how many operations it did. */
public final class PageWorkloads {
    private static final int MATCHES = 200;
    private static final Chance CHANCE = new Chance(7);
    private static final EventStore STORE = Workloads.matches(MATCHES, CHANCE);
    private static final String JSON_LINES = Workloads.jsonLines(STORE);

    private PageWorkloads() {}

    /** Random games by the rules alone, in moves. */
    @JSExport
    public static int rulesAlone() {
        Workloads.games(MATCHES * 10, CHANCE);
        return MATCHES * 10 * Workloads.TURNS;
    }

    /** Whole matches through the engine on a store in memory, in turns. */
    @JSExport
    public static int takeTurn() {
        Workloads.matches(MATCHES, CHANCE);
        return MATCHES * Workloads.TURNS;
    }

    /** Opening an engine on a store in memory, in events. */
    @JSExport
    public static int replayFromMemory() {
        return (int) Workloads.replay(STORE);
    }

    /** Reading JSON Lines, in events. */
    @JSExport
    public static int replayFromJsonLines() {
        return (int) Workloads.replay(JSON_LINES);
    }
}
