package dev.cloudsandedges;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cloudsandedges.dotsandboxes.BoardSize;
import dev.cloudsandedges.eventsourcing.Actor;
import dev.cloudsandedges.json.RefusalJson;
import dev.cloudsandedges.verdict.Refusal;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Objects;

/** Refusals are short, repeat little, and tell nothing of the engine's inside. */
final class RefusalsTest {

    private static final String DRAW =
            "{\"id\":\"x\",\"stream\":\"match/m\",\"kind\":\"take-turn\",\"payload\":";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "@",
                "\"@\"",
                "{\"@\":1}",
                "{\"@\":1,\"@\":2}",
                "{\"id\":\"@\"}",
                "{\"id\":\"x\",\"stream\":\"@\"}",
                "{\"id\":\"x\",\"stream\":\"match/@\"}",
                "{\"id\":\"x\",\"stream\":\"@/m\",\"kind\":\"create\",\"payload\":{}}",
                "{\"id\":\"x\",\"stream\":\"match/m\",\"kind\":\"@\",\"payload\":{}}",
                "{\"id\":\"x\",\"stream\":\"user/u\",\"kind\":\"@\",\"payload\":{}}",
                "{\"id\":\"x\",\"stream\":\"user/bob\",\"kind\":\"create\",\"payload\":"
                        + "{\"name\":\"\u202e@\"}}",
                "{\"id\":\"x\",\"stream\":\"match/n\",\"kind\":\"create\",\"payload\":"
                        + "{\"game\":\"@\",\"settings\":{},\"seats\":2,\"owner\":\"a\"}}",
                "{\"id\":\"x\",\"stream\":\"match/n\",\"kind\":\"create\",\"payload\":"
                        + "{\"game\":\"dots-and-boxes\",\"settings\":{\"width\":3,\"height\":3,"
                        + "\"@\":1},\"seats\":2,\"owner\":\"a\"}}",
                DRAW + "{\"@\":1}}",
                DRAW + "{\"move\":\"@\"}}",
                DRAW + "{\"move\":{\"x\":\"@\"}}}",
                DRAW + "{\"move\":{\"x\":0,\"y\":0,\"direction\":\"@\"}}}",
                DRAW + "{\"move\":{\"x\":0,\"y\":0,\"direction\":\"down\",\"@\":1}}}",
            })
    void a_refusal_has_at_most_500_characters_and_repeats_at_most_100(String template) {
        TestWorld world = TestWorld.playing(BoardSize.SMALL);
        for (String sign : new String[] {"\u00bf", "z\u00bf", "\\u0007", "\\\"", "\\\\", "<"}) {
            for (int times : new int[] {1, 41, 300, 1_000, 20_000}) {
                String document = template.replace("@", sign.repeat(times));
                Refusal why = Objects.requireNonNull(
                        world.engine
                                .door()
                                .submit(Actor.player("bob"), 0, 0, document)
                                .answer()
                                .refusal(),
                        document);
                String json = RefusalJson.write(why).text();
                assertTrue(json.length() <= 500, () -> json.length() + ": " + json);
                long repeated =
                        json.chars().filter(c -> c == '\u00bf' || c == '<').count();
                assertTrue(repeated <= 100, () -> repeated + ": " + json);
                String message = why.message();
                assertEquals(-1, message.indexOf("Exception"), message);
                assertEquals(-1, message.indexOf("java"), message);
                assertEquals(-1, message.indexOf("cloudsandedges"), message);
            }
        }
        assertEquals(4, world.log().size());
    }
}
