package dev.cloudsandedges.conformance.simulation;

import dev.cloudsandedges.eventsourcing.LogLine;
import dev.cloudsandedges.host.EventStore;
import dev.cloudsandedges.host.MemoryEventStore;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Runs whole worlds, each drawn from one seed, and throws {@link LawBroken} where a {@link Law}
 * does not hold. A world has two or three hosts on one log, users who play, and faults of every
 * kind.
 *
 * <p>Each seed is run twice, and both runs must come to the same. Needs no threads and no clock.
 */
public final class Simulation {

    private record Run(long trace, List<LogLine> lines, Tally tally) {}

    private final SimulatedGames games;
    private final Supplier<? extends EventStore> stores;
    private final Courier courier;
    private final Outlet outlet;

    Simulation(
            SimulatedGames games,
            Supplier<? extends EventStore> stores,
            Courier courier,
            Outlet outlet) {
        this.games = games;
        this.stores = stores;
        this.courier = courier;
        this.outlet = outlet;
    }

    /** Worlds in which Dots and Boxes is played on small boards, on logs in memory. */
    public static Simulation ofDotsAndBoxes() {
        return of(PlainDotsAndBoxes.GAME, MemoryEventStore::new);
    }

    /**
     * Worlds in which Dots and Boxes, Pig and rock paper scissors are played on logs in memory, the
     * first two also with undo.
     */
    public static Simulation ofSeveralGames() {
        return of(
                List.of(
                        PlainDotsAndBoxes.GAME,
                        PlainDotsAndBoxes.GAME_WITH_UNDO,
                        PlainPig.GAME,
                        PlainPig.GAME_WITH_UNDO,
                        PlainHands.GAME),
                MemoryEventStore::new);
    }

    /**
     * Worlds in which a game is played.
     *
     * @param stores makes the log of a world: empty, and answering at once
     */
    public static Simulation of(SimulatedGame game, Supplier<? extends EventStore> stores) {
        return of(List.of(game), stores);
    }

    /** Worlds in which each match is of one of these games. */
    public static Simulation of(List<SimulatedGame> games, Supplier<? extends EventStore> stores) {
        return new Simulation(new SimulatedGames(games), stores, Courier.HONEST, Outlet.HONEST);
    }

    /**
     * Runs one world, twice.
     *
     * @param commands how many commands clients want
     * @return what it came to
     */
    public Tally run(long seed, int commands) {
        Run first = once(seed, commands, null);
        Run second = once(seed, commands, null);
        if (first.trace != second.trace || !first.lines.equals(second.lines)) {
            throw new LawBroken(Law.SAME_AGAIN, seed, commands, 0, "two runs differ", null);
        }
        return first.tally;
    }

    /**
     * Runs one world, once.
     *
     * @param story gets everything that happens, in words
     */
    public Tally tell(long seed, int commands, Consumer<String> story) {
        return once(seed, commands, story).tally;
    }

    private Run once(long seed, int commands, @Nullable Consumer<String> story) {
        Stage stage = new Stage(seed, commands, story);
        SimulatedWorld world = new SimulatedWorld(stage, games, stores.get(), courier, outlet);
        try {
            world.run();
        } catch (RuntimeException fault) {
            throw stage.broken(fault);
        }
        return new Run(stage.traceSum(), world.lines(), stage.tally);
    }
}
