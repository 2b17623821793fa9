package dev.cloudsandedges.conformance.simulation;

import java.util.function.BiPredicate;

/**
 * Whether a law is broken in one of the first worlds, of seeds from 0 on. Stops at the first. An
 * empty name stands for any law.
 */
public final class FirstWorlds implements BiPredicate<String, Integer> {

    private static final int COMMANDS = 200;

    /** For whoever loads it by its name. */
    public FirstWorlds() {}

    @Override
    public boolean test(String law, Integer seeds) {
        Simulation simulation = Simulation.ofDotsAndBoxes();
        for (long seed = 0; seed < seeds; seed++) {
            try {
                run(simulation, law, seed);
            } catch (LawBroken broken) {
                if (law.isEmpty() || broken.law().name().equals(law)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Only one law needs a second run. */
    private static void run(Simulation simulation, String law, long seed) {
        if (law.isEmpty() || law.equals(Law.SAME_AGAIN.name())) {
            simulation.run(seed, COMMANDS);
        } else {
            simulation.tell(seed, COMMANDS, told -> {});
        }
    }
}
