package dev.cloudsandedges.conformance.simulation;

import dev.cloudsandedges.Administration;
import dev.cloudsandedges.CloudsAndEdges;
import dev.cloudsandedges.Reply;
import dev.cloudsandedges.Setup;
import dev.cloudsandedges.backend.notice.Notices;
import dev.cloudsandedges.eventsourcing.Actor;
import dev.cloudsandedges.eventsourcing.CorruptLog;
import dev.cloudsandedges.eventsourcing.LogLine;
import dev.cloudsandedges.rules.Chance;
import dev.cloudsandedges.verdict.Refusal;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A host with an engine of its own on the shared log. It crashes, and opens the log again. */
final class SimulatedHost {

    /** Who looks after the hosts. */
    static final Actor KEEPER = Actor.administrator("keeper");

    private final String name;
    private final Stage stage;
    private final SharedLog log;
    private final PlainWorld world;
    private final SimulatedGames games;
    private final HostClock clock;
    private final HostTicks ticks;
    private final Chance entropy;
    private final Outlet outlet;
    private final FaultyStore store;
    private final HostHints hints;
    private final FaultySnapshots snapshots;
    private final long snapshotEvery;
    private final int firstLifeWithPort;
    private final Races races;
    private final boolean prompt;
    private final boolean pumped;
    private final int stride;
    private final List<SimulatedHost> others = new ArrayList<>();
    private final Map<String, Long> rebuilding = new LinkedHashMap<>();
    private final Set<String> pendingAtCrash = new LinkedHashSet<>();
    private final Set<String> handedOver = new LinkedHashSet<>();
    private @Nullable CloudsAndEdges engine;
    private @Nullable SimulatedPort port;
    private long readWhileOpening;
    private long life;
    private int unanswered;

    SimulatedHost(
            String name,
            Stage stage,
            SharedLog log,
            Room room,
            PlainWorld world,
            SimulatedGames games,
            Outlet outlet) {
        this.name = name;
        this.stage = stage;
        this.log = log;
        this.world = world;
        this.games = games;
        this.outlet = outlet;
        this.clock = new HostClock(stage);
        this.ticks = new HostTicks(stage, this, clock, world.deadlines());
        this.entropy = new Chance(stage.chance.bits());
        this.firstLifeWithPort = stage.chance.choose(List.of(0, 0, 1, Integer.MAX_VALUE));
        this.races = new Races(stage);
        this.prompt = stage.chance.below(6) == 0;
        this.pumped = stage.chance.below(3) == 0;
        this.stride = stage.chance.choose(List.of(1, 2, 8));
        this.store = new FaultyStore(stage, log, this);
        this.hints = new HostHints(stage, this, room, log);
        this.snapshots = new FaultySnapshots(stage, this, games);
        this.snapshotEvery = stage.chance.choose(List.of(0L, 1L, 10L, 40L));
    }

    String name() {
        return name;
    }

    /** Another number after every crash. */
    long life() {
        return life;
    }

    /** Whether its store answers at once, and without faults. */
    boolean isPrompt() {
        return prompt;
    }

    boolean isUp() {
        return engine != null;
    }

    /** How far its engine has read; while that opens, how far the store has given it. */
    long position() {
        return engine == null ? readWhileOpening : engine.position();
    }

    /** Its store has given it the log up to there. */
    void gaveTo(long position) {
        readWhileOpening = Math.max(readWhileOpening, position);
    }

    /** What its clock says. */
    long time() {
        return clock.getAsLong();
    }

    /** From now on its clock says what it says now. */
    void stopClock() {
        clock.stop();
    }

    HostTicks ticks() {
        return ticks;
    }

    HostHints hints() {
        return hints;
    }

    /** How often it has called its store, in all its lives. */
    long calls() {
        return store.calls();
    }

    int unanswered() {
        return unanswered;
    }

    CloudsAndEdges engine() {
        if (engine == null) {
            throw new IllegalStateException(name + " is down");
        }
        return engine;
    }

    void tellOf(List<SimulatedHost> all) {
        all.stream().filter(host -> host != this).forEach(others::add);
    }

    void open() {
        stage.note(name + " opens");
        Setup setup = CloudsAndEdges.on(store, clock, entropy::bits);
        games.register(setup);
        hints.register(setup);
        readWhileOpening = 0;
        if (life >= firstLifeWithPort) {
            port = new SimulatedPort(stage, this, world.notices(), log.size());
            outlet.register(setup, port);
        }
        if (snapshotEvery > 0) {
            setup.snapshots(snapshots, snapshotEvery);
        }
        Listening listening = new Listening(stage, name);
        setup.onFault(listening::fault);
        CloudsAndEdges opened = pumped ? setup.pumped().open() : setup.open();
        engine = opened;
        listening.to(opened);
    }

    void crash(Reached how) {
        stage.note(name + " crashes");
        stage.reached(how);
        if (!rebuilding.isEmpty()) {
            stage.reached(Reached.REBUILD_LOST_IN_CRASH);
            rebuilding.clear();
        }
        for (String open : world.open()) {
            stage.reached(Reached.EFFECT_PENDING_AT_CRASH);
            pendingAtCrash.add(open);
        }
        if (port != null) {
            lose(port);
        }
        engine = null;
        unanswered = 0;
        life++;
        stage.agenda.in(1L + stage.chance.below(40), () -> {
            stage.reached(Reached.RESTARTED);
            open();
        });
    }

