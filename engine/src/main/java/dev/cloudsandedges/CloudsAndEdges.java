package dev.cloudsandedges;

import dev.cloudsandedges.backend.access.Operation;
import dev.cloudsandedges.backend.access.Permissions;
import dev.cloudsandedges.backend.access.Relation;
import dev.cloudsandedges.backend.effect.EffectProcess;
import dev.cloudsandedges.backend.effect.EffectRecords;
import dev.cloudsandedges.backend.game.Games;
import dev.cloudsandedges.backend.lobby.MatchCreation;
import dev.cloudsandedges.backend.lobby.MatchJoining;
import dev.cloudsandedges.backend.lobby.Page;
import dev.cloudsandedges.backend.lobby.Rematch;
import dev.cloudsandedges.backend.match.Match;
import dev.cloudsandedges.backend.match.MatchMove;
import dev.cloudsandedges.backend.match.MatchView;
import dev.cloudsandedges.backend.match.MatchViews;
import dev.cloudsandedges.backend.match.Matches;
import dev.cloudsandedges.backend.user.Users;
import dev.cloudsandedges.dotsandboxes.DotsAndBoxes;
import dev.cloudsandedges.eventsourcing.Actor;
import dev.cloudsandedges.eventsourcing.Aggregate;
import dev.cloudsandedges.eventsourcing.CorruptLog;
import dev.cloudsandedges.eventsourcing.Effector;
import dev.cloudsandedges.eventsourcing.Reactor;
import dev.cloudsandedges.eventsourcing.ReadModel;
import dev.cloudsandedges.eventsourcing.StreamId;
import dev.cloudsandedges.eventsourcing.Submission;
import dev.cloudsandedges.eventsourcing.World;
import dev.cloudsandedges.host.Effects;
import dev.cloudsandedges.host.EventStore;
import dev.cloudsandedges.host.SnapshotStore;
import dev.cloudsandedges.rules.Rules;
import dev.cloudsandedges.verdict.Refusal;
import dev.cloudsandedges.verdict.Verdict;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * The engine: a world of users and matches on the host's event store.
 *
 * <p>The host gives it a store, a clock and a source of entropy, says who is asking, and gets
 * answers; the engine has no threads, no clock and no randomness of its own. It reads the log when
 * it is opened; commands that are submitted meanwhile wait. One thread at a time may use it, and
 * the same one calls its store's callbacks.
 *
 * <p>The parts: {@code rules} says what a game is and {@code dotsandboxes} is one; {@code
 * eventsourcing} decides, records and replays; {@code backend} has users and matches; {@code host}
 * has what a host supplies; {@code json} and {@code verdict} are what all of them speak in.
 */
public final class CloudsAndEdges {

    /** Enough for everything that can wait. */
    private static final int NO_BUDGET = Integer.MAX_VALUE;

    private final EventStore store;
    private final LongSupplier clock;
    private final LongSupplier entropy;
    private final boolean pumped;
    private final Users users;
    private final Matches matches;
    private final Games games;
    private final Views views = new Views();
    private final World world;
    private final Faults faults;
    private final Snapshotting snapshots;
    private final Loop loop;
    private final RebuildRates rates;
    private final List<LongConsumer> listeners = new ArrayList<>();

    private CloudsAndEdges(Setup setup) {
        store = setup.store;
        clock = setup.clock;
        entropy = setup.entropy;
        pumped = setup.pumped;
        games = new Games(setup.rules);
        users = new Users(games);
        matches = new Matches(games);
        EffectRecords records = new EffectRecords();
        List<Supplier<Reactor>> processes = new ArrayList<>();
        processes.add(() -> new MatchCreation(users, matches));
        processes.add(() -> new MatchJoining(matches));
        processes.add(() -> new Rematch(matches));
        setup.effectors.forEach((name, effector) ->
                processes.add(() -> new EffectProcess(name, records, effector.get())));
        world = new World(List.of(users, matches, records), views.all(), processes);
        snapshots = new Snapshotting(world, store, setup.snapshots, setup.every, games.names());
        faults = new Faults(setup.onFault);
        loop = new Loop(world, store, snapshots, new Ports(setup.ports), faults, this::moved);
        rates = new RebuildRates(clock);
        for (String process : setup.effectors.keySet()) {
            loop.insist(records.beginning(process, now()));
        }
    }

    /**
     * Begins to set up an engine. Dots and Boxes is registered.
     *
     * @param store where the log is, or will be
     * @param clock milliseconds since the epoch, such as {@code System::currentTimeMillis}
     * @param entropy 64 random bits at each call, such as {@code new SecureRandom()::nextLong}; the
     *     ids of commands come from it where the caller gives none
     */
    public static Setup on(EventStore store, LongSupplier clock, LongSupplier entropy) {
        return new Setup(store, clock, entropy);
    }

