package dev.cloudsandedges.benchmarks;

import dev.cloudsandedges.host.MemoryEventStore;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

import java.util.concurrent.TimeUnit;

/** Whether turns take longer on a long log, or among many matches. */
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 12)
@Measurement(iterations = 12)
@Fork(
        value = 1,
        jvmArgsAppend = {"-Xms5g", "-Xmx5g"})
public class GrowthBenchmark {
    private static final int TURNS = 60_000;

    /** A log of finished matches, behind which new ones are played one after the other. */
    @State(Scope.Thread)
    public static class LongLog {
        /** How many finished matches, of 65 events each. */
        @Param({"15", "15385"})
        int finished;

        private ManyMatches world = new ManyMatches(new MemoryEventStore());

        /** Fills the log. */
        @Setup(Level.Iteration)
        public void fill() {
            world = new ManyMatches(new MemoryEventStore());
            world.open(finished, Workloads.TURNS);
        }
    }

    /** Matches of which none is over. */
    @State(Scope.Thread)
    public static class Crowd {
        /** How many. */
        @Param({"10", "100000"})
        int matches;

        private ManyMatches world = new ManyMatches(new MemoryEventStore());

        /** Opens them. */
        @Setup(Level.Iteration)
        public void fill() {
            world = new ManyMatches(new MemoryEventStore());
            world.open(matches, 0);
        }
    }

    /** A turn behind a log of 1 thousand or 1 million events. */
    @Benchmark
    @OperationsPerInvocation(TURNS)
    public long takeTurnBehindALog(LongLog log) {
        log.world.open(TURNS / Workloads.TURNS, Workloads.TURNS);
        return log.world.position();
    }

    /** A turn in one of 10 or 100,000 matches, each time in another one. */
    @Benchmark
    @OperationsPerInvocation(TURNS)
    public long takeTurnInACrowd(Crowd crowd) {
        crowd.world.takeTurns(TURNS);
        return crowd.world.position();
    }
}
