package dev.cloudsandedges.backend.lobby;

import dev.cloudsandedges.backend.match.Match;
import dev.cloudsandedges.backend.match.MatchEvent;
import dev.cloudsandedges.backend.match.Matches;
import dev.cloudsandedges.backend.match.PlayingCommand;
import dev.cloudsandedges.backend.match.PlayingEvent;
import dev.cloudsandedges.backend.match.SeatingCommand;
import dev.cloudsandedges.eventsourcing.Change;
import dev.cloudsandedges.eventsourcing.Reaction;
import dev.cloudsandedges.eventsourcing.Reactor;
import dev.cloudsandedges.eventsourcing.Recorded;
import dev.cloudsandedges.json.JsonValue;
import dev.cloudsandedges.rules.Outcome;
import dev.cloudsandedges.rules.Seats;
import dev.cloudsandedges.verdict.Refusal;

import java.util.ArrayList;
import java.util.List;

/**
 * Once every player of a finished match wants another one, creates it for them with the same terms,
 * or tells why not. Whoever came last is seated last and thereby moves first, winners apart; of
 * several who came last, and after a tie, the one who moved latest in the order of play.
 */
public final class Rematch implements Reactor {

    /** The name it acts under. */
    public static final String NAME = "rematch";

    private final Matches matches;
    private final Seatings seatings = new Seatings();

    /** A process that has seen nothing. */
    public Rematch(Matches matches) {
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
        if (!(recorded.event() instanceof PlayingEvent.RematchRequested request)
                || !(change.state() instanceof Match match)
                || !match.isRematchWanted()) {
            return List.of();
        }
        if (!granted) {
            Refusal why = Seatings.tooMany();
            return List.of(new Reaction<>(
                    matches,
                    match.id(),
                    new PlayingCommand.RefuseRematch(why.code(), why.message()),
                    0));
        }
        String next = Seatings.newMatch(NAME, recorded);
        SeatingCommand.Create create = SeatingCommand.Create.of(match.terms(), match.owner())
                .seating(inOrderOfJoining(match));
        return List.of(new Reaction<>(matches, next, create, request.seed()));
    }

    /** The order of play, with the one who is to begin taken to the end. */
    private static List<String> inOrderOfJoining(Match match) {
        List<String> players = new ArrayList<>(match.players());
        players.add(players.remove(last(match)));
        return players;
    }

    private static int last(Match match) {
        Outcome outcome = match.outcome();
        int last = match.players().size() - 1;
        if (outcome == null || outcome.isTie()) {
            return last;
        }
        Seats winners = outcome.winners();
        int found = -1;
        for (int seat = 0; seat <= last; seat++) {
            boolean worse =
                    found < 0 || outcome.ranks().get(seat) >= outcome.ranks().get(found);
            if (!winners.has(seat) && worse) {
                found = seat;
            }
        }
        return Math.max(found, 0);
    }
}
