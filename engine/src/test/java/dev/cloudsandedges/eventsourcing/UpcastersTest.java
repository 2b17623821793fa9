package dev.cloudsandedges.eventsourcing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.cloudsandedges.json.Fields;
import dev.cloudsandedges.json.JsonObject;
import dev.cloudsandedges.json.JsonValue;
import dev.cloudsandedges.verdict.Verdict;

import org.junit.jupiter.api.Test;

import java.util.List;

class UpcastersTest {
    private static final String ENVELOPE = "{\"position\":%d,\"stream\":\"lamp/l\",\"version\":%d,"
            + "\"kind\":\"%s\",\"at\":0,\"by\":\"guest\",\"cause\":\"c%d\",\"payload\":%s}";

    /** A lamp once was switched, then got a number of steps, then a named direction. */
    private record Dimmed(long steps, String way) implements Event<Long> {
        @Override
        public String kind() {
            return "dimmed";
        }

        @Override
        public int kindVersion() {
            return 3;
        }

        @Override
        public JsonObject payload() {
            return JsonObject.with("steps", steps).and("way", way).build();
        }

        @Override
        public Long applyTo(Long light) {
            return way.equals("up") ? light + steps : light - steps;
        }
    }

    private record Lamps(List<Upcaster> upcasters) implements Aggregate<Long, Dimmed> {
        @Override
        public String type() {
            return "lamp";
        }

        @Override
        public Long initial(String id) {
            return 0L;
        }

        @Override
        public Verdict<Dimmed> event(String kind, JsonValue payload) {
            return kind.equals("dimmed")
                    ? Fields.read(
                            payload,
                            "payload",
                            in -> new Dimmed(in.integer("steps", 0, 9), in.text("way")))
                    : Verdict.refused("event-unknown", "no event is called " + kind);
        }

        @Override
        public JsonObject show(Long light) {
            return JsonObject.with("light", light).build();
        }

        @Override
        public JsonValue save(Long light) {
            return show(light);
        }

        @Override
        public Verdict<Long> restore(String id, JsonValue saved) {
            return Fields.read(saved, "lamp", in -> in.integer("light", 0, Long.MAX_VALUE));
        }

        @Override
        public Verdict<Command<Long, Dimmed>> command(String kind, JsonValue payload) {
            return Verdict.refused("command-unknown", "A lamp takes no commands.");
        }
    }

    private static final Upcaster FIRST =
            new Upcaster("dimmed", 1, old -> JsonObject.with("steps", 1).build());
    private static final Upcaster SECOND =
            new Upcaster("dimmed", 2, old -> JsonObject.with("steps", old.value(0))
                    .and("way", "up")
                    .build());
    private static final Lamps LAMPS = new Lamps(List.of(FIRST, SECOND));

    @Test
    void events_of_every_version_are_read_as_the_newest() {
        World world = new World(List.of(LAMPS), List.of(), List.of());
        world.learn(ENVELOPE.formatted(1, 1, "dimmed", 1, "{}"));
        world.learn(ENVELOPE.formatted(2, 2, "dimmed@2", 2, "{\"steps\":5}"));
        world.learn(ENVELOPE.formatted(3, 3, "dimmed@3", 3, "{\"steps\":2,\"way\":\"down\"}"));
        assertEquals(4L, world.state(LAMPS, "l"));
    }

    @Test
    void an_event_of_a_newer_version_is_refused_by_name_with_its_position() {
        World world = new World(List.of(LAMPS), List.of(), List.of());
        world.learn(ENVELOPE.formatted(1, 1, "dimmed", 1, "{}"));
        CorruptLog stop = assertThrows(
                CorruptLog.class, () -> world.learn(ENVELOPE.formatted(2, 2, "dimmed@4", 2, "{}")));
        assertEquals(2, stop.position());
        assertEquals(
                "The log is corrupt at position 2: event-newer: dimmed is of version 4, this engine"
                        + " knows up to 3",
                stop.getMessage());
    }

    @Test
    void an_event_of_an_unknown_kind_is_refused_by_name_with_its_position() {
        World world = new World(List.of(LAMPS), List.of(), List.of());
        CorruptLog stop = assertThrows(
                CorruptLog.class, () -> world.learn(ENVELOPE.formatted(1, 1, "broken", 1, "{}")));
        assertEquals(
                "The log is corrupt at position 1: event-unknown: no event is called broken",
                stop.getMessage());
    }

    @Test
    void a_version_has_one_spelling() {
        World world = new World(List.of(LAMPS), List.of(), List.of());
        for (String kind : List.of("dimmed@1", "dimmed@02", "dimmed@", "dimmed@+2", "dimmed@2x")) {
            assertThrows(
                    CorruptLog.class,
                    () -> world.learn(ENVELOPE.formatted(1, 1, kind, 1, "{\"steps\":5}")));
        }
        assertEquals(0, world.position());
    }

    @Test
    void a_new_event_is_written_with_its_version() {
        Recorded recorded = new Recorded(
                1, new StreamId("lamp", "l"), 1, 0, "guest", "c1", new Dimmed(2, "up"));
        assertEquals(
                ENVELOPE.formatted(1, 1, "dimmed@3", 1, "{\"steps\":2,\"way\":\"up\"}"),
                recorded.line().text());
    }

    @Test
    void upcasters_that_leave_out_a_version_are_refused_at_registration() {
        assertThrows(
                IllegalArgumentException.class,
                () -> new World(List.of(new Lamps(List.of(SECOND))), List.of(), List.of()));
    }
}
