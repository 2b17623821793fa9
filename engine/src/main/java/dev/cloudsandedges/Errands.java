package dev.cloudsandedges;

import dev.cloudsandedges.eventsourcing.Due;
import dev.cloudsandedges.eventsourcing.Effect;
import dev.cloudsandedges.eventsourcing.Submission;
import dev.cloudsandedges.eventsourcing.World;
import dev.cloudsandedges.verdict.Refusal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.LongSupplier;

/**
 * Has done what processes want, commands by the loop, effects by the host, and then the commands
 * that record them; and has bots take their turns. What the store does not take and what the host
 * fails at is tried again at the next pump.
 */
final class Errands {

    private final World world;
    private final Ports ports;
    private final BotPlay bots;
    private final LongSupplier clock;
    private final Function<Submission<?, ?>, Reply> submit;
    private final Runnable goOn;
    private final List<Submission<?, ?>> postponed = new ArrayList<>();

    /**
     * Nothing to do yet.
     *
     * @param clock the host's: what is done late is done at its time, not at that of its cause
     * @param submit hands a command to the loop
     * @param goOn has the loop go on, unless it does already
     */
    Errands(
            World world,
            Ports ports,
            BotPlay bots,
            LongSupplier clock,
            Function<Submission<?, ?>, Reply> submit,
            Runnable goOn) {
        this.clock = clock;
        this.world = world;
        this.ports = ports;
        this.bots = bots;
        this.submit = submit;
        this.goOn = goOn;
    }

    /** Whether there is nothing to do. What only the host can bring on is not counted. */
    boolean isIdle() {
        return postponed.isEmpty() && !world.hasDue() && bots.isIdle();
    }

    /** The host has called, or its store. */
    void called() {
        bots.called();
    }

    /** Hands in a command, and again for as long as the store does not take it. */
    void send(Submission<?, ?> wanted) {
        send(wanted, clock.getAsLong());
    }

    private void send(Submission<?, ?> wanted, long at) {
        submit.apply(wanted.notBefore(at)).whenAnswered(answer -> {
            Refusal why = answer.refusal();
            if (why != null && why.code().equals(Loop.UNAVAILABLE)) {
                postponed.add(wanted);
            }
        });
    }

    /**
     * What did not work is due again.
     *
     * @param effects whether that goes for effects and the turns of bots, too
     */
    void again(boolean effects) {
        if (effects) {
            bots.again();
        }
        if (!postponed.isEmpty()) {
            long at = clock.getAsLong(); // may throw: first of all
            List<Submission<?, ?>> commands = List.copyOf(postponed);
            postponed.clear();
            commands.forEach(wanted -> send(wanted, at));
        }
        if (effects && ports.haveFailed()) {
            ports.takeFailed().forEach(failed -> world.postponed(failed.submission()));
        }
    }

    /**
     * Begins what is due, which is for the end of the log only.
     *
     * @param most how many errands at most
     * @return how many effects were handed over and bots asked for a move
     */
    int carryOut(int most) {
        int effects = world.hasDue() ? carryOutDue(most) : 0;
        return effects < most && bots.takeTurn(submit) ? effects + 1 : effects;
    }

    private int carryOutDue(int most) {
        int effects = 0;
        long at = clock.getAsLong(); // may throw: before anything is taken that is due
        for (Due due : world.due(most)) {
            Effect effect = due.effect();
            if (effect == null) {
                send(due.submission(), at);
            } else {
                ports.handOver(due, effect, this::record);
                effects++;
            }
        }
        return effects;
    }

    Map<String, String> failedEffects() {
        return ports.failures();
    }

    private void record(Due done) {
        send(done.submission());
        goOn.run();
    }
}
