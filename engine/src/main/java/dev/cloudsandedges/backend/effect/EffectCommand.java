package dev.cloudsandedges.backend.effect;

import dev.cloudsandedges.backend.access.Operation;
import dev.cloudsandedges.backend.access.Permissions;
import dev.cloudsandedges.backend.access.Relation;
import dev.cloudsandedges.eventsourcing.Actor;
import dev.cloudsandedges.eventsourcing.Command;
import dev.cloudsandedges.eventsourcing.Context;
import dev.cloudsandedges.json.JsonObject;
import dev.cloudsandedges.verdict.Refusal;
import dev.cloudsandedges.verdict.Verdict;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** What a process says about its own effects. No document from outside can say it. */
public sealed interface EffectCommand extends Command<EffectRecord, EffectEvent> {

    /** From here on there are effects. Refused with {@code effects-begun}. */
    record Begin() implements EffectCommand {
        @Override
        public Operation operation() {
            return Operation.EFFECTS_BEGIN;
        }

        @Override
        public Verdict<List<EffectEvent>> decide(EffectRecord before, Context context) {
            return before.begun()
                    ? Verdict.refused("effects-begun", "The effects have begun already.")
                    : Verdict.accepted(List.of(new EffectEvent.Began()));
        }
    }

    /**
     * The effect whose id is the command's was brought about. Refused with {@code
     * effects-not-begun}.
     */
    record RecordDone() implements EffectCommand {
        @Override
        public Operation operation() {
            return Operation.EFFECT_RECORD;
        }

        @Override
        public Verdict<List<EffectEvent>> decide(EffectRecord before, Context context) {
            return before.begun()
                    ? Verdict.accepted(List.of(new EffectEvent.Done()))
                    : Verdict.refused("effects-not-begun", "The effects have not begun.");
        }
    }

    /** Its row in the table of permissions. */
    Operation operation();

    @Override
    default String kind() {
        return operation().word();
    }

    @Override
    default JsonObject payload() {
        return JsonObject.EMPTY;
    }

    @Override
    default @Nullable Refusal denial(EffectRecord before, Actor actor) {
        boolean own =
                actor instanceof Actor.Internal process && process.name().equals(before.process());
        return Permissions.check(operation(), actor, own ? Relation.SELF : Relation.STRANGER);
    }
}
