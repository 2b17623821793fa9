package dev.cloudsandedges.backend.effect;

import dev.cloudsandedges.eventsourcing.Change;
import dev.cloudsandedges.eventsourcing.Effect;
import dev.cloudsandedges.eventsourcing.Effector;
import dev.cloudsandedges.eventsourcing.Ids;
import dev.cloudsandedges.eventsourcing.Reaction;
import dev.cloudsandedges.eventsourcing.Reactor;
import dev.cloudsandedges.eventsourcing.Recorded;
import dev.cloudsandedges.json.Fields;
import dev.cloudsandedges.json.JsonObject;
import dev.cloudsandedges.json.JsonTruth;
import dev.cloudsandedges.json.JsonValue;
import dev.cloudsandedges.verdict.Verdict;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * A process whose reactions are effects, and the record of each once it was brought about. It
 * follows the whole log and reacts to what stands behind its beginning.
 */
public final class EffectProcess implements Reactor {

    /** The longest name: its effects' ids have a position and an index, and are ids too. */
    public static final int LONGEST_NAME = 32;

    private final String name;
    private final EffectRecords records;
    private final Effector effector;
    private boolean begun;

    /**
     * A process that has seen nothing.
     *
     * @param effector one that has seen nothing either
     * @throws IllegalArgumentException if the name is no id, or longer than {@value #LONGEST_NAME}
     */
    public EffectProcess(String name, EffectRecords records, Effector effector) {
        this.name = Ids.require(name);
        this.records = records;
        this.effector = effector;
        if (name.length() > LONGEST_NAME) {
            throw new IllegalArgumentException(
                    "the name of a process with effects is too long: " + name);
        }
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public List<Reaction<?, ?>> react(Change change) {
        Recorded recorded = change.recorded();
        if (recorded.event() instanceof EffectEvent happened) {
            boolean own = recorded.stream().id().equals(name);
            begun = begun || (own && happened instanceof EffectEvent.Began);
            return List.of();
        }
        List<Effect> effects = effector.effects(change);
        return begun ? effects.stream().<Reaction<?, ?>>map(this::reaction).toList() : List.of();
    }

    @Override
    public @Nullable JsonValue save() {
        JsonValue remembered = effector.save();
        return remembered == null
                ? null
                : JsonObject.with("begun", JsonTruth.of(begun))
                        .and("effector", remembered)
                        .build();
    }

    @Override
    public void restore(JsonValue saved) {
        Verdict<JsonValue> remembered = Fields.read(saved, "process", in -> {
            begun = in.any("begun") == JsonTruth.TRUE;
            return in.any("effector");
        });
        effector.restore(remembered.orThrow());
    }

    private Reaction<?, ?> reaction(Effect effect) {
        return new Reaction<>(records, name, new EffectCommand.RecordDone(), 0, effect);
    }
}
