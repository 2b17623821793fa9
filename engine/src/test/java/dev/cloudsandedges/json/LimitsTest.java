package dev.cloudsandedges.json;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;

/** What a log's limits allow, the reader of logs accepts. */
final class LimitsTest {

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 20, 21, 22, 23, 24, 30})
    void as_many_layers_are_allowed_as_are_read(int layers) {
        JsonValue arrays = new JsonNumber(1);
        JsonValue objects = new JsonNumber(1);
        for (int i = 0; i < layers; i++) {
            arrays = new JsonArray(List.of(arrays));
            objects = JsonObject.with("a", objects).build();
        }
        assertEquals(layers <= 22, Limits.LOG.allows(arrays, 2));
        assertEquals(layers <= 22, Limits.LOG.allows(objects, 2));
        assertEquals(isRead(arrays), Limits.LOG.allows(arrays, 2));
        assertEquals(isRead(objects), Limits.LOG.allows(objects, 2));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 255, 256, 257})
    void as_many_members_are_allowed_as_are_read(int members) {
        JsonObject.Builder object = JsonObject.builder();
        for (int i = 0; i < members; i++) {
            object.and("m" + i, i);
        }
        JsonValue made = object.build();
        assertEquals(members <= 256, Limits.LOG.allows(made, 2));
        assertEquals(isRead(made), Limits.LOG.allows(made, 2));
    }

    /** As the payload's only member. */
    private static boolean isRead(JsonValue value) {
        return Json.read("{\"payload\":{\"move\":" + value.text() + "}}", Limits.LOG)
                .isAccepted();
    }
}
