package dev.cloudsandedges.benchmarks;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;

/**
 * What the same machine does at the same time with less: to hold the engine's rates against, for a
 * busy machine halves both.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(
        value = 1,
        jvmArgsAppend = {"-Xms4g", "-Xmx4g"})
public class Yardsticks {
    private static final int EVENTS = 10_000;

    private final JsonFactory json = new JsonFactory();
    private final byte[] line =
            ("{\"position\":123456,\"stream\":\"match/m1\",\"version\":17,\"kind\""
                            + ":\"turn-taken\",\"at\":1800000000000,\"payload\":{\"x\":3,\"y\":4,"
                            + "\"direction\":\"down\",\"n\":1}}")
                    .getBytes(StandardCharsets.UTF_8);

    /** jackson-core over lines of 138 bytes, adding up their numbers; in events. */
    @Benchmark
    @OperationsPerInvocation(EVENTS)
    public long jacksonParseAndFold() throws IOException {
        long sum = 0;
        for (int i = 0; i < EVENTS; i++) {
            try (JsonParser parser = json.createParser(line)) {
                for (JsonToken t = parser.nextToken(); t != null; t = parser.nextToken()) {
                    sum += t == JsonToken.VALUE_NUMBER_INT ? parser.getLongValue() : 0;
                }
            }
        }
        return sum;
    }
}
