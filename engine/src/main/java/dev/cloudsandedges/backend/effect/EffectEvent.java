package dev.cloudsandedges.backend.effect;

import dev.cloudsandedges.eventsourcing.Event;
import dev.cloudsandedges.json.Fields;
import dev.cloudsandedges.json.JsonObject;
import dev.cloudsandedges.json.JsonValue;
import dev.cloudsandedges.verdict.Refusal;
import dev.cloudsandedges.verdict.Verdict;

/** What can happen to a process's effects. The kinds are the storage format: never rename one. */
public sealed interface EffectEvent extends Event<EffectRecord> {

    /** The process has effects, for what happens from here on. */
    record Began() implements EffectEvent {
        static final String KIND = "effects-began";

        @Override
        public String kind() {
            return KIND;
        }

        @Override
        public EffectRecord applyTo(EffectRecord before) {
            if (before.begun()) {
                throw new IllegalStateException("the effects have begun before");
            }
            return new EffectRecord(before.process(), true, 0);
        }
    }

    /** The effect whose id is the event's cause was brought about. */
    record Done() implements EffectEvent {
        static final String KIND = "effect-done";

        @Override
        public String kind() {
            return KIND;
        }

        @Override
        public EffectRecord applyTo(EffectRecord before) {
            if (!before.begun()) {
                throw new IllegalStateException("the effects have not begun");
            }
            return new EffectRecord(before.process(), true, before.done() + 1);
        }
    }

    @Override
    default JsonObject payload() {
        return JsonObject.EMPTY;
    }

    /** The event that the log holds under that kind. */
    static Verdict<EffectEvent> read(String kind, JsonValue payload) {
        return switch (kind) {
            case Began.KIND -> Fields.read(payload, "payload", in -> new Began());
            case Done.KIND -> Fields.read(payload, "payload", in -> new Done());
            default ->
                Verdict.refused("event-unknown", "no event is called " + Refusal.excerpt(kind));
        };
    }
}
