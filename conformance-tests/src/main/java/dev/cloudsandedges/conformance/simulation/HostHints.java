package dev.cloudsandedges.conformance.simulation;

import dev.cloudsandedges.Setup;
import dev.cloudsandedges.host.Transport;

import java.util.List;
import java.util.function.LongConsumer;

/**
 * One host's way to the others: it hears of what they have written, unless it is deaf, and looks
 * for itself now and then.
 */
final class HostHints implements Transport {

    private final Stage stage;
    private final SimulatedHost host;
    private final Room room;
    private final SharedLog log;
    private final boolean deaf;
    private final long refreshEvery;
    private long refreshedAt;
    private long lost;
    private long wrote;
    private long announced;

    HostHints(Stage stage, SimulatedHost host, Room room, SharedLog log) {
        this.stage = stage;
        this.host = host;
        this.room = room;
        this.log = log;
        this.deaf = stage.chance.below(6) == 0;
        this.refreshEvery = stage.chance.choose(List.of(60, 400, 3_000));
    }

    /** A new engine begins. */
    void register(Setup setup) {
        wrote = 0;
        announced = 0;
        if (!deaf) {
            setup.transport(this);
        }
    }

    @Override
    public void announce(long position) {
        boolean read = !host.isUp() || position <= host.position();
        boolean there = read && position <= log.size();
        stage.hold(Law.TRUE_HINTS, there, () -> host.name() + " announces " + position);
        announced = position;
        room.announce(host, position);
    }

    @Override
    public Place listen(LongConsumer heard) {
        return room.listen(host, heard)::run;
    }

    /** The engine knows that the log goes so far by its own writing. */
    void wrote(long position) {
        wrote = position;
    }

    /** A hint of that never arrives. */
    void lost(long position) {
        lost = Math.max(lost, position);
    }

    /** A hint arrives. What the engine has read already it does not read again. */
    void hear(long position, LongConsumer heard) {
        long before = host.position();
        long calls = host.calls();
        heard.accept(position);
        if (position > before) {
            stage.reached(Reached.HINT_HEARD);
            return;
        }
        stage.reached(Reached.HINT_OF_WHAT_IS_KNOWN);
        boolean nothing = host.isUp() && host.position() == before && host.calls() == calls;
        stage.hold(
                Law.HINTS_OF_NOTHING_NEW,
                nothing,
                () -> host.name() + " at " + before + " hears of " + position + " and acts");
    }

    /** Looks for itself if that has not been done for long. */
    void live() {
        if (stage.agenda.now() - refreshedAt >= refreshEvery) {
            refreshedAt = stage.agenda.now();
            if (host.position() < Math.min(lost, log.size())) {
                stage.reached(Reached.HINT_LOST_CAUGHT_UP);
            }
            host.engine().refresh();
        }
    }

    /** At rest all was announced that was written. */
    void holdAtRest() {
        boolean told = deaf || announced >= wrote;
        stage.hold(
                Law.TRUE_HINTS,
                told,
                () -> host.name() + " wrote up to " + wrote + " and announced " + announced);
    }
}
