package dev.cloudsandedges.conformance.simulation;

import java.util.List;

/** What one host does for matches with clocks: it ticks, often, seldom, or whenever it is time. */
final class HostTicks {

    private static final long LATE = 10_000;

    private final Stage stage;
    private final SimulatedHost host;
    private final HostClock clock;
    private final PlainDeadlines deadlines;
    private final int oneIn;

    HostTicks(Stage stage, SimulatedHost host, HostClock clock, PlainDeadlines deadlines) {
        this.stage = stage;
        this.host = host;
        this.clock = clock;
        this.deadlines = deadlines;
        this.oneIn = stage.chance.choose(List.of(2, 10, 50, 400));
    }

    void live() {
        long told = next();
        long right = deadlines.at(host.position());
        boolean knows = told == right || host.isDrawingFirst();
        stage.hold(
                Law.NEXT_TICK,
                knows,
                () -> host.name() + " at " + host.position() + " ticks next at " + told + ", not "
                        + right);
        if (stage.chance.below(oneIn) == 0) {
            tick();
        }
    }

    /** Whether somebody's time is over by this host's clock. */
    boolean isDue() {
        return next() <= clock.getAsLong();
    }

    private long next() {
        Long next = host.engine().nextTick();
        return next == null ? Long.MAX_VALUE : next;
    }

    void tick() {
        long now = clock.getAsLong();
        long next = next();
        deadlines.tick(now);
        int sent = host.engine().tick();
        if (sent > 0) {
            stage.note(host.name() + " ticks at " + now + " in " + sent);
            stage.reached(now - next > LATE ? Reached.TICKED_LATE : Reached.TICKED);
        }
        stage.hold(Law.NEXT_TICK, sent == 0 || next <= now, () -> "a tick before " + next);
    }
}
