package dev.cloudsandedges.conformance.script;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cloudsandedges.script.Script;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the generated scripts come across: what they never meet, they do not compare. */
final class ScriptReachTest {

    private static final Pattern MET = Pattern.compile(
            "\"(?:code|kind)\":\"([a-z-]+)\"|\"winners\":\\[\"p\\d\"(,)|\"seats\":(\\d)");

    @Test
    void the_scripts_meet_every_event_and_every_refusal() {
        SortedMap<String, Integer> met = new TreeMap<>();
        for (long seed = 0; seed < 240; seed++) {
            Matcher matcher = MET.matcher(Script.run(ScriptMaker.script(seed)));
            while (matcher.find()) {
                met.merge(first(matcher), 1, Integer::sum);
            }
        }
        assertEquals(
                List.of(
                        "a tie",
                        "actor-invalid",
                        "already-joined",
                        "bytes-invalid",
                        "command-id-reused",
                        "command-unknown",
                        "field-missing",
                        "field-range",
                        "field-type",
                        "field-unknown",
                        "game-unknown",
                        "id-invalid",
                        "json-malformed",
                        "json-not-integer",
                        "json-too-large",
                        "line-off-board",
                        "line-taken",
                        "match-cancelled",
                        "match-created",
                        "match-exists",
                        "match-finished",
                        "match-full",
                        "match-joined",
                        "match-not-full",
                        "match-not-started",
                        "match-playing",
                        "match-started",
                        "match-turn-taken",
                        "match-unknown",
                        "name-invalid",
                        "not-a-player",
                        "not-permitted",
                        "not-your-turn",
                        "seats 2",
                        "seats 3",
                        "seats 4",
                        "stream-invalid",
                        "stream-unknown",
                        "user-created",
                        "user-exists",
                        "user-name-set",
                        "user-unknown"),
                List.copyOf(met.keySet()));
        met.forEach((what, times) -> assertTrue(times >= 3, () -> what + " only " + times));
    }

    private static String first(Matcher matcher) {
        String name = matcher.group(1);
        if (name != null) {
            return name;
        }
        return matcher.group(2) != null ? "a tie" : "seats " + matcher.group(3);
    }
}
