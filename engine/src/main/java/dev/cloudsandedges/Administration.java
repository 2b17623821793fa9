package dev.cloudsandedges;

import dev.cloudsandedges.backend.lobby.Page;
import dev.cloudsandedges.eventsourcing.CorruptLog;
import dev.cloudsandedges.eventsourcing.LogLine;
import dev.cloudsandedges.eventsourcing.ReadModel;
import dev.cloudsandedges.eventsourcing.StreamId;
import dev.cloudsandedges.eventsourcing.Verification;
import dev.cloudsandedges.eventsourcing.World;
import dev.cloudsandedges.host.EventStore;
import dev.cloudsandedges.json.Json;
import dev.cloudsandedges.json.JsonArray;
import dev.cloudsandedges.json.JsonNull;
import dev.cloudsandedges.json.JsonNumber;
import dev.cloudsandedges.json.JsonObject;
import dev.cloudsandedges.json.JsonText;
import dev.cloudsandedges.json.JsonTruth;
import dev.cloudsandedges.json.Limits;
import dev.cloudsandedges.verdict.Refusal;
import dev.cloudsandedges.verdict.Verdict;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Looks behind the scenes of an engine, for administrators alone: {@link
 * CloudsAndEdges#administration} hands it out to nobody else. Nothing here writes to the log but
 * {@link #importLog}.
 */
public final class Administration {

    private final CloudsAndEdges engine;
    private final World world;
    private final Loop loop;
    private final EventStore store;

    Administration(CloudsAndEdges engine, World world, Loop loop, EventStore store) {
        this.engine = engine;
        this.world = world;
        this.loop = loop;
        this.store = store;
    }

    /** A stream, and how many events it has. */
    public record Stream(StreamId id, long version) {

        /** The stream as a client gets it. */
        public JsonObject json() {
            return JsonObject.with("stream", id.toString())
                    .and("version", version)
                    .build();
        }
    }

    /**
     * A read model or a process.
     *
     * @param name what it is called
     * @param checkpoint the position of the last event that it took in
     * @param failure why it stopped, with the position; null while it follows
     * @param rebuiltTo how far a running rebuild has come; -1 if none is running
     */
    public record Follower(
            String name, long checkpoint, @Nullable String failure, long rebuiltTo) {

        static Follower of(ReadModel<?> model) {
            return new Follower(
                    model.name(), model.checkpoint(), model.failure(), model.rebuiltTo());
        }

        /** The follower as a client gets it. */
        public JsonObject json() {
            return JsonObject.with("name", name)
                    .and("checkpoint", checkpoint)
                    .and("failure", failure == null ? JsonNull.NULL : new JsonText(failure))
                    .and("rebuiltTo", rebuiltTo < 0 ? JsonNull.NULL : new JsonNumber(rebuiltTo))
                    .build();
        }
    }

    /** The streams whose names begin so, type by type, in the order of their first events. */
    public Page<Stream> streams(String prefix, Page.Request request) {
        List<Stream> found = new ArrayList<>();
        boolean begun = request.after() == null;
        for (StreamId id : world.streams()) {
            String name = id.toString();
            if (begun && name.startsWith(prefix)) {
                found.add(new Stream(id, world.version(id)));
            }
            begun = begun || name.equals(request.after());
            if (found.size() > request.limit()) {
                List<Stream> page = found.subList(0, request.limit());
                return new Page<>(page, page.get(page.size() - 1).id().toString());
            }
        }
        return new Page<>(found, null);
    }

    /** The state behind a stream; {@code stream-unknown}. */
    public Verdict<JsonObject> state(StreamId stream) {
        JsonObject state = world.version(stream) == 0 ? null : world.show(stream);
        return state == null
                ? Verdict.refused("stream-unknown", "There is no stream of that name.")
                : Verdict.accepted(state);
    }

    /** All read models and processes. */
    public List<Follower> followers() {
        List<Follower> followers = new ArrayList<>();
        for (String name : world.followers()) {
            ReadModel<?> model = world.follower(name);
            if (model != null) {
                followers.add(Follower.of(model));
            }
        }
        return followers;
    }

    /**
     * Why effects have failed that this engine will hand over again, by their ids, in the order in
     * which they failed.
     */
    public Map<String, String> failedEffects() {
        return loop.failedEffects();
    }

    /**
     * A page of the log, in order.
     *
     * @param after the position of the last event seen; 0 for the first page
     * @param limit how many events to look through: 1 to {@link EventStore#MOST_LINES}
     * @param then gets the events that pass among those looked through, or {@code
     *     store-unavailable} or {@code field-range}
     */
    public void events(
            EventFilter filter, long after, int limit, Consumer<Verdict<List<JsonObject>>> then) {
        Refusal why = CloudsAndEdges.outOfRange(after, limit);
        if (why == null) {
            store.read(after, limit, read -> then.accept(passing(filter, read)));
        } else {
            then.accept(Verdict.refused(why));
        }
    }

    private static Verdict<List<JsonObject>> passing(EventFilter filter, EventStore.Read read) {
        if (!(read instanceof EventStore.Read.Lines there)) {
            return unavailable();
        }
        List<JsonObject> events = new ArrayList<>();
        for (LogLine line : there.lines()) {
            if (Json.read(line.text(), Limits.LOG).orThrow() instanceof JsonObject event
                    && filter.passes(event)) {
                events.add(event);
            }
        }
        return Verdict.accepted(events);
    }

    /** Rebuilds a read model or a process; {@code read-model-unknown}, or null. */
    public @Nullable Refusal rebuild(String follower) {
        return engine.rebuild(follower);
    }

    /** Gives a running rebuild up; {@code read-model-unknown}, or null. */
    public @Nullable Refusal cancelRebuild(String follower) {
        Verdict<ReadModel<?>> model = engine.follower(follower);
        if (model.isAccepted()) {
            model.orThrow().cancelRebuild();
        }
        return model.refusal();
    }

    /**
     * Reads the whole log again, beside the work that goes on, and compares every aggregate.
     *
     * @return watched by asking it until it is done
     */
    public Verification verify() {
        Verification verification = world.verification();
        loop.read(verification);
        engine.go();
        return verification;
    }

    /** A verification as a client gets it. */
    public static JsonObject json(Verification verification) {
        CorruptLog fault = verification.fault();
        boolean right = fault == null && verification.different().isEmpty();
        JsonObject.Builder json = JsonObject.with("position", verification.position())
                .and("done", JsonTruth.of(verification.isDone()))
                .and("right", verification.isDone() ? JsonTruth.of(right) : JsonNull.NULL)
                .and(
                        "different",
                        JsonArray.of(
                                verification.different(),
                                stream -> new JsonText(stream.toString())));
        if (fault != null) {
            json.and("fault", String.valueOf(fault.getMessage()));
        }
        return json.build();
    }

    /**
     * Takes in a whole log, such as one that {@link CloudsAndEdges#log} gave. Everything is checked
     * first; then all of it is stored, or nothing.
     *
     * @param lines one canonical event each, from position 1 on
     * @param then gets how many events were stored; or {@code log-not-empty}, {@code log-corrupt}
     *     with the position, or {@code store-unavailable}
     */
    public void importLog(List<String> lines, Consumer<Verdict<Long>> then) {
        if (world.position() > 0) {
            then.accept(notEmpty());
            return;
        }
        Verdict<List<LogLine>> checked = world.check(lines);
        Refusal why = checked.refusal();
        if (why != null || lines.isEmpty()) {
            then.accept(why == null ? Verdict.accepted(0L) : Verdict.refused(why));
            return;
        }
        store.append(0, checked.orThrow(), stored -> {
            loop.refresh();
            engine.go();
            if (stored instanceof EventStore.Stored.Done) {
                then.accept(Verdict.accepted((long) lines.size()));
            } else {
                then.accept(
                        stored instanceof EventStore.Stored.Conflict ? notEmpty() : unavailable());
            }
        });
    }

    private static <T> Verdict<T> notEmpty() {
        return Verdict.refused("log-not-empty", "A log is imported into an empty one only.");
    }

    private static <T> Verdict<T> unavailable() {
        return Verdict.refused("store-unavailable", "The store did not do it; try again.");
    }
}
