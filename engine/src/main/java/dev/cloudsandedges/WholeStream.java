package dev.cloudsandedges;

import dev.cloudsandedges.eventsourcing.LogLine;
import dev.cloudsandedges.verdict.Refusal;
import dev.cloudsandedges.verdict.Verdict;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.function.Consumer;

/** Asks for one stream from its beginning up to a version. */
final class WholeStream implements StreamReading.Reader {

    private final long version;
    private final Consumer<Verdict<List<LogLine>>> then;
    private List<LogLine> all = List.of();

    /** @param then gets all lines, or why they cannot be had */
    WholeStream(long version, Consumer<Verdict<List<LogLine>>> then) {
        this.version = version;
        this.then = then;
    }

    @Override
    public StreamReading.@Nullable Stretch next() {
        return all.isEmpty() ? new StreamReading.Stretch(0, version) : null;
    }

    @Override
    public void take(List<LogLine> lines) {
        all = lines;
    }

    @Override
    public void end(@Nullable Refusal why) {
        then.accept(why == null ? Verdict.accepted(all) : Verdict.refused(why));
    }
}
