package dev.cloudsandedges.conformance.simulation;

import java.util.function.BiPredicate;

/**
 * Whether a law is broken in one of the first worlds, of seeds from 0 on. Stops at the first. An
 * empty name stands for any law.
 */
public class FirstWorlds implements BiPredicate<String, Integer> {

    private static final int COMMANDS = 200;

    private final Simulation simulation;

    /** For whoever loads it by its name: of Dots and Boxes alone. */
    public FirstWorlds() {
        this(Simulation.ofDotsAndBoxes());
    }

    private FirstWorlds(Simulation simulation) {
        this.simulation = simulation;
    }

    /** Of all that is simulated. */
    public static final class OfSeveralGames extends FirstWorlds {

        /** For whoever loads it by its name. */
        public OfSeveralGames() {
            super(Simulation.ofSeveralGames());
        }
    }

    @Override
    public boolean test(String law, Integer seeds) {
        for (long seed = 0; seed < seeds; seed++) {
            try {
                run(law, seed);
            } catch (LawBroken broken) {
                if (law.isEmpty() || broken.law().name().equals(law)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Only one law needs a second run. */
    private void run(String law, long seed) {
        if (law.isEmpty() || law.equals(Law.SAME_AGAIN.name())) {
            simulation.run(seed, COMMANDS);
        } else {
            simulation.tell(seed, COMMANDS, told -> {});
        }
    }
}
