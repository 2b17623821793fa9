package dev.cloudsandedges.benchmarks;

import dev.cloudsandedges.host.EventStore;
import dev.cloudsandedges.host.MemoryEventStore;
import dev.cloudsandedges.host.MemorySnapshotStore;
import dev.cloudsandedges.host.SnapshotStore;
import dev.cloudsandedges.rules.Chance;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

import java.util.concurrent.TimeUnit;

/** The engine's rates, in moves, turns or events a second. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(
        value = 1,
        jvmArgsAppend = {"-Xms4g", "-Xmx4g"})
public class EngineBenchmark {
    private static final int MATCHES = 1_000;

    private final Chance chance = new Chance(7);
    private EventStore store = new MemoryEventStore();
    private String jsonLines = "";
    private SnapshotStore snapshots = new MemorySnapshotStore();

    /** Fills a log. */
    @Setup
    public void fill() {
        store = Workloads.matches(MATCHES, chance);
        jsonLines = Workloads.jsonLines(store);
        snapshots = Workloads.snapshots(store);
    }

    /** Random games by the rules alone, in moves. */
    @Benchmark
    @OperationsPerInvocation(MATCHES * 60)
    public int rulesAlone() {
        return Workloads.games(MATCHES, chance);
    }

    /** Whole matches through the engine on a store in memory, in turns. */
    @Benchmark
    @OperationsPerInvocation(MATCHES * 60)
    public EventStore takeTurn() {
        return Workloads.matches(MATCHES, chance);
    }

    /** Opening an engine on a store in memory, in events. */
    @Benchmark
    @OperationsPerInvocation(MATCHES * 65)
    public long replayFromMemory() {
        return Workloads.replay(store);
    }

    /** Opening an engine on the same store with a snapshot of its end, in the same events. */
    @Benchmark
    @OperationsPerInvocation(MATCHES * 65)
    public long openWithSnapshot() {
        return Workloads.open(store, snapshots);
    }

    /** Reading JSON Lines, in events. */
    @Benchmark
    @OperationsPerInvocation(MATCHES * 65)
    public long replayFromJsonLines() {
        return Workloads.replay(jsonLines);
    }
}
