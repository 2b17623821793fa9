package dev.cloudsandedges.conformance.flaws;

import dev.cloudsandedges.conformance.suites.SuiteRun;

import org.junit.platform.engine.discovery.DiscoverySelectors;

import java.lang.reflect.Method;
import java.util.function.BiPredicate;
import java.util.stream.Stream;

/** Suites that reject flaws, each run on whatever engine a class loader holds. */
enum Suite {
    SIMULATION("simulation", "dev.cloudsandedges.conformance.simulation.FirstWorlds"),
    SEVERAL_GAMES(
            "several games",
            "dev.cloudsandedges.conformance.simulation.FirstWorlds$OfSeveralGames"),
    RULES("rules suite", "dev.cloudsandedges.conformance.rules.DotsAndBoxesTest"),
    STORE("store suite", "dev.cloudsandedges.conformance.store.MemoryEventStoreTest"),
    READ_MODELS("read models", "dev.cloudsandedges.eventsourcing.ReadModelTest"),
    FULL_STORE("effects and stores", "dev.cloudsandedges.backend.lobby.FullStoreTest"),
    CLOCKS("clocks", "dev.cloudsandedges.ClocksTest"),
    TICKING("ticking hosts", "dev.cloudsandedges.TickingTest"),
    OUTDATED_MOVES("outdated moves", "dev.cloudsandedges.OutdatedMovesTest"),
    LOBBY_LIFE("lobby life", "dev.cloudsandedges.conformance.life.LobbyLifeTest");

    /** The most worlds that a flaw may hide in. */
    private static final int SEEDS = 40;

    private final String title;
    private final String type;

    Suite(String title, String type) {
        this.title = title;
        this.type = type;
    }

    /** What documents call it. */
    String title() {
        return title;
    }

    /** Whether its laws are those of simulated worlds. */
    boolean isSimulation() {
        return this == SIMULATION || this == SEVERAL_GAMES;
    }

    /** Whether the law does not hold in the engine of that class loader. */
    // The worlds are loaded anew, but what they are tested by is the JDK's own interface.
    @SuppressWarnings("unchecked")
    boolean rejects(ClassLoader engine, String law) throws ReflectiveOperationException {
        Class<?> suite = engine.loadClass(type);
        if (isSimulation()) {
            Object worlds = suite.getDeclaredConstructor().newInstance();
            return ((BiPredicate<String, Integer>) worlds).test(law, SEEDS);
        }
        // Those who run properties keep what they know of the one that runs for the whole program.
        synchronized (Suite.class) {
            return !SuiteRun.of(DiscoverySelectors.selectMethod(suite, method(suite, law)))
                    .broken()
                    .isEmpty();
        }
    }

    private static Method method(Class<?> suite, String law) {
        return Stream.<Class<?>>iterate(suite, type -> type != Object.class, Class::getSuperclass)
                .flatMap(type -> Stream.of(type.getDeclaredMethods()))
                .filter(method -> method.getName().equals(law))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(suite + " has no law " + law));
    }
}
