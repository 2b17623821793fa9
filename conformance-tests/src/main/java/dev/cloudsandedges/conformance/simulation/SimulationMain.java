package dev.cloudsandedges.conformance.simulation;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Runs simulated worlds from a command line. */
public final class SimulationMain {

    private static final int COMMANDS = 200;
    private static final String USAGE = """
            seed <seed> [<commands>]       tells one run, step by step
            seeds <how many> [<first>]     runs that many seeds, each twice
            minutes <how long> [<first>]   runs seeds for that long, each twice\
            """;

    private SimulationMain() {}

    /** Runs what the arguments say, and prints what it came to. */
    public static void main(String[] arguments) {
        List<String> words = List.of(arguments);
        PrintStream out = System.out;
        if (words.size() < 2 || words.size() > 3) {
            out.println(USAGE);
            return;
        }
        long number = Long.parseLong(words.get(1));
        long second = words.size() == 3 ? Long.parseLong(words.get(2)) : -1;
        switch (words.get(0)) {
            case "seed" -> {
                int commands = second < 0 ? COMMANDS : (int) second;
                out.println(Simulation.ofSeveralGames()
                        .tell(number, commands, out::println)
                        .table());
            }
            case "seeds" ->
                out.println(many(Math.max(0, second), number, Instant.MAX).table());
            case "minutes" -> {
                Instant end = Instant.now().plus(Duration.ofMinutes(number));
                out.println(many(Math.max(0, second), Long.MAX_VALUE, end).table());
            }
            default -> out.println(USAGE);
        }
    }

    private static Tally many(long first, long most, Instant end) {
        Tally total = new Tally();
        Simulation simulation = Simulation.ofSeveralGames();
        for (long run = 0; run < most && Instant.now().isBefore(end); run++) {
            total.add(simulation.run(first + run, COMMANDS));
        }
        return total;
    }
}
