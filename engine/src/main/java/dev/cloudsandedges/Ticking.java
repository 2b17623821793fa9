package dev.cloudsandedges;

import dev.cloudsandedges.backend.match.ClockCommand;
import dev.cloudsandedges.backend.match.Matches;
import dev.cloudsandedges.eventsourcing.Actor;
import dev.cloudsandedges.eventsourcing.Context;
import dev.cloudsandedges.eventsourcing.StreamId;
import dev.cloudsandedges.eventsourcing.Submission;
import dev.cloudsandedges.eventsourcing.World;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Function;

/**
 * Hands in what is to be done where somebody's time is over. The command's id names the version of
 * the match's stream: hosts that have read the same send the same command.
 */
final class Ticking {

    private static final Actor CLOCK = Actor.process("clock");

    private final World world;
    private final Matches matches;
    private final Views views;
    private final Function<Submission<?, ?>, Reply> submit;
    private final Set<String> unanswered = new LinkedHashSet<>();

    Ticking(World world, Matches matches, Views views, Function<Submission<?, ?>, Reply> submit) {
        this.world = world;
        this.matches = matches;
        this.views = views;
        this.submit = submit;
    }

    /** Gives how many commands were handed in. */
    int tick(long now) {
        int sent = 0;
        for (String match : views.matches().projection().outOfTime(now)) {
            if (unanswered.add(match)) {
                submit.apply(runOut(match, now)).whenAnswered(done -> unanswered.remove(match));
                sent++;
            }
        }
        return sent;
    }

    private Submission<?, ?> runOut(String match, long now) {
        StreamId stream = new StreamId(Matches.TYPE, match);
        String id = "run-out-" + world.version(stream);
        return new Submission<>(
                matches, stream, new ClockCommand.RunOut(), new Context(CLOCK, id, now, 0));
    }
}
