package dev.cloudsandedges;

import dev.cloudsandedges.backend.lobby.Page;
import dev.cloudsandedges.bots.StoppedBot;
import dev.cloudsandedges.eventsourcing.Ids;
import dev.cloudsandedges.eventsourcing.StreamId;
import dev.cloudsandedges.host.EventStore;
import dev.cloudsandedges.json.Fields;
import dev.cloudsandedges.json.JsonArray;
import dev.cloudsandedges.json.JsonObject;
import dev.cloudsandedges.json.JsonValue;
import dev.cloudsandedges.verdict.Refusal;
import dev.cloudsandedges.verdict.Verdict;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;

/** What an administrator asks for, as it came in, checked, and how the answer is written. */
interface AdminDocument {

    /** Hands over the answer, at once or when the store has answered. */
    void ask(Administration administration, Consumer<Verdict<JsonObject>> then);

    /** How the document for a view is read; null if administrators have no such view. */
    static @Nullable Function<Fields, AdminDocument> shape(String view) {
        return switch (view) {
            case "streams" -> AdminDocument::streams;
            case "state" -> AdminDocument::state;
            case "followers" ->
                in -> atOnce(a -> Verdict.accepted(
                        items(JsonArray.of(a.followers(), Administration.Follower::json))));
            case "failed-effects" ->
                in -> atOnce(a -> Verdict.accepted(items(failures(a.failedEffects()))));
            case "stopped-bots" -> in -> atOnce(a -> Verdict.accepted(items(stopped(a))));
            case "events" -> AdminDocument::events;
            case "verify" ->
                in -> (administration, then) -> administration
                        .verify()
                        .whenDone(done -> then.accept(Verdict.accepted(Administration.json(done))));
            case "snapshots" -> in -> atOnce(a -> Verdict.accepted(a.snapshots().json()));
            case "save-snapshot" ->
                in -> (administration, then) -> administration.saveSnapshot(
                        saved -> then.accept(saved.map(SavedSnapshot::json)));
            case "rebuild" -> AdminDocument::rebuild;
            case "cancel-rebuild" -> in -> follower(in, Administration::cancelRebuild);
            default -> null;
        };
    }

    /** The first {@value Page#MOST}; the others come when these have succeeded. */
    private static JsonArray failures(Map<String, String> byId) {
        return new JsonArray(byId.entrySet().stream()
                .limit(Page.MOST)
                .<JsonValue>map(failed -> JsonObject.with("effect", failed.getKey())
                        .and("why", failed.getValue())
                        .build())
                .toList());
    }

    /** The first {@value Page#MOST}; the others come when these play on. */
    private static JsonArray stopped(Administration administration) {
        List<StoppedBot> all = administration.stoppedBots();
        return JsonArray.of(all.subList(0, Math.min(all.size(), Page.MOST)), StoppedBot::json);
    }

    private static AdminDocument streams(Fields in) {
        String prefix = in.has("prefix") ? in.text("prefix") : "";
        Page.Request page = Question.page(in);
        return atOnce(administration -> administration
                .streams(prefix, page)
                .map(there -> there.json(Administration.Stream::json)));
    }

    private static AdminDocument state(Fields in) {
        StreamId stream = in.checked("stream", StreamId::parse);
        return atOnce(a -> a.state(stream));
    }

    private static AdminDocument events(Fields in) {
        EventFilter filter = new EventFilter(
                in.has("stream") ? in.checked("stream", StreamId::parse) : null,
                in.has("prefix") ? in.text("prefix") : null,
                in.has("kind") ? in.text("kind") : null,
                in.has("from") ? (Long) in.integer("from", 0, Long.MAX_VALUE) : null,
                in.has("to") ? (Long) in.integer("to", 0, Long.MAX_VALUE) : null);
        long after = in.has("after") ? in.checked("after", Page::position) : 0;
        int limit = in.has("limit")
                ? in.smallInteger("limit", 1, EventStore.MOST_LINES)
                : EventStore.MOST_LINES;
        return (administration, then) -> administration.events(
                filter,
                after,
                limit,
                events -> then.accept(events.map(there -> there.json(event -> event))));
    }

    private static AdminDocument rebuild(Fields in) {
        if (!in.has("stream")) {
            return follower(in, Administration::rebuild);
        }
        StreamId stream = in.checked("stream", StreamId::parse);
        return (administration, then) -> administration.rebuild(
                stream, rebuilt -> then.accept(rebuilt.map(Administration.Rebuilt::json)));
    }

    /** Something that is done to a follower; null if it was done. */
    interface OnFollower {
        @Nullable Refusal run(Administration administration, String name);
    }

    private static AdminDocument follower(Fields in, OnFollower action) {
        String name = in.checked("name", Ids::check);
        return atOnce(administration -> {
            Refusal why = action.run(administration, name);
            return why == null
                    ? Verdict.accepted(JsonObject.with("name", name).build())
                    : Verdict.refused(why);
        });
    }

    private static AdminDocument atOnce(Function<Administration, Verdict<JsonObject>> answer) {
        return (administration, then) -> then.accept(answer.apply(administration));
    }

    private static JsonObject items(JsonArray items) {
        return JsonObject.with("items", items).build();
    }
}
