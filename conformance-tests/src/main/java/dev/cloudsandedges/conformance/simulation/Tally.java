package dev.cloudsandedges.conformance.simulation;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;

/** How often runs were in which states. */
public final class Tally {

    private final Map<Reached, Long> states = new EnumMap<>(Reached.class);
    private final Map<String, Long> refusals = new TreeMap<>();
    private long runs;
    private long commands;
    private long steps;
    private long events;

    /** Nothing yet. */
    public Tally() {}

    /** How many seeds were run. */
    public long runs() {
        return runs;
    }

    /** How many commands clients wanted. */
    public long commands() {
        return commands;
    }

    /** After how many steps the laws were checked. */
    public long steps() {
        return steps;
    }

    /** How many events were recorded. */
    public long events() {
        return events;
    }

    /** How often a state was reached. */
    public long of(Reached state) {
        return states.getOrDefault(state, 0L);
    }

    /** How often hosts answered with which refusal, by code. */
    public Map<String, Long> refusals() {
        return Collections.unmodifiableMap(refusals);
    }

    /** Adds what another one counted. */
    public void add(Tally other) {
        other.states.forEach((state, times) -> states.merge(state, times, Long::sum));
        other.refusals.forEach((code, times) -> refusals.merge(code, times, Long::sum));
        runs += other.runs;
        commands += other.commands;
        steps += other.steps;
        events += other.events;
    }

    /** All of it as the rows of a table. */
    public String table() {
        StringBuilder out = new StringBuilder();
        row(out, "seeds", runs);
        row(out, "commands", commands);
        row(out, "steps", steps);
        row(out, "events", events);
        for (Reached state : Reached.values()) {
            row(out, state.words(), of(state));
        }
        refusals.forEach((code, times) -> row(out, "refused: " + code, times));
        return out.toString();
    }

    private static void row(StringBuilder out, String what, long times) {
        out.append("| ").append(what).append(" | ").append(times).append(" |\n");
    }

    void count(Reached state) {
        states.merge(state, 1L, Long::sum);
    }

    void countRefusal(String code) {
        refusals.merge(code, 1L, Long::sum);
    }

    void ended(long wanted, long done, long recorded) {
        runs++;
        commands += wanted;
        steps += done;
        events += recorded;
    }
}
