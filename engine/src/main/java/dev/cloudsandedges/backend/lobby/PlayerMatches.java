package dev.cloudsandedges.backend.lobby;

import dev.cloudsandedges.backend.match.Match;
import dev.cloudsandedges.backend.match.SeatingEvent;
import dev.cloudsandedges.eventsourcing.Change;
import dev.cloudsandedges.eventsourcing.Projection;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/** The projection of all matches in which a user has a seat, the latest seat first. */
public final class PlayerMatches implements Projection {

    /** What administrators call the read model. */
    public static final String NAME = "player-matches";

    private final Map<String, Match> matches = new LinkedHashMap<>();
    private final Map<String, TreeMap<Long, String>> seats = new LinkedHashMap<>();

    /** No matches. */
    public PlayerMatches() {}

    @Override
    public void apply(Change change) {
        if (!(change.state() instanceof Match match)) {
            return;
        }
        matches.put(match.id(), match);
        if (change.recorded().event() instanceof SeatingEvent.Joined joined) {
            seats.computeIfAbsent(joined.player(), first -> new TreeMap<>())
                    .put(change.recorded().position(), match.id());
        } else if (change.recorded().event() instanceof SeatingEvent.Left left) {
            seats.getOrDefault(left.player(), new TreeMap<>()).values().remove(match.id());
        }
    }

    /**
     * A page of a user's matches; empty for a user without any. The cursor is the position at which
     * the user took the seat.
     *
     * @throws IllegalStateException if the cursor is none
     */
    public Page<MatchSummary> page(String player, Page.Request request) {
        TreeMap<Long, String> theirs = seats.getOrDefault(player, new TreeMap<>());
        Long after = request.afterPosition();
        var older = after == null ? theirs : theirs.headMap(after, false);
        return Page.of(
                        older.descendingMap().entrySet().iterator(),
                        seat -> true,
                        request,
                        seat -> String.valueOf(seat.getKey()))
                .map(seat -> summary(seat.getValue()));
    }

    private MatchSummary summary(String id) {
        Match match = matches.get(id);
        if (match == null) {
            throw new IllegalStateException("a seat in no match");
        }
        return MatchSummary.of(match);
    }
}
