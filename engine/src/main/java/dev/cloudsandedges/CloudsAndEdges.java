package dev.cloudsandedges;

import dev.cloudsandedges.backend.access.Operation;
import dev.cloudsandedges.backend.access.Permissions;
import dev.cloudsandedges.backend.access.Relation;
import dev.cloudsandedges.backend.effect.EffectRecords;
import dev.cloudsandedges.backend.game.Clock;
import dev.cloudsandedges.backend.game.Games;
import dev.cloudsandedges.backend.lobby.MatchCreation;
import dev.cloudsandedges.backend.lobby.Page;
import dev.cloudsandedges.backend.match.Match;
import dev.cloudsandedges.backend.match.MatchMove;
import dev.cloudsandedges.backend.match.MatchView;
import dev.cloudsandedges.backend.match.MatchViews;
import dev.cloudsandedges.backend.match.Matches;
import dev.cloudsandedges.backend.user.Users;
import dev.cloudsandedges.bots.Bot;
import dev.cloudsandedges.bots.BotMatches;
import dev.cloudsandedges.eventsourcing.Actor;
import dev.cloudsandedges.eventsourcing.Aggregate;
import dev.cloudsandedges.eventsourcing.CorruptLog;
import dev.cloudsandedges.eventsourcing.Reactor;
import dev.cloudsandedges.eventsourcing.ReadModel;
import dev.cloudsandedges.eventsourcing.StreamId;
import dev.cloudsandedges.eventsourcing.Submission;
import dev.cloudsandedges.eventsourcing.World;
import dev.cloudsandedges.host.EventStore;
import dev.cloudsandedges.host.MemoryEventStore;
import dev.cloudsandedges.json.JsonObject;
import dev.cloudsandedges.rules.Chance;
import dev.cloudsandedges.rules.FixedRules;
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
    private final Snapshotting snapshots;
    private final BotPlay bots;
    private final Loop loop;
    private final RebuildRates rates;
    private final Hints hints;
    private final Ticking ticking;

    CloudsAndEdges(Setup setup) {
        Faults faults = new Faults(setup.onFault);
        hints = new Hints(faults, setup.transport);
        store = hints.watched(setup.store);
        clock = setup.clock;
        entropy = setup.entropy;
        pumped = setup.pumped;
        games = new Games(setup.rules);
        users = new Users(games);
        matches = new Matches(games);
        EffectRecords records = new EffectRecords();
        List<Supplier<Reactor>> processes = Processes.of(users, matches);
        processes.addAll(setup.effects.reactors(records));
        Map<String, Bot> players = new LinkedHashMap<>(setup.bots);
        ReadModel<BotMatches> waiting =
                new ReadModel<>(BotMatches.NAME, () -> new BotMatches(players.keySet()));
        List<ReadModel<?>> readModels = new ArrayList<>(views.all());
        if (!players.isEmpty()) {
            readModels.add(waiting);
        }
        world = new World(List.of(users, matches, records), readModels, processes);
        bots = new BotPlay(world, matches, players, waiting, clock);
        snapshots = new Snapshotting(world, store, setup.snapshots, setup.every, games.names());
        Runnable moved = () -> hints.moved(world.position());
        loop = new Loop(world, store, snapshots, setup.effects.ports(), bots, faults, clock, moved);
        ticking = new Ticking(world, matches, views, loop::submit);
        rates = new RebuildRates(clock);
        for (String process : setup.effects.names()) {
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

    /**
     * Begins to set up an engine for trials: its log is gone with it, its clock stands at 0, and
     * its entropy follows from the seed. Equal seeds and equal calls give equal logs.
     */
    public static Setup inMemory(long seed) {
        return on(new MemoryEventStore(), () -> 0, new Chance(seed)::bits);
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
     * {@code table}.
     *
     * @param players in the order in which they sit down: the first owns the match; the last, who
     *     is surely present, moves first and has the game's seat 0; the first has seat 1, and so on
     * @return the answer to the last of these commands, or to the first that is refused
     */
    public <C> Reply openMatch(
            String match, Rules<C, ?, ?> rules, C settings, List<String> players) {
        return openMatch(match, rules, settings, players, null);
    }

    /** The same of a game without settings. */
    public Reply openMatch(String match, FixedRules<?, ?> rules, List<String> players) {
        return openMatch(match, rules, JsonObject.EMPTY, players);
    }

    /** The same against a clock; null for as long as players like. */
    public <C> Reply openMatch(
            String match,
            Rules<C, ?, ?> rules,
            C settings,
            List<String> players,
            @Nullable Clock clock) {
        return new Table(this, match).open(rules, settings, players, clock);
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
        return hints.subscribe(listener);
    }

    /** Reads what other hosts have written to the log. */
    public void refresh() {
        loop.refresh();
        go();
    }

    /** Gives up the engine's place at its transport: it refreshes only when it is told to. */
    public void leave() {
        hints.leave();
    }

    /**
     * Rebuilds a read model or a process beside the one at work, which goes on until it is done. A
     * rebuild changes nothing on the log.
     *
     * @param readModel its name, such as {@link MatchViews#NAME} or {@link MatchCreation#NAME}
     * @return a refusal {@code read-model-unknown}, or null
     */
    public @Nullable Refusal rebuild(String readModel) {
        Refusal why = new Rebuilding(world, loop, rates).begin(readModel);
        if (why == null) {
            go();
        }
        return why;
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
     * @param budget how many commands may be decided, slices of the log read, effects handed over,
     *     and bots asked, until the next pump
     * @return whether something is left to do
     */
    public boolean pump(int budget) {
        loop.pump(budget);
        return !loop.isIdle();
    }

    /**
     * Has those matches go on in which somebody's time is over by the host's clock. The duty of a
     * host of matches with clocks: now and then, or when {@link #nextTick} has come. It may be done
     * by any number of hosts; where they have done it twice, it has happened once.
     *
     * @return in how many matches it found somebody's time over and has asked for what follows
     */
    public int tick() {
        int sent = ticking.tick(now());
        go();
        return sent;
    }

    /** When the next clock falls, in milliseconds since the epoch; null if none runs. */
    public @Nullable Long nextTick() {
        return views.matches().projection().nextFall();
    }

    /** Why the engine has stopped for good, or null. */
    public @Nullable CorruptLog fault() {
        return loop.corrupt();
    }

    BotPlay bots() {
        return bots;
    }

    Views views() {
        return views;
    }

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

    void begin() {
        hints.hear(this::position, this::refresh);
        go();
    }

    void go() {
        if (!pumped) {
            loop.pump(NO_BUDGET);
        }
    }
}
