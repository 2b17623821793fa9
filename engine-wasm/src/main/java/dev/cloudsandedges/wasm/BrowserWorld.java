package dev.cloudsandedges.wasm;

import dev.cloudsandedges.CloudsAndEdges;
import dev.cloudsandedges.Setup;
import dev.cloudsandedges.backend.notice.Notices;
import dev.cloudsandedges.bots.Bot;
import dev.cloudsandedges.eventsourcing.Actor;
import dev.cloudsandedges.eventsourcing.Answer;
import dev.cloudsandedges.eventsourcing.CorruptLog;
import dev.cloudsandedges.host.Effects;
import dev.cloudsandedges.host.EventStore;
import dev.cloudsandedges.host.MemoryEventStore;
import dev.cloudsandedges.verdict.Refusal;
import dev.cloudsandedges.verdict.Verdict;

import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSBody;

import java.util.Map;
import java.util.function.Consumer;

/**
 * A world in a browser's page: the engine with the browser's clock and entropy, on a log that the
 * pages of one origin share, or on one in memory. What one tab writes, the others read at once.
 */
public final class BrowserWorld implements AutoCloseable {

    private static final int EVENTS_BETWEEN_SNAPSHOTS = 1_000;

    private final EventStore store;
    private final CloudsAndEdges engine;
    private final Runnable closing;

    private BrowserWorld(EventStore store, CloudsAndEdges engine, Runnable closing) {
        this.store = store;
        this.engine = engine;
        this.closing = closing;
    }

    /** A world without a past, gone with the page. */
    public static BrowserWorld inMemory() {
        return inMemory(null, Map.of());
    }

    /**
     * A world without a past, gone with the page.
     *
     * @param notices where {@link Notices} are brought about; null for a world without them
     * @param bots by the players for whom they move
     */
    public static BrowserWorld inMemory(@Nullable Effects notices, Map<String, Bot> bots) {
        ClosingStore store = new ClosingStore(new MemoryEventStore());
        return new BrowserWorld(store, on(store, notices, bots).open(), store::close);
    }

    /**
     * Opens the world of that name and reads its log to the end; or {@code store-unavailable}, or
     * {@code log-corrupt}.
     */
    public static void open(String name, Consumer<Verdict<BrowserWorld>> then) {
        open(name, null, Map.of(), then);
    }

    /**
     * Opens the world of that name and reads its log to the end; or {@code store-unavailable}, or
     * {@code log-corrupt}.
     *
     * @param notices where {@link Notices} are brought about, in this tab as in every other one
     *     that is given such a port; null for none
     * @param bots by the players for whom they move; in this tab as in every other one with the
     *     same bots they make one move a turn
     */
    public static void open(
            String name,
            @Nullable Effects notices,
            Map<String, Bot> bots,
            Consumer<Verdict<BrowserWorld>> then) {
        IndexedDbEventStore.open(name, opened -> {
            Refusal why = opened.refusal();
            if (why == null) {
                of(name, opened.orThrow(), notices, bots).arrive(then);
            } else {
                then.accept(Verdict.refused(why));
            }
        });
    }

    private static BrowserWorld of(
            String name,
            IndexedDbEventStore store,
            @Nullable Effects notices,
            Map<String, Bot> bots) {
        TabTransport tabs = TabTransport.join(Databases.ofLog(name));
        CloudsAndEdges engine = on(store, notices, bots)
                .snapshots(new IndexedDbSnapshotStore(name), EVENTS_BETWEEN_SNAPSHOTS)
                .transport(tabs)
                .open();
        return new BrowserWorld(store, engine, () -> {
            tabs.close();
            store.close();
        });
    }

    private static Setup on(EventStore store, @Nullable Effects notices, Map<String, Bot> bots) {
        Setup setup = CloudsAndEdges.on(store, System::currentTimeMillis, BrowserWorld::entropy);
        bots.forEach(setup::bot);
        return notices == null ? setup : setup.effects(Notices.NAME, Notices::new, notices);
    }

    /** A command that nobody may give is refused once the log is read, or because it cannot be. */
    private void arrive(Consumer<Verdict<BrowserWorld>> then) {
        engine.as(Actor.GUEST).cancel("none").whenAnswered(answer -> {
            Refusal why = whyUnread(answer);
            if (why == null) {
                then.accept(Verdict.accepted(this));
            } else {
                close();
                then.accept(Verdict.refused(why));
            }
        });
    }

    private @Nullable Refusal whyUnread(Answer answer) {
        CorruptLog fault = engine.fault();
        Refusal why = fault == null ? answer.refusal() : fault.refusal();
        return why == null || why.code().equals("not-permitted") ? null : why;
    }

    /** The engine, which has read the log. */
    public CloudsAndEdges engine() {
        return engine;
    }

    /** Where the log is. */
    public EventStore store() {
        return store;
    }

    /** Nothing is read or written any more. Closing twice is the same as once. */
    @Override
    public void close() {
        closing.run();
    }

    /** 64 random bits, from the browser's generator for secrets. */
    public static long entropy() {
        return (long) randomBits() << 32 | (randomBits() & 0xffff_ffffL);
    }

    @JSBody(script = "return crypto.getRandomValues(new Int32Array(1))[0];")
    private static native int randomBits();
}
