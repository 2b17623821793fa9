package dev.cloudsandedges.backend.lobby;

import dev.cloudsandedges.backend.match.MatchEvent;
import dev.cloudsandedges.backend.match.Matches;
import dev.cloudsandedges.backend.match.SeatingCommand;
import dev.cloudsandedges.backend.user.UserCommand;
import dev.cloudsandedges.backend.user.UserEvent;
import dev.cloudsandedges.backend.user.Users;
import dev.cloudsandedges.eventsourcing.Change;
import dev.cloudsandedges.eventsourcing.Reaction;
import dev.cloudsandedges.eventsourcing.Reactor;
import dev.cloudsandedges.eventsourcing.Recorded;
import dev.cloudsandedges.json.JsonValue;
import dev.cloudsandedges.verdict.Refusal;

import java.util.List;

/**
 * Answers every request for a match: creates it and seats its creator, or tells why not. The match
 * is named after the request: {@code match-creation-<position>-0}.
 */
public final class MatchCreation implements Reactor {

    /** The name it acts under. */
    public static final String NAME = "match-creation";

    private final Users users;
    private final Matches matches;
    private final Seatings seatings = new Seatings();

    /** A process that has seen nothing. */
    public MatchCreation(Users users, Matches matches) {
        this.users = users;
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
        if (!(recorded.event() instanceof UserEvent.MatchRequested request)) {
            return List.of();
        }
        String user = recorded.stream().id();
        if (!granted) {
            Refusal why = Seatings.tooMany();
            UserCommand refuse =
                    new UserCommand.RefuseMatch(recorded.position(), why.code(), why.message());
            return List.of(new Reaction<>(users, user, refuse, 0));
        }
        String match = Seatings.newMatch(NAME, recorded);
        SeatingCommand.Create create =
                SeatingCommand.Create.of(request.terms(), user).seating(List.of(user));
        return List.of(new Reaction<>(matches, match, create, request.seed()));
    }
}
