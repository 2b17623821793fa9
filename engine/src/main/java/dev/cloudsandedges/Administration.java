package dev.cloudsandedges;

import dev.cloudsandedges.backend.lobby.Page;
import dev.cloudsandedges.backend.match.ShadowReplay;
import dev.cloudsandedges.backend.match.ShadowReport;
import dev.cloudsandedges.bots.StoppedBot;
import dev.cloudsandedges.eventsourcing.CorruptLog;
import dev.cloudsandedges.eventsourcing.LogLine;
import dev.cloudsandedges.eventsourcing.ReadModel;
import dev.cloudsandedges.eventsourcing.StreamId;
import dev.cloudsandedges.eventsourcing.Verification;
import dev.cloudsandedges.eventsourcing.World;
import dev.cloudsandedges.host.EventStore;
import dev.cloudsandedges.host.SnapshotStore;
import dev.cloudsandedges.json.Json;
import dev.cloudsandedges.json.JsonArray;
import dev.cloudsandedges.json.JsonNull;
import dev.cloudsandedges.json.JsonNumber;
import dev.cloudsandedges.json.JsonObject;
import dev.cloudsandedges.json.JsonText;
import dev.cloudsandedges.json.JsonTruth;
import dev.cloudsandedges.json.JsonValue;
import dev.cloudsandedges.json.Limits;
import dev.cloudsandedges.rules.Rules;
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
    private final Snapshotting snapshots;
    private final RebuildRates rates;

    Administration(
            CloudsAndEdges engine,
            World world,
            Loop loop,
            EventStore store,
            Snapshotting snapshots,
            RebuildRates rates) {
        this.snapshots = snapshots;
        this.engine = engine;
        this.world = world;
        this.loop = loop;
        this.store = store;
        this.rates = rates;
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
     * How far a rebuild has come that is running.
     *
     * @param done how many events it has taken in
     * @param total how many there are now
     * @param perSecond events a second, by the host's clock; null where the clock does not tell
     */
    public record Progress(long done, long total, @Nullable Long perSecond) {

        /** The progress as a client gets it. */
        public JsonObject json() {
            return JsonObject.with("done", done)
                    .and("total", total)
                    .and("perSecond", perSecond == null ? JsonNull.NULL : new JsonNumber(perSecond))
                    .build();
        }
    }

    /**
     * A read model or a process.
     *
     * @param name what it is called
     * @param checkpoint the position of the last event that it took in
     * @param failure why it stopped, with the position; null while it follows
     * @param rebuild how far a rebuild has come; null if none is running
     */
    public record Follower(
            String name,
            long checkpoint,
            @Nullable String failure,
            @Nullable Progress rebuild) {

        /** The follower as a client gets it. */
        public JsonObject json() {
            return JsonObject.with("name", name)
                    .and("checkpoint", checkpoint)
                    .and("failure", failure == null ? JsonNull.NULL : new JsonText(failure))
                    .and("rebuild", rebuild == null ? JsonNull.NULL : rebuild.json())
                    .build();
        }
    }

    /**
     * A stream that was read again.
     *
     * @param version of the last event that was read
     * @param right whether it leads to the version and the state that are at work
     */
    public record Rebuilt(StreamId stream, long version, boolean right) {

        /** The outcome as a client gets it. */
        public JsonObject json() {
            return JsonObject.with("stream", stream.toString())
                    .and("version", version)
                    .and("right", JsonTruth.of(right))
                    .build();
        }
    }

    /**
     * The streams whose names begin so, type by type, in the order of their first events; {@code
     * cursor-invalid}.
     */
    public Verdict<Page<Stream>> streams(String prefix, Page.Request request) {
        String cursor = request.after();
        if (cursor == null) {
            return Verdict.accepted(streams(prefix, null, request.limit()));
        }
        Verdict<StreamId> after = StreamId.parse(cursor);
        return after.isAccepted() && world.version(after.orThrow()) > 0
                ? Verdict.accepted(streams(prefix, after.orThrow(), request.limit()))
                : Page.noCursor();
    }

    private Page<Stream> streams(String prefix, @Nullable StreamId after, int limit) {
        List<Stream> found = new ArrayList<>();
        for (StreamId id : world.streams(prefix, after, limit + 1)) {
            found.add(new Stream(id, world.version(id)));
        }
        boolean more = found.size() > limit;
        List<Stream> page = more ? found.subList(0, limit) : found;
        return new Page<>(page, more ? page.get(limit - 1).id().toString() : null);
    }

    /** The state behind a stream; {@code stream-unknown}. */
    public Verdict<JsonObject> state(StreamId stream) {
        JsonObject state = world.version(stream) == 0 ? null : world.show(stream);
        return state == null ? noStream() : Verdict.accepted(state);
    }

    /** All read models and processes. */
    public List<Follower> followers() {
        List<Follower> followers = new ArrayList<>();
        for (String name : world.followers()) {
            ReadModel<?> model = world.follower(name);
            if (model != null) {
                followers.add(follower(model));
            }
        }
        return followers;
    }

    private Follower follower(ReadModel<?> model) {
        long done = model.rebuiltTo();
        Progress progress =
                done < 0 ? null : new Progress(done, world.position(), rates.perSecond(model));
        return new Follower(model.name(), model.checkpoint(), model.failure(), progress);
    }

    /**
     * Why effects have failed that this engine will hand over again, by their ids, in the order in
     * which they failed.
     */
    public Map<String, String> failedEffects() {
        return loop.failedEffects();
    }

    /** The bots that are to move and make no move, and why: at most one in each match and seat. */
    public List<StoppedBot> stoppedBots() {
        return engine.bots().stopped();
    }

    /**
     * A page of the log, in order.
     *
     * @param after the position of the last event seen; 0 for the first page
     * @param limit how many events to look through: 1 to {@link EventStore#MOST_LINES}
     * @param then gets the events that pass among those looked through, and as {@code next} the
     *     position up to which that is, null at the end; or {@code store-unavailable}, {@code
     *     field-range}, or {@code log-corrupt} with the position of a damaged line
     */
    public void events(
            EventFilter filter, long after, int limit, Consumer<Verdict<Page<JsonObject>>> then) {
        Refusal why = LogPages.outOfRange(after, limit);
        if (why == null) {
            store.read(after, limit, read -> then.accept(passing(filter, limit, read)));
        } else {
            then.accept(Verdict.refused(why));
        }
    }

    private Verdict<Page<JsonObject>> passing(EventFilter filter, int limit, EventStore.Read read) {
        if (!(read instanceof EventStore.Read.Lines there)) {
            return unavailable();
        }
        List<JsonObject> events = new ArrayList<>();
        long last = Long.MAX_VALUE;
        for (LogLine line : there.lines()) {
            last = line.position();
            JsonObject event = event(line);
            if (event == null) {
                return Verdict.refused(StreamReading.damaged(last));
            }
            if (filter.passes(event)) {
                events.add(event);
            }
        }
        boolean more = there.lines().size() == limit || last < world.position();
        return Verdict.accepted(new Page<>(events, more ? String.valueOf(last) : null));
    }

    /** What a line holds, or null if that is not the event of its position. */
    private static @Nullable JsonObject event(LogLine line) {
        Verdict<JsonValue> read = Json.read(line.text(), Limits.LOG);
        return read.isAccepted()
                        && read.orThrow() instanceof JsonObject event
                        && new JsonNumber(line.position()).equals(event.get("position"))
                ? event
                : null;
    }

    /** Rebuilds a read model or a process; {@code read-model-unknown}, or null. */
    public @Nullable Refusal rebuild(String follower) {
        return engine.rebuild(follower);
    }

    /** Gives a running rebuild up; {@code read-model-unknown}, or null. */
    public @Nullable Refusal cancelRebuild(String follower) {
        Verdict<ReadModel<?>> model = Rebuilding.find(world, follower);
        if (model.isAccepted()) {
            model.orThrow().cancelRebuild();
        }
        return model.refusal();
    }

    /**
     * Reads one stream again and compares the state that it leads to with the one at work. Changes
     * nothing and issues no command; {@link #verify} does it with all streams.
     *
     * @param then gets the outcome, at once or when the store has answered; or {@code
     *     stream-unknown}, {@code store-unavailable}, {@code log-corrupt} with the position
     */
    public void rebuild(StreamId stream, Consumer<Verdict<Rebuilt>> then) {
        if (world.version(stream) == 0) {
            then.accept(noStream());
        } else {
            StreamReading.begin(
                    store, stream, new AggregateRebuild(stream, world.verification(stream), then));
        }
    }

    /**
     * Reads the whole log again, beside the work that goes on, and compares every aggregate.
     *
     * @return watched by asking it until it is done, or told by {@link Verification#whenDone}
     */
    public Verification verify() {
        Verification verification = world.verification();
        loop.read(verification);
        engine.go();
        return verification;
    }

    /**
     * Runs all stored matches of a game, whatever version they keep, under other rules of that
     * name, such as its next version, beside the work that goes on. Changes nothing.
     *
     * @param then gets what would be different, at the end of the log; or {@code log-corrupt} with
     *     the position
     */
    public void shadowReplay(Rules<?, ?, ?> candidate, Consumer<Verdict<ShadowReport>> then) {
        ShadowReplay replay = new ShadowReplay(candidate);
        loop.read(world.survey(
                replay::take,
                fault -> then.accept(
                        fault == null
                                ? Verdict.accepted(replay.report())
                                : Verdict.refused(fault.refusal()))));
        engine.go();
    }

    /** A verification as a client gets it. */
    public static JsonObject json(Verification verification) {
        CorruptLog fault = verification.fault();
        boolean right = fault == null && verification.different().isEmpty();
        JsonObject.Builder json = JsonObject.with("position", verification.position())
                .and("done", JsonTruth.of(verification.isDone()))
                .and("right", verification.isDone() ? JsonTruth.of(right) : JsonNull.NULL)
                .and("differences", verification.differences())
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

    /** With which snapshot the engine has begun, or why with none; and what was saved. */
    public SnapshotState snapshots() {
        return snapshots.state();
    }

    /**
     * The snapshot of where the engine is now, as {@link SnapshotStore} gets it: equal lines from
     * every engine at that position of that log; {@code snapshot-empty}.
     */
    public Verdict<List<String>> snapshot() {
        return snapshots.lines();
    }

    /**
     * Saves a snapshot of where the engine is now. Changes nothing on the log.
     *
     * @param then gets what was saved, once the store has answered; or {@code snapshots-unknown},
     *     {@code snapshot-empty}, {@code snapshot-under-way} or {@code store-unavailable}
     */
    public void saveSnapshot(Consumer<Verdict<SavedSnapshot>> then) {
        snapshots.save(then);
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

    private static <T> Verdict<T> noStream() {
        return Verdict.refused("stream-unknown", "There is no stream of that name.");
    }

    private static <T> Verdict<T> notEmpty() {
        return Verdict.refused("log-not-empty", "A log is imported into an empty one only.");
    }

    private static <T> Verdict<T> unavailable() {
        return Verdict.refused("store-unavailable", "The store did not do it; try again.");
    }
}
