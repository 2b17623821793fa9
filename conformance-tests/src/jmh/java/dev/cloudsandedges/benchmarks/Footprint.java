package dev.cloudsandedges.benchmarks;

import dev.cloudsandedges.eventsourcing.LogLine;
import dev.cloudsandedges.eventsourcing.StreamId;
import dev.cloudsandedges.host.EventStore;

import java.io.PrintStream;
import java.util.List;
import java.util.function.Consumer;

/** How much memory the engine takes up for a match, the log apart. */
public final class Footprint {

    private static final int MATCHES = 20_000;

    private Footprint() {}

    /** A store that forgets: it stands for a log that is kept elsewhere. */
    private static final class Elsewhere implements EventStore {
        @Override
        public void append(long end, List<LogLine> lines, Consumer<Stored> then) {
            then.accept(new Stored.Done());
        }

        @Override
        public void read(long after, int limit, Consumer<Read> then) {
            then.accept(new Read.Lines(List.of()));
        }

        @Override
        public void readStream(StreamId stream, long after, int limit, Consumer<Read> then) {
            then.accept(new Read.Lines(List.of()));
        }
    }

    /** Prints bytes per match, by the turns that were made in it. */
    public static void main(String[] args) {
        PrintStream out = System.out;
        for (int turns : new int[] {0, Workloads.TURNS / 2, Workloads.TURNS - 1, Workloads.TURNS}) {
            long before = used();
            ManyMatches world = new ManyMatches(new Elsewhere());
            world.open(MATCHES, turns);
            long bytes = (used() - before) / MATCHES;
            out.println(turns + " turns: " + bytes + " bytes a match, behind " + world.position()
                    + " events");
        }
    }

    private static long used() {
        Runtime runtime = Runtime.getRuntime();
        for (int i = 0; i < 4; i++) {
            runtime.gc();
        }
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
