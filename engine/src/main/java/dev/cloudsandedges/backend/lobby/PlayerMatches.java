package dev.cloudsandedges.backend.lobby;

import dev.cloudsandedges.backend.match.Match;
import dev.cloudsandedges.backend.match.SeatingEvent;
import dev.cloudsandedges.eventsourcing.Change;
import dev.cloudsandedges.eventsourcing.Projection;
import dev.cloudsandedges.eventsourcing.Recorded;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.function.Function;

/** The projection of all matches in which a user has a seat, the latest seat first. */
public final class PlayerMatches implements Projection {

    /** What administrators call the read model. */
    public static final String NAME = "player-matches";

    private record Seat(long position, String match) {}

    private final Map<String, List<Seat>> seats = new LinkedHashMap<>(); // in order of positions

    /** No matches. */
    public PlayerMatches() {}

    @Override
    public void apply(Change change) {
        Recorded recorded = change.recorded();
        String match = recorded.stream().id();
        if (recorded.event() instanceof SeatingEvent.Joined joined) {
            seats.computeIfAbsent(joined.player(), first -> new ArrayList<>(2))
                    .add(new Seat(recorded.position(), match));
        } else if (recorded.event() instanceof SeatingEvent.Left left) {
            seats.getOrDefault(left.player(), List.of()).removeIf(seat -> seat.match.equals(match));
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
        List<Seat> theirs = seats.getOrDefault(player, List.of());
        Long after = request.afterPosition();
        int end = after == null ? theirs.size() : countBefore(theirs, after);
        return Page.of(
                        new LatestFirst(theirs, end),
                        seat -> true,
                        request,
                        seat -> String.valueOf(seat.position))
                .map(seat -> MatchSummary.of(matches.apply(seat.match)));
    }

    private static int countBefore(List<Seat> seats, long position) {
        int low = 0;
        int high = seats.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (seats.get(middle).position < position) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static final class LatestFirst implements Iterator<Seat> {
        private final List<Seat> seats;
        private int left;

        LatestFirst(List<Seat> seats, int count) {
            this.seats = seats;
            this.left = count;
        }

        @Override
        public boolean hasNext() {
            return left > 0;
        }

        @Override
        public Seat next() {
            if (left == 0) {
                throw new NoSuchElementException();
            }
            return seats.get(--left);
        }
    }
}
