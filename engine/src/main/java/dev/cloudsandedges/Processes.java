package dev.cloudsandedges;

import dev.cloudsandedges.backend.lobby.MatchCreation;
import dev.cloudsandedges.backend.lobby.MatchJoining;
import dev.cloudsandedges.backend.lobby.Rematch;
import dev.cloudsandedges.backend.match.Matches;
import dev.cloudsandedges.backend.user.Users;
import dev.cloudsandedges.eventsourcing.Reactor;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** The processes that every engine has: those of the lobby. */
final class Processes {

    private Processes() {}

    /** Each makes a process that has seen nothing. */
    static List<Supplier<Reactor>> of(Users users, Matches matches) {
        List<Supplier<Reactor>> processes = new ArrayList<>();
        processes.add(() -> new MatchCreation(users, matches));
        processes.add(() -> new MatchJoining(matches));
        processes.add(() -> new Rematch(matches));
        return processes;
    }
}
