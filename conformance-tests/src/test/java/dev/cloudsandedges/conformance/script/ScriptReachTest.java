package dev.cloudsandedges.conformance.script;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cloudsandedges.rules.Chance;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What the generated scripts come across: what they never meet, they do not compare. What there is
 * to meet is asked of the engine, so that whatever is new has to be met too.
 */
final class ScriptReachTest {

    private static final int OFTEN_ENOUGH = 5;

    /** Refusals that no script can meet, and why. */
    private static final SortedMap<String, String> OUT_OF_REACH = new TreeMap<>();

    static {
        OUT_OF_REACH.put("effects-begun", "said to the engine's own processes alone");
        OUT_OF_REACH.put("effects-not-begun", "said to the engine's own processes alone");
        OUT_OF_REACH.put("event-newer", "stands in the message of log-corrupt");
        OUT_OF_REACH.put("event-unknown", "stands in the message of log-corrupt");
        OUT_OF_REACH.put("event-too-large", "Dots and Boxes has no event of a mebibyte");
        OUT_OF_REACH.put("internal-error", "no part of the engine throws");
        OUT_OF_REACH.put("players-invalid", "an answer to a method that no document leads to");
        OUT_OF_REACH.put("undo-is-free", "stands in the message of log-corrupt");
        OUT_OF_REACH.put("undo-not-granted", "stands in the message of log-corrupt");
        OUT_OF_REACH.put("view-later", "a script waits for every view");
        for (String code : List.of(
                "damaged",
                "empty",
                "foreign",
                "newer",
                "other-rules",
                "under-way",
                "unknown-format",
                "unreadable")) {
            OUT_OF_REACH.put("snapshot-" + code, "a script finds the snapshot that it has saved");
        }
        OUT_OF_REACH.put("snapshots-unknown", "a script has a store of snapshots");
        OUT_OF_REACH.put("digest-differs", "stands in the message of snapshot-unreadable");
        OUT_OF_REACH.put("state-unreadable", "stands in the message of snapshot-unreadable");
        OUT_OF_REACH.put("store-unavailable", "a script's store is in memory");
    }

    /** What Dots and Boxes, the one game of a page's scripts, cannot meet: it has no undo. */
    private static final List<String> WITH_UNDO_ALONE = List.of(
            "accepted match agree-undo",
            "accepted match refuse-undo",
            "accepted match request-undo",
            "event match-undo-agreed",
            "event match-undo-refused",
            "event match-undo-requested",
            "event match-undone",
            "refusal already-agreed",
            "refusal nothing-to-undo",
            "refusal undo-requested");

    private static final Reached REACHED = new Reached();
    private static final Reached REACHED_WITH_UNDO = new Reached();

    @BeforeAll
    static void run_all_scripts() {
        for (long seed = 0; seed < Scripts.COUNT; seed++) {
            REACHED.run(ScriptMaker.script(seed), List.of());
        }
        for (long seed = 0; seed < UndoLife.COUNT; seed++) {
            REACHED_WITH_UNDO.run(UndoLife.script(seed), UndoLife.GAMES);
        }
    }

    @Test
    void every_command_is_accepted_and_refused() {
        List<String> wanted = new ArrayList<>();
        for (String command : Vocabulary.commands()) {
            wanted.add("accepted " + command);
            wanted.add("refused " + command);
        }
        // Requests for seats are answered before another line is read: there is none to refuse.
        assertTrue(wanted.remove("accepted match refuse-join"));
        assertMet(wanted, 19 * 2 - 1);
        assertEquals(null, REACHED.times().get("accepted match refuse-join"));
    }

    @Test
    void every_view_is_shown() {
        assertMet(prefixed("view ", Vocabulary.views()), 7);
    }

    @Test
    void every_document_of_an_administrator_is_answered() {
        assertMet(prefixed("admin ", Vocabulary.administration()), 10);
    }

    @Test
    void every_read_model_and_every_process_is_rebuilt_in_every_way() {
        List<String> followers = new ScriptWriter(new Chance(0), "c").followers();
        List<String> wanted = prefixed("rebuild ", followers);
        wanted.addAll(prefixed("admin rebuild ", followers));
        wanted.addAll(prefixed("admin cancel-rebuild ", followers));
        assertMet(wanted, 9 * 3);
    }

    @Test
    void every_kind_of_event_is_on_some_log() {
        assertMet(prefixed("event ", Vocabulary.events()), 24);
    }

    @Test
    void every_refusal_within_reach_is_given_and_no_other() {
        SortedSet<String> codes = Vocabulary.refusals();
        OUT_OF_REACH.forEach((code, why) -> assertTrue(codes.remove(code), code));
        SortedSet<String> met = new TreeSet<>();
        for (Reached reached : List.of(REACHED, REACHED_WITH_UNDO)) {
            for (String what : reached.times().keySet()) {
                if (what.startsWith("refusal ")) {
                    met.add(what.substring("refusal ".length()));
                }
            }
        }
        assertTrue(met.remove("house-closed"), "what a script's own process says");
        assertEquals(codes, met);
        assertMet(prefixed("refusal ", codes), 52);
    }

    @Test
    void what_needs_a_game_with_undo_is_met_with_one_alone() {
        int events = 0;
        for (String one : WITH_UNDO_ALONE) {
            if (one.startsWith("event ")) { // a command under a used id may get another's answer
                assertEquals(null, REACHED.times().get(one), one);
                events++;
            }
        }
        assertEquals(4, events);
        assertMet(WITH_UNDO_ALONE, 10);
    }

    @Test
    void matches_of_all_sizes_come_to_every_kind_of_end() {
        assertMet(
                List.of(
                        "a tie",
                        "a winner",
                        "import",
                        "refused import",
                        "log",
                        "refused log",
                        "stream",
                        "refused stream",
                        "tick",
                        "refused tick",
                        "match for 2",
                        "match for 3",
                        "match for 4",
                        "one of 2 resigned",
                        "one of 3 resigned",
                        "one of 4 resigned"),
                16);
    }

    private static List<String> prefixed(String prefix, Iterable<String> words) {
        List<String> wanted = new ArrayList<>();
        words.forEach(word -> wanted.add(prefix + word));
        return wanted;
    }

    /** Each often enough; at least so many, for a list that came out empty proves nothing. */
    private static void assertMet(List<String> wanted, int atLeast) {
        assertTrue(wanted.size() >= atLeast, () -> "only " + wanted);
        SortedMap<String, Integer> tooSeldom = new TreeMap<>();
        for (String one : wanted) {
            Reached where = WITH_UNDO_ALONE.contains(one) ? REACHED_WITH_UNDO : REACHED;
            int times = where.times().getOrDefault(one, 0);
            if (times < OFTEN_ENOUGH) {
                tooSeldom.put(one, times);
            }
        }
        assertEquals(new TreeMap<>(), tooSeldom);
    }
}
