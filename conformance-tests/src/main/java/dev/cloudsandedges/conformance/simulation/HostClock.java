package dev.cloudsandedges.conformance.simulation;

import java.util.List;
import java.util.function.LongSupplier;

/**
 * A host's own clock in milliseconds: it drifts, and now and then stands still, jumps to and fro,
 * or begins again at 0.
 */
final class HostClock implements LongSupplier {

    private final Stage stage;
    private final long perTick;
    private long ahead;
    private long stopped = -1;

    HostClock(Stage stage) {
        this.stage = stage;
        this.perTick = 90L + stage.chance.below(21);
        this.ahead = some();
    }

    @Override
    public long getAsLong() {
        return stopped >= 0 ? stopped : Math.max(0, stage.agenda.now() * perTick + ahead);
    }

    /** A second, a minute or a day at the most. */
    private long some() {
        return stage.chance.below(stage.chance.choose(List.of(1_000, 60_000, 86_400_000)));
    }

    /** From now on it says what it says now. */
    void stop() {
        stopped = getAsLong();
    }

    void disturb() {
        if (!stage.strikes(stage.weather.clock())) {
            return;
        }
        switch (stage.chance.below(6)) {
            case 0 -> {
                stop();
                stage.reached(Reached.CLOCK_STOOD_STILL);
            }
            case 1, 2 -> {
                stopped = -1;
                ahead -= some();
                stage.reached(Reached.CLOCK_WENT_BACK);
            }
            case 3 -> {
                stopped = -1;
                ahead = -stage.agenda.now() * perTick;
                stage.reached(Reached.CLOCK_AT_ZERO);
            }
            default -> {
                stopped = -1;
                ahead += some();
                stage.reached(Reached.CLOCK_LEAPT);
            }
        }
    }
}
