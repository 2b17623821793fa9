package dev.cloudsandedges.conformance.simulation;

import dev.cloudsandedges.eventsourcing.LogLine;
import dev.cloudsandedges.eventsourcing.StreamId;
import dev.cloudsandedges.host.EventStore;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** A log in memory that keeps the contract, but for one of the ways in which it can be broken. */
final class BrokenStore implements EventStore {

    /** How an append goes wrong; answers as the store would. */
    interface Append {
        Stored to(List<LogLine> log, long end, List<LogLine> lines);
    }

    /** Never looks where the log ends. */
    static final Append STALE = (log, end, lines) -> {
        log.addAll(lines);
        return new Stored.Done();
    };

    /** Says that it has stored what it has not. */
    static final Append FORGETFUL = (log, end, lines) -> {
        Stored stored = honest(log, end, lines);
        if (stored instanceof Stored.Done && log.size() % 11 == 0) {
            log.subList((int) end, log.size()).clear();
        }
        return stored;
    };

    /** Loses what it has stored, when it stores something else. */
    static final Append LOSING = (log, end, lines) -> {
        if (log.size() % 11 == 10) {
            log.remove(log.size() - 1);
        }
        return honest(log, end, lines);
    };

    /** Stores the first event of several, and says that it failed. */
    static final Append TORN = (log, end, lines) -> {
        if (lines.size() > 1 && end == log.size()) {
            log.add(lines.get(0));
            return new Stored.Failed("The power went out.");
        }
        return honest(log, end, lines);
    };

    /** Changes what stands on the log. */
    static final Append REWRITING = (log, end, lines) -> {
        if (log.size() == 12) {
            LogLine old = log.get(3);
            log.set(3, new LogLine(4, old.stream(), old.version(), old.text().replace('0', '1')));
        }
        return honest(log, end, lines);
    };

    private final List<LogLine> log = new ArrayList<>();
    private final Append append;

    BrokenStore(Append append) {
        this.append = append;
    }

    static Stored honest(List<LogLine> log, long end, List<LogLine> lines) {
        if (end != log.size()) {
            return new Stored.Conflict();
        }
        log.addAll(lines);
        return new Stored.Done();
    }

    @Override
    public void append(long end, List<LogLine> lines, Consumer<Stored> then) {
        then.accept(append.to(log, end, lines));
    }

    @Override
    public void read(long after, int limit, Consumer<Read> then) {
        int from = (int) Math.min(after, log.size());
        then.accept(new Read.Lines(log.subList(from, Math.min(from + limit, log.size()))));
    }

    @Override
    public void readStream(StreamId stream, long after, int limit, Consumer<Read> then) {
        List<LogLine> lines = log.stream()
                .filter(line -> line.stream().equals(stream) && line.version() > after)
                .limit(limit)
                .toList();
        then.accept(new Read.Lines(lines));
    }
}