    /** What an engine needs before it opens. */
    public static final class Setup {
        private final EventStore store;
        private final LongSupplier clock;
        private final LongSupplier entropy;
        private final List<Rules<?, ?, ?>> rules = new ArrayList<>();
        private final Map<String, Supplier<? extends Effector>> effectors = new LinkedHashMap<>();
        private final Map<String, Effects> ports = new LinkedHashMap<>();
        private @Nullable SnapshotStore snapshots;
        private long every;
        private boolean pumped;
        private @Nullable Consumer<RuntimeException> onFault;

        private Setup(EventStore store, LongSupplier clock, LongSupplier entropy) {
            this.store = store;
            this.clock = clock;
            this.entropy = entropy;
            rules.add(DotsAndBoxes.RULES);
        }

        /** Registers a game, or another version of one. */
        public Setup with(Rules<?, ?, ?> game) {
            rules.add(game);
            return this;
        }

        /**
         * Registers a process with effects outside of the engine, such as {@link
         * dev.cloudsandedges.backend.notice.Notices}, and the port that this host brings them about
         * with. Its effects begin when an engine is opened with it for the first time on a log, and
         * are those of the events behind that. An engine without it hands nothing over.
         *
         * @param process its name, at most {@value EffectProcess#LONGEST_NAME} characters; part of
         *     the log, so it never changes
         * @param fresh makes an effector that has seen nothing
         * @param port where its effects are brought about; with a store that answers at once it may
         *     be called before {@link #open} has returned
         * @throws IllegalArgumentException if a process of that name is registered already
         */
        public Setup effects(String process, Supplier<? extends Effector> fresh, Effects port) {
            if (ports.putIfAbsent(process, port) != null) {
                throw new IllegalArgumentException("two processes called " + process);
            }
            effectors.put(process, fresh);
            return this;
        }

        /**
         * Opens with a snapshot where there is one for this log, and makes others.
         *
         * @param store where they are kept
         * @param everyEvents after how many events another one is made, once nothing else is to be
         *     done; below 1 for only when {@link Administration#saveSnapshot} asks for it
         */
        public Setup snapshots(SnapshotStore store, long everyEvents) {
            snapshots = store;
            every = everyEvents;
            return this;
        }

        /**
         * Hands over what others throw that the engine calls: listeners, those who wait for
         * replies, and rules that break their contract. Without this it is thrown from {@link
         * #open}, {@link CloudsAndEdges#submit}, {@link CloudsAndEdges#pump}, or the store's
         * callback, whichever made the engine go on: whoever submitted a command then has no reply
         * in hand, though the command may have been stored.
         */
        public Setup onFault(Consumer<RuntimeException> handler) {
            onFault = handler;
            return this;
        }

        /** The engine does nothing by itself: only {@link #pump} makes it go on. */
        public Setup pumped() {
            pumped = true;
            return this;
        }

        /**
         * Opens the engine: it begins to read the log.
         *
         * @throws IllegalArgumentException if a game's registration makes no sense, or the name of
         *     a process with effects is none, too long, or somebody else's
         */
        public CloudsAndEdges open() {
            CloudsAndEdges engine = new CloudsAndEdges(this);
            engine.go();
            return engine;
        }
    }

    /** What somebody does, with the host's clock and entropy. */
    public Session as(Actor actor) {
        return new Session(this, actor);
    }

    /** The door for documents from outside. */
    public JsonDoor door() {
        return new JsonDoor(this);
    }

    /** Hands in a command with everything that belongs to it. */
    public Reply submit(Submission<?, ?> submission) {
        Reply reply = loop.submit(submission);
        go();
        return reply;
    }

    /**
     * Opens a match at one table: creates it, seats the players and starts it, as the process
     * {@code table}. The first player owns it; the last one moves first.
     *
     * @return the answer to the last of these commands, or to the first that is refused
     */
    public <C> Reply openMatch(
            String match, Rules<C, ?, ?> rules, C settings, List<String> players) {
        return new Table(this, match).open(rules, settings, players);
    }

    /** A match for an actor's eyes; {@code match-unknown} or {@code not-permitted} otherwise. */
    public Verdict<MatchView> match(String match, Actor actor) {
        return views.matches().projection().view(matchOf(match), actor);
    }

    Match matchOf(String id) {
        return world.state(matches, id);
    }

