package dev.cloudsandedges;

import dev.cloudsandedges.eventsourcing.LogLine;
import dev.cloudsandedges.eventsourcing.StreamId;
import dev.cloudsandedges.eventsourcing.StreamVerification;
import dev.cloudsandedges.verdict.Refusal;
import dev.cloudsandedges.verdict.Verdict;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.function.Consumer;

/** Reads a stream from the store until the rebuilt aggregate is where the one at work is. */
final class AggregateRebuild implements StreamReading.Reader {

    private static final int STRETCH = 500;

    private final StreamId stream;
    private final StreamVerification rebuilt;
    private final Consumer<Verdict<Administration.Rebuilt>> then;

    AggregateRebuild(
            StreamId stream,
            StreamVerification rebuilt,
            Consumer<Verdict<Administration.Rebuilt>> then) {
        this.stream = stream;
        this.rebuilt = rebuilt;
        this.then = then;
    }

    @Override
    public StreamReading.@Nullable Stretch next() {
        long version = rebuilt.version();
        return version < rebuilt.end()
                ? new StreamReading.Stretch(version, Math.min(version + STRETCH, rebuilt.end()))
                : null;
    }

    @Override
    public void take(List<LogLine> lines) {
        lines.forEach(rebuilt::take);
    }

    @Override
    public void end(@Nullable Refusal why) {
        then.accept(
                why == null
                        ? Verdict.accepted(new Administration.Rebuilt(
                                stream, rebuilt.version(), rebuilt.isRight()))
                        : Verdict.refused(why));
    }
}
