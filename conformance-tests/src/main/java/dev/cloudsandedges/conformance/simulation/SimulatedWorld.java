package dev.cloudsandedges.conformance.simulation;

import dev.cloudsandedges.eventsourcing.LogLine;
import dev.cloudsandedges.host.EventStore;

import java.util.ArrayList;
import java.util.List;

/**
 * One run: hosts, network and players on one log, first in foul weather, then in fair, until
 * nothing is left to do.
 */
final class SimulatedWorld {

    private static final int ROUNDS = 50;
    private static final int LOOKED_AT_ONCE_IN = 100;
    private static final int COMPARED_ONCE_IN = 600;

    private final Stage stage;
    private final PlainWorld world;
    private final SharedLog log;
    private final Players players;
    private final Network network;
    private final Looks looks;
    private final PlainLooks plainLooks;
    private final PlainMatchLooks plainMatchLooks;
    private final ClosedDoors closedDoors;
    private final Secrets secrets;
    private final List<SimulatedHost> hosts = new ArrayList<>();
    private int wishes;

    SimulatedWorld(
            Stage stage, SimulatedGames games, EventStore store, Courier courier, Outlet outlet) {
        this.stage = stage;
        world = new PlainWorld(stage, games);
        log = new SharedLog(stage, store, world);
        players = new Players(stage, world, games);
        Room room = new Room(stage);
        int many = 2 + stage.chance.below(2);
        for (int i = 0; i < many; i++) {
            hosts.add(new SimulatedHost("host" + i, stage, log, room, world, games, outlet));
        }
        hosts.forEach(host -> host.tellOf(hosts));
        secrets = new Secrets(stage, world, log, players.users());
        Answers answers = new Answers(stage, games, world, log, secrets);
        network = new Network(stage, hosts, players.users(), world, answers, courier);
        looks = new Looks(stage, log, games, players.users(), outlet);
        plainLooks = new PlainLooks(stage, world, log, players.users());
        plainMatchLooks = new PlainMatchLooks(stage, world);
        closedDoors = new ClosedDoors(stage, players.users());
    }

    /** Lives it, to the end. */
    void run() {
        hosts.forEach(SimulatedHost::open);
        wish();
        drain();
        stage.calmDown();
        hosts.forEach(SimulatedHost::restartIfForgetful);
        drain();
        settle();
        runOut();
        compareAll();
        stage.tally.ended(stage.commands(), stage.steps(), log.size());
    }

    List<LogLine> lines() {
        return log.lines(log.size());
    }

    private void wish() {
        wishes++;
        network.send(players.next());
        if (wishes < stage.commands()) {
            stage.agenda.in(1L + stage.chance.below(stage.weather.pause()), this::wish);
        }
    }

    private void drain() {
        while (!stage.agenda.isEmpty()) {
            stage.step();
            for (SimulatedHost host : hosts) {
                host.live();
            }
            if (stage.chance.below(LOOKED_AT_ONCE_IN) == 0) {
                SimulatedHost host = stage.chance.choose(hosts);
                if (host.isUp() && !host.isDrawingFirst()) {
                    secrets.compare(host);
                }
            }
            if (!stage.isCalm() && stage.chance.below(COMPARED_ONCE_IN) == 0) {
                SimulatedHost host = stage.chance.choose(hosts);
                if (host.isUp()) {
                    looks.compare(host);
                }
            }
        }
    }

    private void settle() {
        boolean settled = false;
        for (int round = 0; round < ROUNDS && !settled; round++) {
            long before = log.size();
            hosts.forEach(host -> host.engine().refresh());
            boolean busy = true;
            for (int turn = 0; turn < ROUNDS && busy; turn++) {
                busy = false;
                for (SimulatedHost host : hosts) {
                    busy |= host.engine().pump(Integer.MAX_VALUE);
                }
                drain();
            }
            settled = !busy && before == log.size();
        }
        boolean quiet = settled;
        stage.hold(Law.ALL_CAUGHT_UP, quiet, () -> "the hosts are never done");
    }

    /** Clocks stand still from now on; what has fallen is brought to its end. */
    private void runOut() {
        hosts.forEach(SimulatedHost::stopClock);
        boolean due = true;
        for (int round = 0; round < ROUNDS && due; round++) {
            due = false;
            for (SimulatedHost host : hosts) {
                due |= host.ticks().isDue();
                host.ticks().tick();
            }
            settle();
        }
        long first = world.deadlines().at(log.size());
        for (SimulatedHost host : hosts) {
            stage.hold(
                    Law.NO_TIME_IS_LOST,
                    host.time() < first,
                    () -> "a clock fell at " + first + ", and " + host.name() + " has "
                            + host.time());
        }
    }

    private void compareAll() {
        for (SimulatedHost host : hosts) {
            boolean done = host.position() == log.size() && host.unanswered() == 0;
            stage.hold(
                    Law.ALL_CAUGHT_UP,
                    done,
                    () -> host.name() + " is at " + host.position() + " of " + log.size() + " and"
                            + " owes " + host.unanswered() + " answers");
            host.hints().holdAtRest();
            looks.compare(host);
            plainLooks.compare(host);
            plainMatchLooks.compare(host);
            closedDoors.compare(host);
            secrets.compare(host);
        }
        List<String> effects = world.notices().open();
        stage.hold(Law.ALL_EFFECTS, effects.isEmpty(), effects::toString);
        stage.hold(Law.ALL_SETTLED, world.open().isEmpty(), () -> world.open().toString());
    }
}
