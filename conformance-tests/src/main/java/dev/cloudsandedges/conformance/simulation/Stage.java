package dev.cloudsandedges.conformance.simulation;

import dev.cloudsandedges.rules.Chance;

import org.jspecify.annotations.Nullable;

import java.util.function.Consumer;
import java.util.function.Supplier;

/** What everything in one run shares: its chance, its time, its weather and its story. */
final class Stage {

    final Chance chance;
    final Weather weather;
    final Agenda agenda = new Agenda();
    final Tally tally = new Tally();
    private final long seed;
    private final int commands;
    private final Trace trace;
    private boolean calm;
    private long steps;

    Stage(long seed, int commands, @Nullable Consumer<String> listener) {
        this.seed = seed;
        this.commands = commands;
        this.chance = new Chance(seed);
        this.weather = Weather.draw(chance);
        this.trace = new Trace(listener);
    }

    long seed() {
        return seed;
    }

    int commands() {
        return commands;
    }

    long steps() {
        return steps;
    }

    long traceSum() {
        return trace.sum();
    }

    void step() {
        steps++;
        agenda.step();
    }

    /** From now on nothing goes wrong. */
    void calmDown() {
        calm = true;
    }

    boolean isCalm() {
        return calm;
    }

    /** Whether a fault strikes that comes once in so many chances. */
    boolean strikes(int oneIn) {
        return !calm && oneIn > 0 && chance.below(oneIn) == 0;
    }

    /** How many ticks a call or a message takes. */
    long latency() {
        return 1L + chance.below(weather.latency());
    }

    void note(String what) {
        trace.note(agenda.now(), what);
    }

    void reached(Reached state) {
        tally.count(state);
    }

    void hold(Law law, boolean holds, Supplier<String> detail) {
        if (!holds) {
            throw broken(law, detail.get());
        }
    }

    LawBroken broken(Law law, String detail) {
        return new LawBroken(law, seed, commands, steps, detail, null);
    }

    LawBroken broken(RuntimeException why) {
        return new LawBroken(Law.NO_ALARM, seed, commands, steps, String.valueOf(why), why);
    }
}
