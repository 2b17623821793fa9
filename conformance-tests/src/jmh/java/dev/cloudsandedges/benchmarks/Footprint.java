package dev.cloudsandedges.benchmarks;

import java.io.PrintStream;

/** How much memory the engine takes up for a match, the log apart. */
public final class Footprint {

    private static final int MATCHES = 20_000;

    private Footprint() {}

    /** Prints bytes per match, by the turns that were made in it. */
    public static void main(String[] args) {
        PrintStream out = System.out;
        for (int turns : new int[] {0, Workloads.TURNS / 2, Workloads.TURNS - 1, Workloads.TURNS}) {
            long before = used();
            ManyMatches world = new ManyMatches(new Elsewhere(line -> {}));
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
