package dev.cloudsandedges.conformance.simulation;

import dev.cloudsandedges.eventsourcing.LogLine;
import dev.cloudsandedges.eventsourcing.StreamId;
import dev.cloudsandedges.host.EventStore;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntFunction;

/**
 * One host's way to the shared log: calls take ticks, fail, and are cut short by crashes. What is
 * written is written whole: the log itself is the atomic unit.
 */
final class FaultyStore implements EventStore {

    private final Stage stage;
    private final SharedLog log;
    private final SimulatedHost host;
    private long calls;

    FaultyStore(Stage stage, SharedLog log, SimulatedHost host) {
        this.stage = stage;
        this.log = log;
        this.host = host;
    }

    /** How often it was called. */
    long calls() {
        return calls;
    }

    @Override
    public void append(long end, List<LogLine> lines, Consumer<Stored> then) {
        calls++;
        if (lines.size() > 1) {
            stage.reached(Reached.SEVERAL_EVENTS_AT_ONCE);
        }
        Consumer<Stored> told = stored -> {
            if (stored instanceof Stored.Done) {
                host.hints().wrote(end + lines.size());
            }
            then.accept(stored);
        };
        if (host.isPrompt()) {
            told.accept(write(end, lines));
            return;
        }
        Call call = new Call();
        stage.agenda.in(stage.latency(), () -> append(call, end, lines, told));
    }

    private void append(Call call, long end, List<LogLine> lines, Consumer<Stored> then) {
        if (call.isCutOff()) {
            if (stage.chance.below(2) == 0 && write(end, lines) instanceof Stored.Done) {
                stage.reached(Reached.WRITTEN_BY_THE_DEAD);
            }
        } else if (stage.strikes(stage.weather.crashInCall())) {
            crash(end, lines);
        } else if (stage.strikes(stage.weather.append())) {
            fail(call, end, lines, then);
        } else {
            Stored stored = write(end, lines);
            call.answer(() -> then.accept(stored));
        }
    }

    private void crash(long end, List<LogLine> lines) {
        boolean written = stage.chance.below(2) == 0 && write(end, lines) instanceof Stored.Done;
        host.crash(written ? Reached.CRASH_AFTER_WRITE : Reached.CRASH_BEFORE_WRITE);
    }

    private void fail(Call call, long end, List<LogLine> lines, Consumer<Stored> then) {
        int how = stage.chance.below(3);
        if (how == 0) {
            stage.reached(Reached.APPEND_FAILED_UNWRITTEN);
        } else if (how == 1 && write(end, lines) instanceof Stored.Done) {
            stage.reached(Reached.APPEND_FAILED_WRITTEN);
        } else if (how == 2) {
            stage.reached(Reached.APPEND_WRITTEN_LATE);
            stage.agenda.in(3 * stage.latency(), () -> write(end, lines));
        }
        call.answer(() -> then.accept(new Stored.Failed("The disk is full.")));
    }

    private Stored write(long end, List<LogLine> lines) {
        stage.note(host.name() + " writes " + lines.size() + " behind " + end);
        Stored stored = log.append(end, lines);
        if (stored instanceof Stored.Conflict) {
            host.lostRace(lines);
        } else if (stored instanceof Stored.Done) {
            host.wrote(lines);
        }
        return stored;
    }

    @Override
    public void read(long after, int limit, Consumer<Read> then) {
        calls++;
        long left = log.size() - after;
        answer(most -> log.read(after, most), limit, left, read -> give(read, after, then));
    }

    @Override
    public void readStream(StreamId stream, long after, int limit, Consumer<Read> then) {
        calls++;
        stage.reached(Reached.STREAM_READ_AGAIN);
        answer(most -> log.readStream(stream, after, most), limit, limit, then);
    }

    private void answer(IntFunction<Read> read, int limit, long left, Consumer<Read> then) {
        if (host.isPrompt()) {
            then.accept(read.apply(shortened(limit, left)));
            return;
        }
        Call call = new Call();
        stage.agenda.in(stage.latency(), () -> {
            if (call.isCutOff()) {
                return;
            }
            if (stage.strikes(stage.weather.crashInCall())) {
                host.crash(Reached.CRASH_IN_READ);
            } else if (stage.strikes(stage.weather.read())) {
                stage.reached(Reached.READ_FAILED);
                call.answer(() -> then.accept(new Read.Failed("The disk is away.")));
            } else {
                Read answer = read.apply(shortened(limit, left));
                call.answer(() -> then.accept(answer));
            }
        });
    }

    private void give(Read read, long after, Consumer<Read> then) {
        if (read instanceof Read.Lines there) {
            host.gaveTo(after + there.lines().size());
        }
        then.accept(read);
    }

    private int shortened(int limit, long left) {
        if (left > 1 && stage.strikes(stage.weather.shortRead())) {
            stage.reached(Reached.READ_SHORT);
            return 1 + stage.chance.below((int) Math.min(limit, left));
        }
        return limit;
    }

    /** A call of a host, which nobody answers once that host has crashed. */
    private final class Call {
        private final long life = host.life();

        boolean isCutOff() {
            return host.life() != life;
        }

        void answer(Runnable then) {
            stage.agenda.in(stage.latency(), () -> {
                if (!isCutOff()) {
                    then.run();
                }
            });
        }
    }
}
