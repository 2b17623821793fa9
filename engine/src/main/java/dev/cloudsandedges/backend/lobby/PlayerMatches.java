package dev.cloudsandedges.backend.lobby;

import dev.cloudsandedges.backend.match.Match;
import dev.cloudsandedges.backend.match.SeatingEvent;
import dev.cloudsandedges.eventsourcing.Change;
import dev.cloudsandedges.eventsourcing.Projection;
import dev.cloudsandedges.eventsourcing.Recorded;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/** The projection of all matches in which a user has a seat, the latest seat first. */
public final class PlayerMatches implements Projection {

    /** What administrators call the read model. */
    public static final String NAME = "player-matches";

    private final Map<String, SeatsTaken> seats = new LinkedHashMap<>();

    /** No matches. */
    public PlayerMatches() {}

    @Override
    public void apply(Change change) {
        Recorded recorded = change.recorded();
        String match = recorded.stream().id();
        if (recorded.event() instanceof SeatingEvent.Joined joined) {
            seats.computeIfAbsent(joined.player(), first -> new SeatsTaken())
                    .add(recorded.position(), match);
        } else if (recorded.event() instanceof SeatingEvent.Left left) {
            seats.getOrDefault(left.player(), new SeatsTaken()).remove(match);
        }
    }

    /**
     * A page of a user's matches; empty for a user without any. The cursor is the position at which
     * the user took the seat.
     *
     * @param matches the match of an id, as its aggregate has it
     * @throws IllegalStateException if the cursor is none
     */
    public Page<MatchSummary> page(
            String player, Page.Request request, Function<String, Match> matches) {
        SeatsTaken theirs = seats.getOrDefault(player, new SeatsTaken());
        Long before = request.afterPosition();
        return Page.of(
                        theirs.before(before == null ? Long.MAX_VALUE : before),
                        any -> true,
                        request,
                        seat -> String.valueOf(seat.position()))
                .map(seat -> MatchSummary.of(matches.apply(seat.match())));
    }
}
