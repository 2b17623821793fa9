package dev.cloudsandedges.conformance.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cloudsandedges.host.EventStore;
import dev.cloudsandedges.host.MemoryEventStore;
import dev.cloudsandedges.json.JsonValue;
import dev.cloudsandedges.rules.Chance;
import dev.cloudsandedges.rules.Rules;

import org.junit.jupiter.api.Test;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

class BrokenWorldsTest {
    private static final int SEEDS = 20;
    private static final SimulatedGames GAMES = new SimulatedGames(List.of(PlainDotsAndBoxes.GAME));

    @Test
    void a_store_that_takes_stale_appends_is_found() {
        assertEquals(Set.of(Law.NO_GAPS), broken(BrokenStore.STALE));
    }

    @Test
    void a_store_that_acknowledges_what_it_does_not_store_is_found() {
        assertEquals(Set.of(Law.WHOLE_OR_NOT), broken(BrokenStore.FORGETFUL));
    }

    @Test
    void a_store_that_loses_what_it_has_acknowledged_is_found() {
        assertEquals(Set.of(Law.NOTHING_IS_LOST), broken(BrokenStore.LOSING));
    }

    @Test
    void a_store_that_tears_a_batch_is_found() {
        assertEquals(Set.of(Law.WHOLE_OR_NOT), broken(BrokenStore.TORN));
    }

    @Test
    void a_store_that_rewrites_the_log_is_found() {
        assertEquals(Set.of(Law.NOTHING_IS_LOST), broken(BrokenStore.REWRITING));
    }

    @Test
    void an_honest_store_is_not_found() {
        assertEquals(Set.of(), broken(BrokenStore::honest));
    }

    @Test
    void a_repeated_command_that_comes_under_another_id_is_found() {
        Courier forger = (document, delivery) ->
                delivery == 1 ? document : document.replace("\"id\":\"", "\"id\":\"x" + delivery);
        Set<Law> laws =
                broken(new Simulation(GAMES, MemoryEventStore::new, forger, Outlet.HONEST), SEEDS);
        assertTrue(laws.contains(Law.SAME_ANSWER), laws::toString);
    }

    @Test
    void rules_without_the_extra_turn_are_found() {
        assertEquals(Set.of(Law.IN_TURN), broken(new BrokenRules(false)));
    }

    @Test
    void rules_with_a_wrong_winner_are_found() {
        assertEquals(Set.of(Law.RIGHT_OUTCOME), broken(new BrokenRules(true)));
    }

    @Test
    void effects_that_are_brought_about_while_the_log_is_read_are_found() {
        assertTrue(broken(BrokenOutlet.ACTS_WHILE_IT_READS).contains(Law.ONLY_LIVE));
    }

    @Test
    void an_acknowledgement_that_is_not_recorded_is_found() {
        assertEquals(Set.of(Law.ALL_EFFECTS), broken(BrokenOutlet.LOSES_ACKNOWLEDGEMENTS));
    }

    @Test
    void an_effect_that_is_handed_over_twice_is_found() {
        assertEquals(Set.of(Law.HANDED_OVER_ONCE), broken(BrokenOutlet.STUTTERS));
    }

    @Test
    void an_effect_that_is_recorded_and_was_not_brought_about_is_found() {
        assertEquals(Set.of(Law.RECORDED_WHEN_DONE), broken(BrokenOutlet.PRETENDS));
    }

    @Test
    void a_player_who_is_not_told_is_found() {
        assertEquals(Set.of(Law.ALL_EFFECTS), broken(BrokenOutlet.OVERLOOKS_ONE));
    }

    @Test
    void a_world_that_does_not_repeat_itself_is_found() {
        AtomicInteger worlds = new AtomicInteger();
        Supplier<EventStore> moody = () -> {
            AtomicInteger calls = new AtomicInteger(worlds.getAndIncrement());
            return new BrokenStore((log, end, lines) -> calls.incrementAndGet() == 9
                    ? new EventStore.Stored.Failed("Not in the mood.")
                    : BrokenStore.honest(log, end, lines));
        };
        Simulation simulation = Simulation.of(PlainDotsAndBoxes.GAME, moody);
        assertTrue(broken(simulation, 1).contains(Law.SAME_AGAIN));
    }

    @Test
    void a_broken_law_names_the_seed_the_step_the_sentence_and_the_command() {
        Simulation simulation =
                Simulation.of(PlainDotsAndBoxes.GAME, () -> new BrokenStore(BrokenStore.STALE));
        String first = message(simulation);
        assertTrue(first.startsWith(Law.NO_GAPS.sentence()), first);
        assertTrue(first.contains("seed 1, step "), first);
        assertTrue(first.endsWith("again: ./simulate seed 1 100"), first);
        assertEquals(first, message(simulation));
    }

    private static String message(Simulation simulation) {
        try {
            return simulation.run(1, 100).table();
        } catch (LawBroken broken) {
            return String.valueOf(broken.getMessage());
        }
    }

    private static Set<Law> broken(BrokenStore.Append append) {
        return broken(Simulation.of(PlainDotsAndBoxes.GAME, () -> new BrokenStore(append)), SEEDS);
    }

    private static Set<Law> broken(Outlet outlet) {
        return broken(new Simulation(GAMES, MemoryEventStore::new, Courier.HONEST, outlet), SEEDS);
    }

    private static Set<Law> broken(BrokenRules rules) {
        SimulatedGame right = PlainDotsAndBoxes.GAME;
        SimulatedGame game = new SimulatedGame() {
            @Override
            public Rules<?, ?, ?> rules() {
                return rules;
            }

            @Override
            public Set<String> refusals() {
                return right.refusals();
            }

            @Override
            public JsonValue settings(Chance chance) {
                return right.settings(chance);
            }

            @Override
            public int seats(Chance chance) {
                return right.seats(chance);
            }

            @Override
            public Referee begin(JsonValue settings, int seats, long seed) {
                return right.begin(settings, seats, seed);
            }
        };
        return broken(Simulation.of(game, MemoryEventStore::new), SEEDS);
    }

    /** The laws that do not hold in the first worlds. */
    private static Set<Law> broken(Simulation simulation, int seeds) {
        Set<Law> laws = EnumSet.noneOf(Law.class);
        for (long seed = 0; seed < seeds; seed++) {
            try {
                simulation.run(seed, 200);
            } catch (LawBroken broken) {
                laws.add(broken.law());
            }
        }
        return laws;
    }
}