    void moves(
            String match,
            Actor actor,
            MoveOrder order,
            Page.Request page,
            Consumer<Verdict<Page<MatchMove>>> then) {
        MoveReading.begin(world, store, () -> matchOf(match), actor, order, page, then);
    }

    /**
     * Where a match's game stands, in the game's own type: everything, also what is hidden from
     * some players. Refused with {@code match-unknown}, {@code match-not-started} or {@code
     * match-cancelled} if it never started.
     *
     * @throws IllegalArgumentException if the match is played by other rules
     */
    public <S> Verdict<S> state(String match, Rules<?, S, ?> rules) {
        return matchOf(match).state(rules);
    }

    /** The position of the last event that this engine knows of; 0 for an empty log. */
    public long position() {
        return world.position();
    }

    /**
     * Reads the log from the store, as canonical JSON, one event each.
     *
     * @param after the position before the first one wanted, at least 0
     * @param limit at least 1 and at most {@link EventStore#MOST_LINES}
     * @param then gets the lines, or a refusal {@code store-unavailable} or {@code field-range}
     */
    public void log(long after, int limit, Consumer<Verdict<List<String>>> then) {
        new LogPages(store).ofAll(after, limit, then);
    }

    /**
     * Reads one stream from the store, as canonical JSON, one event each.
     *
     * @param stream such as {@code match/m1}
     * @param after the version before the first one wanted, at least 0
     * @param limit at least 1 and at most {@link EventStore#MOST_LINES}
     * @param then gets the lines, or a refusal {@code store-unavailable} or {@code field-range}
     */
    public void stream(
            StreamId stream, long after, int limit, Consumer<Verdict<List<String>>> then) {
        new LogPages(store).of(stream, after, limit, then);
    }

    /** Calls the listener with the new position whenever this engine has taken in events. */
    public Subscription subscribe(LongConsumer listener) {
        LongConsumer place =
                at -> listener.accept(at); // its own, also for a listener that comes twice
        listeners.add(place);
        return () -> listeners.remove(place);
    }

    /** Reads what other hosts have written to the log. */
    public void refresh() {
        loop.refresh();
        go();
    }

    /**
     * Rebuilds a read model or a process beside the one at work, which goes on until it is done. A
     * rebuild changes nothing on the log.
     *
     * @param readModel its name, such as {@link MatchViews#NAME} or {@link MatchCreation#NAME}
     * @return a refusal {@code read-model-unknown}, or null
     */
    public @Nullable Refusal rebuild(String readModel) {
        Verdict<ReadModel<?>> follower = follower(readModel);
        if (follower.isAccepted()) {
            loop.read(world.beginRebuild(follower.orThrow()));
            rates.begin(follower.orThrow());
            go();
        }
        return follower.refusal();
    }

    Verdict<ReadModel<?>> follower(String name) {
        ReadModel<?> follower = world.follower(name);
        return follower == null
                ? Verdict.refused(
                        "read-model-unknown", "There is no read model or process of that name.")
                : Verdict.accepted(follower);
    }

    /** What administrators may do and see, for an administrator; {@code not-permitted}. */
    public Verdict<Administration> administration(Actor actor) {
        Refusal denial = Permissions.check(Operation.ADMINISTER, actor, Relation.STRANGER);
        return denial == null
                ? Verdict.accepted(new Administration(this, world, loop, store, snapshots, rates))
                : Verdict.refused(denial);
    }

    /**
     * Goes on with whatever waits, for hosts that pump.
     *
     * @param budget how many commands may be decided, slices of the log read, and effects handed
     *     over, until the next pump
     * @return whether something is left to do
     */
    public boolean pump(int budget) {
        loop.pump(budget);
        return !loop.isIdle();
    }

    /** Why the engine has stopped for good, or null. */
    public @Nullable CorruptLog fault() {
        return loop.corrupt();
    }

    Views views() {
        return views;
    }

    /** The games that can be played. */
    Games games() {
        return games;
    }

    Users users() {
        return users;
    }

    Matches matches() {
        return matches;
    }

    @Nullable Aggregate<?, ?> aggregate(String type) {
        return world.aggregate(type);
    }

    long now() {
        return clock.getAsLong();
    }

    long draw() {
        return entropy.getAsLong();
    }

    void go() {
        if (!pumped) {
            loop.pump(NO_BUDGET);
        }
    }

    private void moved() {
        List<LongConsumer> told = listeners.isEmpty() ? List.of() : List.copyOf(listeners);
        for (LongConsumer listener : told) {
            faults.catching(() -> listener.accept(world.position()));
        }
    }
}
