package dev.cloudsandedges.eventsourcing;

import dev.cloudsandedges.json.Fields;
import dev.cloudsandedges.json.Hex;
import dev.cloudsandedges.json.JsonObject;
import dev.cloudsandedges.verdict.Verdict;

import org.jspecify.annotations.Nullable;

/** What a process wants done, as a snapshot holds it. */
final class SavedReaction {

    private SavedReaction() {}

    /** Null if its document would not be read as an equal command. */
    static @Nullable JsonObject save(Submission<?, ?> wanted) {
        Command<?, ?> command = wanted.command();
        Verdict<? extends Command<?, ?>> read =
                wanted.aggregate().command(command.kind(), command.payload());
        if (!read.isAccepted() || !read.orThrow().equals(command)) {
            return null;
        }
        Context context = wanted.context();
        return JsonObject.with("id", context.commandId())
                .and("stream", wanted.stream().toString())
                .and("kind", command.kind())
                .and("payload", command.payload())
                .and("at", context.at())
                .and("entropy", Hex.of(context.entropy()))
                .build();
    }

    /** What the process of that name wanted. */
    static Submission<?, ?> from(Fields in, String process, States states) {
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
        return submission(in, aggregate, stream, context);
    }

    private static <S, E extends Event<S>> Submission<S, E> submission(
            Fields in, Aggregate<S, E> aggregate, StreamId stream, Context context) {
        Command<S, E> command =
                in.passed("payload", aggregate.command(in.text("kind"), in.any("payload")));
        return new Submission<>(aggregate, stream, command, context);
    }
}
