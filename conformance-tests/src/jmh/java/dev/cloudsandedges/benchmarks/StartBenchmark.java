package dev.cloudsandedges.benchmarks;

import dev.cloudsandedges.EngineVersion;

import org.openjdk.jmh.annotations.Benchmark;

/** How long the engine takes to say which one it is. */
public class StartBenchmark {
    /** Says it. */
    @Benchmark
    public String says_which_engine_it_is() {
        return EngineVersion.text(null);
    }
}
