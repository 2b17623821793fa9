package dev.cloudsandedges.conformance.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;

class SimulationTest {
    private static final int SEEDS = Integer.getInteger("simulation.seeds", 2_000);
    private static final int COMMANDS = 200;

    /** Codes that clients of these worlds must come across. */
    private static final Set<String> REFUSALS = Set.of(
            "already-agreed",
            "already-joined",
            "already-requested",
            "already-resigned",
            "command-id-reused",
            "clock-running",
            "command-unknown",
            "field-invalid",
            "field-missing",
            "field-range",
            "field-type",
            "field-unknown",
            "json-malformed",
            "json-too-large",
            "line-off-board",
            "line-taken",
            "match-cancelled",
            "match-exists",
            "match-finished",
            "match-full",
            "match-not-full",
            "match-not-started",
            "match-playing",
            "name-invalid",
            "no-clock",
            "no-undo-request",
            "not-a-player",
            "not-permitted",
            "not-your-turn",
            "nothing-to-hold",
            "nothing-to-undo",
            "out-of-time",
            "owner-stays",
            "store-unavailable",
            "undo-not-allowed",
            "undo-requested",
            "user-exists",
            "user-unknown");

    @Test
    void every_law_holds_in_every_world_and_every_state_is_reached() {
        Simulation simulation = Simulation.ofSeveralGames();
        Tally total = new Tally();
        LongStream.range(0, SEEDS)
                .parallel()
                .mapToObj(seed -> simulation.run(seed, COMMANDS))
                .toList()
                .forEach(total::add);
        System.out.println(total.table());
        assertEquals(SEEDS, total.runs());
        assertEquals((long) SEEDS * COMMANDS, total.commands());
        List<Reached> missed = new ArrayList<>();
        for (Reached state : Reached.values()) {
            if (total.of(state) == 0) {
                missed.add(state);
            }
        }
        assertEquals(List.of(), missed);
        assertEquals(REFUSALS, total.refusals().keySet());
    }

    @Test
    void a_told_run_is_the_same_run() {
        List<String> story = new ArrayList<>();
        Tally told = Simulation.ofSeveralGames().tell(7, COMMANDS, story::add);
        Tally run = Simulation.ofSeveralGames().run(7, COMMANDS);
        assertEquals(run.table(), told.table());
        assertTrue(story.size() > told.events());
    }
}
