package dev.cloudsandedges.conformance.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cloudsandedges.CloudsAndEdges;
import dev.cloudsandedges.host.MemoryEventStore;
import dev.cloudsandedges.rules.Chance;
import dev.cloudsandedges.verdict.Refusal;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** What the random traffic comes across: a law that is never tried proves nothing. */
final class ReachTest {

    @Test
    void the_traffic_meets_every_event_and_every_refusal_of_this_world() {
        SortedMap<String, Integer> met = new TreeMap<>();
        for (long seed = 0; seed < 300; seed++) {
            meet(picks(seed), met);
        }
        assertEquals(
                List.of(
                        "already-joined",
                        "command-id-reused",
                        "command-unknown",
                        "field-missing",
                        "field-type",
                        "field-unknown",
                        "id-invalid",
                        "json-malformed",
                        "line-off-board",
                        "line-taken",
                        "match-cancelled",
                        "match-created",
                        "match-exists",
                        "match-finished",
                        "match-finished by a tie",
                        "match-full",
                        "match-joined",
                        "match-not-full",
                        "match-not-started",
                        "match-playing",
                        "match-started",
                        "match-turn-taken",
                        "match-unknown",
                        "not-a-player",
                        "not-permitted",
                        "not-your-turn",
                        "stream-unknown",
                        "user-created",
                        "user-exists",
                        "user-name-set",
                        "user-unknown"),
                List.copyOf(met.keySet()));
        for (Map.Entry<String, Integer> one : met.entrySet()) {
            assertTrue(one.getValue() >= 10, () -> "too seldom: " + one);
        }
    }

    private static List<Integer> picks(long seed) {
        Chance chance = new Chance(seed);
        List<Integer> picks = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            picks.add(chance.below(Traffic.PICKS));
        }
        return picks;
    }

    private static void meet(List<Integer> picks, Map<String, Integer> met) {
        MemoryEventStore store = new MemoryEventStore();
        CloudsAndEdges engine = Engines.on(store);
        for (Sent sent : Traffic.of(picks)) {
            Refusal why = sent.to(engine).answer().refusal();
            if (why != null) {
                met.merge(why.code(), 1, Integer::sum);
            }
        }
        for (String line : Engines.texts(store)) {
            met.merge(line.replaceFirst(".*?\"kind\":\"([^\"]+)\".*", "$1"), 1, Integer::sum);
            if (line.matches(".*\"winners\":\\[[^\\]]*,.*")) {
                met.merge("match-finished by a tie", 1, Integer::sum);
            }
        }
    }
}
