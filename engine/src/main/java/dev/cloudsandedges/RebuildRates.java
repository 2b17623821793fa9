package dev.cloudsandedges;

import dev.cloudsandedges.eventsourcing.ReadModel;

import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * How fast rebuilds go, by the host's clock. A clock that stands still tells nothing, and from one
 * that has gone back the counting begins again.
 */
final class RebuildRates {

    private record Mark(long rebuild, long at, long done) {}

    private final LongSupplier clock;
    private final Map<String, Mark> marks = new LinkedHashMap<>();

    RebuildRates(LongSupplier clock) {
        this.clock = clock;
    }

    /** A rebuild has begun, or is seen for the first time: its events count from here. */
    void begin(ReadModel<?> model) {
        mark(model, clock.getAsLong());
    }

    /** Events a second of the rebuild that runs, rounded down; null if that cannot be told. */
    @Nullable Long perSecond(ReadModel<?> model) {
        long now = clock.getAsLong();
        Mark mark = marks.get(model.name());
        if (mark == null || mark.rebuild != model.rebuilds() || now < mark.at) {
            mark(model, now);
            return null;
        }
        return now == mark.at ? null : (model.rebuiltTo() - mark.done) * 1_000 / (now - mark.at);
    }

    private void mark(ReadModel<?> model, long now) {
        marks.put(model.name(), new Mark(model.rebuilds(), now, Math.max(0, model.rebuiltTo())));
    }
}
