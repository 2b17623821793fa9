package dev.cloudsandedges.benchmarks;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;

import dev.cloudsandedges.rules.Chance;

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
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

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
    private static final int GAMES = 1_000;
    private static final int LINES = 60;
    private static final long[] BOXES = HandMade.boxes();

    private final Chance chance = new Chance(7);
    private final List<Integer> lines =
            new ArrayList<>(IntStream.range(0, LINES).boxed().toList());

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

    /** A hand-made event-sourced loop without ids, metadata and JSON, in turns. */
    @Benchmark
    @OperationsPerInvocation(GAMES * LINES)
    public List<HandMade.Drawn> handMadeTakeTurn() {
        List<HandMade.Drawn> log = new ArrayList<>();
        for (int game = 0; game < GAMES; game++) {
            HandMade.Position position = HandMade.Position.START;
            for (int line = 0; line < LINES; line++) {
                HandMade.Drawn event = position.decide(line * 7 % LINES);
                log.add(event);
                position = position.after(event, BOXES);
            }
        }
        return log;
    }

    /** Random games on an immutable record of bits, in moves. */
    @Benchmark
    @OperationsPerInvocation(GAMES * LINES)
    public int randomGamesOnARecord() {
        int first = 0;
        for (int game = 0; game < GAMES; game++) {
            chance.shuffle(lines);
            HandMade.Position position = HandMade.Position.START;
            for (int line : lines) {
                position = position.after(position.decide(line), BOXES);
            }
            first += position.first();
        }
        return first;
    }
}
