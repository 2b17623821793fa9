package dev.cloudsandedges.benchmarks;

import dev.cloudsandedges.eventsourcing.LogLine;
import dev.cloudsandedges.eventsourcing.World;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;

/** Whether replay from JSON Lines takes as long for each event, however many there are. */
public final class StraightLine {

    private static final int MOST = 10_000_000;
    private static final int PAGE_EVENTS = 10_000;
    private static final int ROUNDS = 3;

    private StraightLine() {}

    /** A log as pages of JSON Lines. */
    private static final class Pages {
        final List<String> texts = new ArrayList<>();
        private final StringBuilder open = new StringBuilder();

        void add(LogLine line) {
            open.append(line.text()).append('\n');
            if (line.position() % PAGE_EVENTS == 0) {
                texts.add(open.toString());
                open.setLength(0);
            }
        }
    }

    /** Prints rates by the length of the log: the best of some rounds, after some to warm up. */
    public static void main(String[] args) {
        PrintStream out = System.out;
        Pages log = new Pages();
        ManyMatches matches = new ManyMatches(new Elsewhere(log::add));
        while (matches.position() < MOST) {
            matches.open(1_000, Workloads.TURNS);
        }
        for (int i = 0; i < ROUNDS; i++) {
            rate(log.texts, MOST);
        }
        for (int events = PAGE_EVENTS; events <= MOST; events *= 10) {
            long best = 0;
            for (int i = 0; i < ROUNDS; i++) {
                best = Math.max(best, rate(log.texts, events));
            }
            out.println("replay of " + events + " events: " + best + " a second");
        }
    }

    private static long rate(List<String> texts, int events) {
        long begin = System.nanoTime();
        World world = Workloads.world();
        for (String text : texts.subList(0, events / PAGE_EVENTS)) {
            world.learnAll(text);
        }
        return world.position() * 1_000_000_000L / (System.nanoTime() - begin);
    }
}