    private void lose(SimulatedPort old) {
        if (!handedOver.containsAll(world.notices().open())) {
            stage.reached(Reached.CRASH_BEFORE_EFFECT);
        }
        if (old.hasUnrecorded()) {
            stage.reached(Reached.CRASH_BEFORE_RECORD);
        }
        port = null;
    }

    /** Whoever forgets what was handed over is handed it again by another engine. */
    void restartIfForgetful() {
        if (port != null && port.hasForgotten()) {
            crash(Reached.CRASH_AT_REST);
        }
    }

    /** Its engine has handed an effect over, perhaps again after it had failed. */
    void handedOver(String id, boolean again) {
        stage.reached(Reached.EFFECT_HANDED_OVER);
        if (again) {
            stage.reached(Reached.EFFECT_AFTER_FAILURE);
        } else if (!handedOver.add(id)) {
            stage.reached(Reached.EFFECT_AFTER_CRASH);
        }
        if (others.stream().anyMatch(other -> other.handedOver.contains(id))) {
            stage.reached(Reached.EFFECT_HANDED_OVER_TWICE);
        }
    }

    Reply submit(Actor actor, String document) {
        long now = life;
        unanswered++;
        Reply reply = engine().door().submit(actor, document);
        reply.whenAnswered(answer -> unanswered -= life == now ? 1 : 0);
        return reply;
    }

    /** Its append found another end of the log. */
    void lostRace(List<LogLine> lines) {
        stage.reached(Reached.RACE_LOST);
        races.lost(lines, world);
        for (LogLine line : lines) {
            Entry entry = Entry.of(Documents.parse(line.text()));
            if (entry.isByProcess()
                    && world.span(entry.by(), entry.cause(), entry.stream()) != null) {
                stage.reached(Reached.EFFECT_RACED);
            }
        }
    }

    /** Its append landed. */
    void wrote(List<LogLine> lines) {
        if (!pendingAtCrash.isEmpty() && pendingAtCrash.retainAll(world.open())) {
            stage.reached(Reached.EFFECT_AFTER_RESTART);
        }
        stage.note(name + " wrote " + lines.size());
        long begunAt = engine == null ? 0 : administration().snapshots().begunAt();
        if (begunAt > 0) {
            races.wroteAfterSnapshot(lines, begunAt, world);
        }
    }

    /** What a host does, and what befalls it, at any step. */
    void live() {
        clock.disturb();
        if (!isUp()) {
            return;
        }
        if (pumped && stage.chance.below(2) == 0) {
            engine().pump(stride);
        }
        CorruptLog fault = engine().fault();
        stage.hold(Law.NO_ALARM, fault == null, () -> name + ": " + fault);
        watchRebuilds();
        ticks.live();
        hints.live();
        snapshots.watch(administration().snapshots(), position());
        if (stage.strikes(stage.weather.crash())) {
            crash(Reached.CRASH_AT_REST);
        } else if (stage.strikes(stage.weather.rebuild())) {
            disturbFollowers();
        }
    }

    private void disturbFollowers() {
        List<String> names = administration().followers().stream()
                .map(Administration.Follower::name)
                .toList();
        String chosen = stage.chance.choose(names);
        boolean running = rebuilding.containsKey(chosen);
        if (running && stage.chance.below(2) == 0) {
            stage.reached(Reached.REBUILD_CANCELLED);
            administration().cancelRebuild(chosen);
            rebuilding.remove(chosen);
            return;
        }
        if (running) {
            stage.reached(Reached.REBUILD_BEGUN_TWICE);
        }
        if (unanswered > 0) {
            stage.reached(Reached.REBUILT_UNDER_LOAD);
        }
        if (chosen.equals(Notices.NAME) && !world.notices().open().isEmpty()) {
            stage.reached(Reached.EFFECT_PENDING_AT_REBUILD);
        }
        stage.note(name + " rebuilds " + chosen);
        rebuilding.put(chosen, log.size());
        Refusal why = administration().rebuild(chosen);
        stage.hold(Law.FOLLOWERS_FOLLOW, why == null, () -> chosen + " is not rebuilt: " + why);
        if (stage.chance.below(4) == 0) {
            stage.reached(Reached.REBUILD_BEGUN_TWICE);
            administration().rebuild(chosen);
        }
    }

    /** Whether something is drawn from the log that the snapshot lacked, for the first time. */
    boolean isDrawingFirst() {
        return administration().snapshots().begunAt() > 0
                && administration().followers().stream()
                        .anyMatch(one -> one.checkpoint() == 0 && one.failure() == null);
    }

    private void watchRebuilds() {
        if (rebuilding.isEmpty()) {
            return;
        }
        for (Administration.Follower follower : administration().followers()) {
            Long begun = follower.rebuild() == null ? rebuilding.remove(follower.name()) : null;
            if (begun == null) {
                continue;
            }
            stage.reached(Reached.REBUILT);
            if (begun < position()) {
                stage.reached(Reached.REBUILD_OVERTAKEN);
            }
        }
    }

    Administration administration() {
        return engine().administration(KEEPER).orThrow();
    }
}
