package dev.cloudsandedges.backend.lobby;

import dev.cloudsandedges.backend.match.Match;
import dev.cloudsandedges.backend.match.SeatingEvent;
import dev.cloudsandedges.eventsourcing.Change;
import dev.cloudsandedges.eventsourcing.Projection;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/** The projection of all matches in which a user has a seat, the latest seat first. */
public final class PlayerMatches implements Projection {

    /** What administrators call the read model. */
    public static final String NAME = "player-matches";

    private final Map<String, Match> matches = new HashMap<>();
    private final Map<String, List<String>> seats = new HashMap<>();

    /** No matches. */
    public PlayerMatches() {}

    @Override
    public void apply(Change change) {
        if (!(change.state() instanceof Match match)) {
            return;
        }
        matches.put(match.id(), match);
        if (change.recorded().event() instanceof SeatingEvent.Joined joined) {
            seats.computeIfAbsent(joined.player(), first -> new ArrayList<>()).add(match.id());
        } else if (change.recorded().event() instanceof SeatingEvent.Left left) {
            seats.getOrDefault(left.player(), new ArrayList<>()).remove(match.id());
        }
    }

    /** A page of a user's matches; empty for a user without any. */
    public Page<MatchSummary> page(String player, Page.Request request) {
        List<String> theirs = seats.getOrDefault(player, List.of());
        int after = request.after() == null ? -1 : theirs.indexOf(request.after());
        int from = after < 0 ? theirs.size() : after;
        return Page.of(backwards(theirs, from), id -> true, request, id -> id).map(this::summary);
    }

    private MatchSummary summary(String id) {
        Match match = matches.get(id);
        if (match == null) {
            throw new IllegalStateException("a seat in no match");
        }
        return MatchSummary.of(match);
    }

    private static Iterator<String> backwards(List<String> list, int from) {
        return new Iterator<>() {
            private int at = from;

            @Override
            public boolean hasNext() {
                return at > 0;
            }

            @Override
            public String next() {
                return list.get(--at);
            }
        };
    }
}
