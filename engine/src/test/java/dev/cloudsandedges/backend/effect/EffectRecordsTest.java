package dev.cloudsandedges.backend.effect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.cloudsandedges.CloudsAndEdges;
import dev.cloudsandedges.Setup;
import dev.cloudsandedges.eventsourcing.Actor;
import dev.cloudsandedges.eventsourcing.Context;
import dev.cloudsandedges.json.JsonNull;
import dev.cloudsandedges.json.JsonObject;
import dev.cloudsandedges.verdict.Refusal;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;
import java.util.Objects;

/** Who may speak of effects, in which order, and under which names. */
class EffectRecordsTest {
    private static final EffectRecord NEW = new EffectRecord("letters", false, 0);
    private static final EffectRecord BEGUN = new EffectRecord("letters", true, 3);

    private final Office office = new Office();
    private final Mailbox box = new Mailbox(Mailbox.DONE);

    @ParameterizedTest
    @ValueSource(strings = {"guest", "player:letters", "admin:letters", "process:others"})
    void nobody_but_the_process_itself_speaks_of_its_effects(String actor) {
        Actor other = Actor.parse(actor).orThrow();
        for (EffectCommand command :
                List.of(new EffectCommand.Begin(), new EffectCommand.RecordDone())) {
            Refusal why = Objects.requireNonNull(command.denial(BEGUN, other));
            assertEquals("not-permitted", why.code());
            assertNull(command.denial(BEGUN, Actor.process("letters")));
        }
    }

    @ParameterizedTest
    @CsvSource({"begin", "record", "x"})
    void no_document_speaks_of_effects(String kind) {
        CloudsAndEdges engine = office.open(box);
        String document = "{\"id\":\"x\",\"stream\":\"effects/letters\",\"kind\":\"" + kind
                + "\",\"payload\":{}}";
        for (Actor actor : List.of(Actor.process("letters"), Actor.player("letters"))) {
            assertEquals(
                    "command-unknown",
                    Objects.requireNonNull(engine.door()
                                    .submit(actor, document)
                                    .answer()
                                    .refusal())
                            .code());
        }
        assertEquals(1, engine.position());
    }

    @Test
    void effects_begin_once_and_before_any_is_done() {
        Context context = new Context(Actor.process("letters"), "x", 0, 0);
        assertEquals(
                "effects-begun",
                code(new EffectCommand.Begin().decide(BEGUN, context).refusal()));
        assertEquals(
                "effects-not-begun",
                code(new EffectCommand.RecordDone().decide(NEW, context).refusal()));
        assertEquals(
                List.of(new EffectEvent.Began()),
                new EffectCommand.Begin().decide(NEW, context).orThrow());
        assertEquals(
                List.of(new EffectEvent.Done()),
                new EffectCommand.RecordDone().decide(BEGUN, context).orThrow());
    }

    @Test
    void a_log_cannot_say_anything_else() {
        assertEquals(new EffectRecord("letters", true, 0), new EffectEvent.Began().applyTo(NEW));
        assertEquals(new EffectRecord("letters", true, 4), new EffectEvent.Done().applyTo(BEGUN));
        assertThrows(IllegalStateException.class, () -> new EffectEvent.Began().applyTo(BEGUN));
        assertThrows(IllegalStateException.class, () -> new EffectEvent.Done().applyTo(NEW));
        EffectRecords records = new EffectRecords();
        assertEquals(
                new EffectEvent.Done(),
                records.event("effect-done", JsonObject.EMPTY).orThrow());
        assertEquals(
                "event-unknown",
                code(records.event("effect-undone", JsonObject.EMPTY).refusal()));
        assertEquals(
                "field-type", code(records.event("effect-done", JsonNull.NULL).refusal()));
        assertEquals(
                "field-unknown",
                code(records.event("effects-began", JsonObject.with("x", 1).build())
                        .refusal()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "no id", "a-name-of-more-than-32-characters", "rematch", "matches"})
    void a_name_that_is_none_or_too_long_or_taken_is_an_error(String name) {
        Setup setup = office.setup().effects(name, () -> Office::letters, box);
        assertThrows(IllegalArgumentException.class, setup::open);
        assertEquals(List.of(), office.log());
    }

    @Test
    void a_process_is_registered_once() {
        Setup setup = office.setup().effects(Office.NAME, () -> Office::letters, box);
        assertThrows(
                IllegalArgumentException.class,
                () -> setup.effects(Office.NAME, () -> Office::letters, box));
    }

    private static String code(@Nullable Refusal why) {
        return Objects.requireNonNull(why).code();
    }
}
