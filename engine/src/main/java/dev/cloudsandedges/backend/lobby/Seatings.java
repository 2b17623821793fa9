package dev.cloudsandedges.backend.lobby;

import dev.cloudsandedges.backend.match.ClockEvent;
import dev.cloudsandedges.backend.match.Match;
import dev.cloudsandedges.backend.match.PlayingEvent;
import dev.cloudsandedges.backend.match.SeatingEvent;
import dev.cloudsandedges.backend.user.UserEvent;
import dev.cloudsandedges.eventsourcing.Change;
import dev.cloudsandedges.eventsourcing.Event;
import dev.cloudsandedges.eventsourcing.Reaction;
import dev.cloudsandedges.eventsourcing.Recorded;
import dev.cloudsandedges.json.JsonArray;
import dev.cloudsandedges.json.JsonValue;
import dev.cloudsandedges.json.Row;
import dev.cloudsandedges.verdict.Refusal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * In which unfinished matches every user is, counted from the events alone. A user may be in
 * {@value #MOST} at a time; whoever has given up is in that match no longer.
 *
 * <p>A request that is granted counts from its own event on, under the match that it will lead to,
 * so that two requests in a row cannot both take the last place. Each process has a count of its
 * own; all of them come to the same, for they follow the same log.
 */
final class Seatings {

    /** How many unfinished matches a user may be in. */
    static final int MOST = 3;

    private final Map<String, Set<String>> unfinished = new LinkedHashMap<>();

    /** Takes in the next event; true if it asks for seats, and they are granted. */
    boolean grants(Change change) {
        Recorded recorded = change.recorded();
        Event<?> event = recorded.event();
        String id = recorded.stream().id();
        if (event instanceof PlayingEvent.TurnTaken) {
            return false;
        }
        if (event instanceof UserEvent.MatchRequested) {
            return grant(List.of(id), newMatch(MatchCreation.NAME, recorded));
        }
        if (event instanceof SeatingEvent.JoinRequested request) {
            return grant(List.of(request.player()), id);
        }
        if (event instanceof PlayingEvent.RematchRequested
                && change.state() instanceof Match match
                && match.isRematchWanted()) {
            return grant(match.players(), newMatch(Rematch.NAME, recorded));
        }
        follow(event, id);
        if (change.state() instanceof Match match) {
            releaseIfOver(match);
        }
        return false;
    }

    /** A row for each user: the id, then the matches. */
    JsonValue save() {
        List<JsonValue> rows = new ArrayList<>();
        unfinished.forEach((user, matches) -> {
            List<String> row = new ArrayList<>();
            row.add(user);
            row.addAll(matches);
            rows.add(JsonArray.ofTexts(row));
        });
        return new JsonArray(rows);
    }

    /** @throws IllegalArgumentException if that cannot have been saved */
    void restore(JsonValue saved) {
        Row.each(saved, row -> {
            for (int i = 1; i < row.size(); i++) {
                add(row.text(0), row.text(i));
            }
        });
    }

    /** The id of the match that a process creates in reaction to an event. */
    static String newMatch(String process, Recorded cause) {
        return newMatch(process, cause.position());
    }

    static String newMatch(String process, long position) {
        return Reaction.commandId(process, position, 0);
    }

    static Refusal tooMany() {
        return Refusal.of(
                "too-many-matches", "Nobody can be in more than " + MOST + " unfinished matches.");
    }

    private boolean grant(List<String> users, String match) {
        for (String user : users) {
            Set<String> matches = unfinished.get(user);
            if (matches != null && matches.size() >= MOST) {
                return false;
            }
        }
        users.forEach(user -> add(user, match));
        return true;
    }

    private void follow(Event<?> event, String match) {
        if (event instanceof SeatingEvent.Joined joined) {
            add(joined.player(), match);
        } else if (event instanceof SeatingEvent.JoinRefused refused) {
            remove(refused.player(), match);
        } else if (event instanceof SeatingEvent.Left left) {
            remove(left.player(), match);
        } else if (event instanceof PlayingEvent.Resigned resigned) {
            remove(resigned.player(), match);
        } else if (event instanceof ClockEvent.TimeRanOut out && out.move() == null) {
            remove(out.player(), match);
        }
    }

    private void releaseIfOver(Match match) {
        if (match.status().isOver()) {
            match.players().forEach(player -> remove(player, match.id()));
            remove(match.owner(), match.id());
        }
    }

    private void add(String user, String match) {
        unfinished.computeIfAbsent(user, first -> new LinkedHashSet<>()).add(match);
    }

    private void remove(String user, String match) {
        Set<String> matches = unfinished.get(user);
        if (matches != null && matches.remove(match) && matches.isEmpty()) {
            unfinished.remove(user);
        }
    }
}
