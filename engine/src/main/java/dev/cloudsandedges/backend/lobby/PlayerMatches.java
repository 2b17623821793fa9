package dev.cloudsandedges.backend.lobby;

import dev.cloudsandedges.backend.match.Match;
import dev.cloudsandedges.backend.match.MatchEvent;
import dev.cloudsandedges.backend.match.SeatingEvent;
import dev.cloudsandedges.eventsourcing.Change;
import dev.cloudsandedges.eventsourcing.Projection;
import dev.cloudsandedges.eventsourcing.Recorded;
import dev.cloudsandedges.eventsourcing.States;
import dev.cloudsandedges.json.JsonArray;
import dev.cloudsandedges.json.JsonValue;
import dev.cloudsandedges.json.Row;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
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

    @Override
    public boolean ignores(String kind) {
        return MatchEvent.isTurn(kind);
    }

    /** A row for each player: the id, then for each seat the position and the match. */
    @Override
    public JsonValue save() {
        List<JsonValue> rows = new ArrayList<>();
        seats.forEach((player, taken) -> rows.add(taken.save(player)));
        return new JsonArray(rows);
    }

    @Override
    public void restore(JsonValue saved, States states) {
        Row.each(saved, row -> {
            SeatsTaken taken = new SeatsTaken();
            for (int i = 1; i < row.size(); i += 2) {
                taken.add(row.number(i), row.text(i + 1));
            }
            seats.put(row.text(0), taken);
        });
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
