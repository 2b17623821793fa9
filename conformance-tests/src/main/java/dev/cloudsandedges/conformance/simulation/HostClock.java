package dev.cloudsandedges.conformance.simulation;

import java.util.function.LongSupplier;

/** A host's own clock, which now and then stands still, jumps back or begins again at 0. */
final class HostClock implements LongSupplier {

    private final Stage stage;
    private long ahead;
    private long stopped = -1;

    HostClock(Stage stage) {
        this.stage = stage;
        this.ahead = stage.chance.below(1_000_000);
    }

    @Override
    public long getAsLong() {
        return stopped >= 0 ? stopped : Math.max(0, stage.agenda.now() * 10 + ahead);
    }

    void disturb() {
        if (!stage.strikes(stage.weather.clock())) {
            return;
        }
        switch (stage.chance.below(4)) {
            case 0 -> {
                stopped = getAsLong();
                stage.reached(Reached.CLOCK_STOOD_STILL);
            }
            case 1 -> {
                stopped = -1;
                ahead -= stage.chance.below(100_000);
                stage.reached(Reached.CLOCK_WENT_BACK);
            }
            case 2 -> {
                stopped = -1;
                ahead = -stage.agenda.now() * 10;
                stage.reached(Reached.CLOCK_AT_ZERO);
            }
            default -> {
                stopped = -1;
                ahead += stage.chance.below(1_000_000);
            }
        }
    }
}
