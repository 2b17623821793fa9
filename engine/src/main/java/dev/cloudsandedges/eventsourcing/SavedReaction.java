package dev.cloudsandedges.eventsourcing;

import dev.cloudsandedges.json.Fields;
import dev.cloudsandedges.json.Hex;
import dev.cloudsandedges.json.JsonNull;
import dev.cloudsandedges.json.JsonObject;
import dev.cloudsandedges.json.JsonValue;
import dev.cloudsandedges.verdict.Verdict;

import org.jspecify.annotations.Nullable;

/** What a process wants done, as a snapshot holds it. */
final class SavedReaction {

    private SavedReaction() {}

    /** Null if what is written would not be read as an equal command. */
    static @Nullable JsonObject save(Due wanted) {
        Submission<?, ?> submission = wanted.submission();
        Command<?, ?> command = submission.command();
        Verdict<? extends Command<?, ?>> read =
                submission.aggregate().savedCommand(command.kind(), command.payload());
        if (!read.isAccepted() || !read.orThrow().equals(command)) {
            return null;
        }
        Context context = submission.context();
        Effect effect = wanted.effect();
        return JsonObject.with("id", context.commandId())
                .and("stream", submission.stream().toString())
                .and("kind", command.kind())
                .and("payload", command.payload())
                .and("at", context.at())
                .and("entropy", Hex.of(context.entropy()))
                .and("effect", effect == null ? JsonNull.NULL : effect(effect))
                .build();
    }

    private static JsonObject effect(Effect effect) {
        return JsonObject.with("kind", effect.kind())
                .and("payload", effect.payload())
                .build();
    }

    /** What the process of that name wanted. */
    static Due from(Fields in, String process, States states) {
        StreamId stream = in.checked("stream", StreamId::parse);
        Aggregate<?, ?> aggregate = states.aggregate(stream.type());
        if (aggregate == null) {
            throw in.refuse("stream", "stream-unknown", "There is no such aggregate.");
        }
        Context context = new Context(
                new Actor.Internal(process),
                in.checked("id", Ids::check),
                in.integer("at", 0, Long.MAX_VALUE),
                in.bits("entropy"));
        JsonValue effect = in.any("effect");
        return new Due(
                submission(in, aggregate, stream, context),
                effect == JsonNull.NULL
                        ? null
                        : in.passed(
                                "effect", Fields.read(effect, "effect", SavedReaction::effect)));
    }

    private static Effect effect(Fields in) {
        if (in.any("payload") instanceof JsonObject payload) {
            return new Effect(in.text("kind"), payload);
        }
        throw in.refuse("payload", "field-type", "The payload of an effect is an object.");
    }

    private static <S, E extends Event<S>> Submission<S, E> submission(
            Fields in, Aggregate<S, E> aggregate, StreamId stream, Context context) {
        Command<S, E> command =
                in.passed("payload", aggregate.savedCommand(in.text("kind"), in.any("payload")));
        return new Submission<>(aggregate, stream, command, context);
    }
}
