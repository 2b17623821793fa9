package dev.cloudsandedges.backend.effect;

import dev.cloudsandedges.eventsourcing.Actor;
import dev.cloudsandedges.eventsourcing.Aggregate;
import dev.cloudsandedges.eventsourcing.Command;
import dev.cloudsandedges.eventsourcing.Context;
import dev.cloudsandedges.eventsourcing.Reaction;
import dev.cloudsandedges.eventsourcing.StreamId;
import dev.cloudsandedges.eventsourcing.Submission;
import dev.cloudsandedges.json.Fields;
import dev.cloudsandedges.json.JsonObject;
import dev.cloudsandedges.json.JsonTruth;
import dev.cloudsandedges.json.JsonValue;
import dev.cloudsandedges.verdict.Refusal;
import dev.cloudsandedges.verdict.Verdict;

/**
 * The records of the processes' effects, as a family of aggregates: the streams {@code
 * effects/<process>}.
 */
public final class EffectRecords implements Aggregate<EffectRecord, EffectEvent> {

    /** The first part of their streams' names. */
    public static final String TYPE = "effects";

    /** The records of any processes. */
    public EffectRecords() {}

    /**
     * What makes a process's effects begin, wherever it is sent from: the same command each time.
     *
     * @param at milliseconds since the epoch
     */
    public Submission<EffectRecord, EffectEvent> beginning(String process, long at) {
        String id = Reaction.commandId(process, 0, 0);
        return new Submission<>(
                this,
                new StreamId(TYPE, process),
                new EffectCommand.Begin(),
                new Context(Actor.process(process), id, at, 0));
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public EffectRecord initial(String process) {
        return new EffectRecord(process, false, 0);
    }

    @Override
    public JsonObject show(EffectRecord effects) {
        return effects.json();
    }

    @Override
    public Verdict<EffectEvent> event(String kind, JsonValue payload) {
        return EffectEvent.read(kind, payload);
    }

    @Override
    public JsonObject save(EffectRecord effects) {
        return effects.json();
    }

    @Override
    public Verdict<EffectRecord> restore(String process, JsonValue saved) {
        return Fields.read(
                saved,
                TYPE,
                in -> new EffectRecord(
                        in.text("process"),
                        in.any("begun") == JsonTruth.TRUE,
                        in.integer("done", 0, Long.MAX_VALUE)));
    }

    /** The record of an effect, which a process may still owe where a snapshot is made. */
    @Override
    public Verdict<Command<EffectRecord, EffectEvent>> savedCommand(
            String kind, JsonValue payload) {
        EffectCommand record = new EffectCommand.RecordDone();
        return kind.equals(record.kind())
                ? Fields.read(payload, "payload", in -> record)
                : command(kind, payload);
    }

    /** Refuses every document: only processes speak of effects, and they write none. */
    @Override
    public Verdict<Command<EffectRecord, EffectEvent>> command(String kind, JsonValue payload) {
        return Verdict.refused(
                Refusal.of("command-unknown", "No document can say anything about effects.")
                        .with("field", "kind"));
    }
}
