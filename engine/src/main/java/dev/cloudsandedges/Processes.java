package dev.cloudsandedges;

import dev.cloudsandedges.backend.effect.EffectProcess;
import dev.cloudsandedges.backend.effect.EffectRecords;
import dev.cloudsandedges.backend.lobby.MatchCreation;
import dev.cloudsandedges.backend.lobby.MatchJoining;
import dev.cloudsandedges.backend.lobby.Rematch;
import dev.cloudsandedges.backend.match.Matches;
import dev.cloudsandedges.backend.user.Users;
import dev.cloudsandedges.eventsourcing.Effector;
import dev.cloudsandedges.eventsourcing.Reactor;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** The processes of one engine: those of the lobby, and then the host's, which have effects. */
final class Processes {

    private Processes() {}

    /** Each makes a process that has seen nothing. */
    static List<Supplier<Reactor>> of(
            Users users,
            Matches matches,
            EffectRecords records,
            Map<String, Supplier<? extends Effector>> effectors) {
        List<Supplier<Reactor>> processes = new ArrayList<>();
        processes.add(() -> new MatchCreation(users, matches));
        processes.add(() -> new MatchJoining(matches));
        processes.add(() -> new Rematch(matches));
        effectors.forEach((name, effector) ->
                processes.add(() -> new EffectProcess(name, records, effector.get())));
        return processes;
    }
}
