package dev.cloudsandedges.backend.lobby;

import dev.cloudsandedges.backend.match.Match;
import dev.cloudsandedges.backend.match.MatchEvent;
import dev.cloudsandedges.backend.match.Matches;
import dev.cloudsandedges.backend.match.SeatingCommand;
import dev.cloudsandedges.backend.match.SeatingEvent;
import dev.cloudsandedges.eventsourcing.Actor;
import dev.cloudsandedges.eventsourcing.Change;
import dev.cloudsandedges.eventsourcing.Reaction;
import dev.cloudsandedges.eventsourcing.Reactor;
import dev.cloudsandedges.eventsourcing.Recorded;
import dev.cloudsandedges.json.JsonValue;

import java.util.List;
import java.util.stream.Stream;

/**
 * Answers every request for a seat, and starts a match whose last seat a process of the lobby has
 * filled. Matches that others fill, others start.
 */
public final class MatchJoining implements Reactor {

    /** The name it acts under. */
    public static final String NAME = "match-joining";

    private static final List<String> LOBBY = Stream.of(MatchCreation.NAME, NAME, Rematch.NAME)
            .map(name -> Actor.process(name).text())
            .toList();

    private final Matches matches;
    private final Seatings seatings = new Seatings();

    /** A process that has seen nothing. */
    public MatchJoining(Matches matches) {
        this.matches = matches;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public JsonValue save() {
        return seatings.save();
    }

    @Override
    public void restore(JsonValue saved) {
        seatings.restore(saved);
    }

    @Override
    public boolean ignores(String kind) {
        return MatchEvent.isTurn(kind);
    }

    @Override
    public List<Reaction<?, ?>> react(Change change) {
        boolean granted = seatings.grants(change);
        Recorded recorded = change.recorded();
        String match = recorded.stream().id();
        if (recorded.event() instanceof SeatingEvent.JoinRequested request) {
            return List.of(new Reaction<>(
                    matches,
                    match,
                    granted
                            ? new SeatingCommand.Join(request.player())
                            : new SeatingCommand.RefuseJoin(request.player(), Seatings.tooMany()),
                    0));
        }
        boolean filled = recorded.event() instanceof SeatingEvent.Joined
                && change.state() instanceof Match joined
                && joined.isFull();
        return filled && LOBBY.contains(recorded.by())
                ? List.of(new Reaction<>(matches, match, new SeatingCommand.Start(), 0))
                : List.of();
    }
}
