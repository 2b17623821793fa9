package dev.cloudsandedges;

import dev.cloudsandedges.eventsourcing.Actor;
import dev.cloudsandedges.eventsourcing.Aggregate;
import dev.cloudsandedges.eventsourcing.Answer;
import dev.cloudsandedges.eventsourcing.Command;
import dev.cloudsandedges.eventsourcing.Context;
import dev.cloudsandedges.eventsourcing.Event;
import dev.cloudsandedges.eventsourcing.Ids;
import dev.cloudsandedges.eventsourcing.StreamId;
import dev.cloudsandedges.eventsourcing.Submission;
import dev.cloudsandedges.json.Fields;
import dev.cloudsandedges.json.Json;
import dev.cloudsandedges.json.JsonObject;
import dev.cloudsandedges.json.JsonValue;
import dev.cloudsandedges.json.Limits;
import dev.cloudsandedges.json.RefusalJson;
import dev.cloudsandedges.verdict.Refusal;
import dev.cloudsandedges.verdict.Verdict;

import java.util.function.Consumer;

/**
 * Where documents from outside come in. Everything is checked here, before anything is decided; who
 * asks, when, and with what entropy is the host's to say and stands in no document.
 *
 * <p>A command is {@code {"id":…,"stream":"match/m1","kind":"take-turn","payload":{…}}}, its
 * members in any order. A view is asked for by {@code {"view":"match","id":"m1"}}. Both are read
 * within {@link Limits#DOOR}.
 */
public final class JsonDoor {

    private record Document(String id, StreamId stream, String kind, JsonValue payload) {}

    private final CloudsAndEdges engine;

    JsonDoor(CloudsAndEdges engine) {
        this.engine = engine;
    }

    /**
     * Hands in a command document in UTF-8.
     *
     * @param at milliseconds since the epoch, at least 0
     */
    public Reply submit(Actor actor, long at, long entropy, byte[] document) {
        return submit(actor, at, entropy, Json.read(document, Limits.DOOR));
    }

    /**
     * Hands in a command document.
     *
     * @param at milliseconds since the epoch, at least 0
     */
    public Reply submit(Actor actor, long at, long entropy, String document) {
        return submit(actor, at, entropy, Json.read(document, Limits.DOOR));
    }

    /** Hands in a command document, with the time and the entropy of the engine's host. */
    public Reply submit(Actor actor, String document) {
        return submit(actor, engine.now(), engine.draw(), document);
    }

    /**
     * Answers a document that asks for a view, at once or when the store has answered: {@code
     * {"view":{…}}} or {@code {"refused":{…}}}. Every view is had here.
     *
     * <p>Beside what {@link #query} serves, these are a match's moves, {@code
     * {"view":"moves","id":…,"order":…,"after":…,"limit":…}}, and for administrators {@code
     * {"view":"streams","prefix":…,"after":…,"limit":…}}, {@code {"view":"state","stream":…}},
     * {@code {"view":"followers"}}, {@code {"view":"failed-effects"}}, {@code
     * {"view":"stopped-bots"}}, {@code
     * {"view":"events","stream":…,"prefix":…,"kind":…,"from":…,"to":…,"after":…,"limit":…}}, {@code
     * {"view":"verify"}}, {@code {"view":"rebuild","stream":…}}, {@code
     * {"view":"rebuild","name":…}}, {@code {"view":"cancel-rebuild","name":…}}, {@code
     * {"view":"snapshots"}} and {@code {"view":"save-snapshot"}}.
     */
    public void ask(Actor actor, String document, Consumer<JsonObject> then) {
        Verdict<Question> question =
                Json.read(document, Limits.DOOR).then(json -> Question.read(json, engine, actor));
        Refusal why = question.refusal();
        if (why == null) {
            question.orThrow().put(view -> then.accept(answer(view)));
        } else {
            then.accept(answer(Verdict.refused(why)));
        }
    }

    /**
     * Answers a document that asks for what the engine has in memory, such as {@code
     * {"view":"match","id":"m1"}}, at once: {@code {"view":{…}}} or {@code {"refused":{…}}}. A view
     * that {@link #ask} alone serves is refused as {@code view-later}.
     */
    public JsonObject query(Actor actor, String document) {
        Verdict<JsonObject> view = Json.read(document, Limits.DOOR)
                .then(Question::atOnce)
                .then(QueryDocument::read)
                .then(query -> query.ask(engine.as(actor)));
        return answer(view);
    }

    private static JsonObject answer(Verdict<JsonObject> view) {
        Refusal why = view.refusal();
        return why == null
                ? JsonObject.with("view", view.orThrow()).build()
                : JsonObject.with("refused", RefusalJson.write(why)).build();
    }

    private Reply submit(Actor actor, long at, long entropy, Verdict<JsonValue> read) {
        Verdict<Submission<?, ?>> submission = read.then(
                        json -> Fields.read(json, "", JsonDoor::commandDocument))
                .then(document ->
                        submission(document, new Context(actor, document.id, at, entropy)));
        Refusal why = submission.refusal();
        return why == null
                ? engine.submit(submission.orThrow())
                : Reply.of(new Answer.Refused(why));
    }

    private Verdict<Submission<?, ?>> submission(Document document, Context context) {
        Aggregate<?, ?> aggregate = engine.aggregate(document.stream.type());
        if (aggregate == null) {
            return Verdict.refused(
                    Refusal.of("stream-unknown", "A stream is user/<id> or match/<id>.")
                            .with("field", "stream"));
        }
        return submission(aggregate, document, context);
    }

    private static <S, E extends Event<S>> Verdict<Submission<?, ?>> submission(
            Aggregate<S, E> aggregate, Document document, Context context) {
        Verdict<Command<S, E>> command = aggregate.command(document.kind, document.payload);
        return command.map(read -> new Submission<>(aggregate, document.stream, read, context));
    }

    private static Document commandDocument(Fields in) {
        return new Document(
                in.checked("id", Ids::check),
                in.checked("stream", StreamId::parse),
                in.text("kind"),
                in.any("payload"));
    }
}
