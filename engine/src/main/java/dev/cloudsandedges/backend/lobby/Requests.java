package dev.cloudsandedges.backend.lobby;

import dev.cloudsandedges.backend.match.MatchEvent;
import dev.cloudsandedges.backend.match.SeatingEvent;
import dev.cloudsandedges.backend.user.UserEvent;
import dev.cloudsandedges.eventsourcing.Change;
import dev.cloudsandedges.eventsourcing.Event;
import dev.cloudsandedges.eventsourcing.Projection;
import dev.cloudsandedges.eventsourcing.Recorded;
import dev.cloudsandedges.eventsourcing.States;
import dev.cloudsandedges.json.JsonArray;
import dev.cloudsandedges.json.JsonNull;
import dev.cloudsandedges.json.JsonNumber;
import dev.cloudsandedges.json.JsonObject;
import dev.cloudsandedges.json.JsonText;
import dev.cloudsandedges.json.JsonValue;
import dev.cloudsandedges.json.Row;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The projection of what users have asked for and what came of it, the latest request first. */
public final class Requests implements Projection {

    /** What administrators call the read model. */
    public static final String NAME = "requests";

    private static final int REASON = 4; // its place in a saved row

    private final Map<String, TreeMap<Long, Request>> byUser = new LinkedHashMap<>();
    private final Map<String, Long> open = new LinkedHashMap<>();

    /** No requests. */
    public Requests() {}

    /** How far a request has come. */
    public enum Outcome {
        OPEN("open"),
        GRANTED("granted"),
        REFUSED("refused");

        private final String word;

        Outcome(String word) {
            this.word = word;
        }

        private static Outcome of(String word) {
            for (Outcome outcome : values()) {
                if (outcome.word.equals(word)) {
                    return outcome;
                }
            }
            throw new IllegalArgumentException("no outcome is called " + word);
        }
    }

    /**
     * One request.
     *
     * @param position of the event that asked
     * @param match the match that is asked for, or a seat in it; its id is known before it is there
     * @param outcome how far it has come
     * @param code why it was refused, for programs; null otherwise
     * @param message why it was refused, for people; null otherwise
     */
    public record Request(
            long position,
            String match,
            Outcome outcome,
            @Nullable String code,
            @Nullable String message) {

        /** The request as a client gets it. */
        public JsonObject json() {
            return JsonObject.with("request", position)
                    .and("match", match)
                    .and("outcome", outcome.word)
                    .and("code", code == null ? JsonNull.NULL : new JsonText(code))
                    .and("message", message == null ? JsonNull.NULL : new JsonText(message))
                    .build();
        }
    }

    @Override
    public void apply(Change change) {
        Recorded recorded = change.recorded();
        Event<?> event = recorded.event();
        String id = recorded.stream().id();
        if (event instanceof UserEvent.MatchRequested) {
            ask(id, recorded.position(), Seatings.newMatch(MatchCreation.NAME, recorded));
        } else if (event instanceof UserEvent.MatchRefused refused) {
            String match = Seatings.newMatch(MatchCreation.NAME, refused.request());
            answer(id, match, Outcome.REFUSED, refused.code(), refused.message());
        } else if (event instanceof SeatingEvent.JoinRequested request) {
            ask(request.player(), recorded.position(), id);
        } else if (event instanceof SeatingEvent.Joined joined) {
            answer(joined.player(), id, Outcome.GRANTED, null, null);
        } else if (event instanceof SeatingEvent.JoinRefused refused) {
            answer(refused.player(), id, Outcome.REFUSED, refused.code(), refused.message());
        }
    }

    @Override
    public boolean ignores(String kind) {
        return MatchEvent.isTurn(kind);
    }

    /** A row for each request: user, position, match, outcome, and for a refused one the reason. */
    @Override
    public JsonValue save() {
        List<JsonValue> rows = new ArrayList<>();
        byUser.forEach((user, theirs) -> theirs.values().forEach(one -> {
            List<JsonValue> row = new ArrayList<>();
            row.add(new JsonText(user));
            row.add(JsonNumber.of(one.position()));
            row.add(new JsonText(one.match()));
            row.add(new JsonText(one.outcome().word));
            if (one.code() != null && one.message() != null) {
                row.add(new JsonText(one.code()));
                row.add(new JsonText(one.message()));
            }
            rows.add(new JsonArray(row));
        }));
        return new JsonArray(rows);
    }

    @Override
    public void restore(JsonValue saved, States states) {
        Row.each(saved, row -> {
            boolean refused = row.size() > REASON;
            String user = row.text(0);
            Request one = new Request(
                    row.number(1),
                    row.text(2),
                    Outcome.of(row.text(3)),
                    refused ? row.text(REASON) : null,
                    refused ? row.text(REASON + 1) : null);
            byUser.computeIfAbsent(user, first -> new TreeMap<>()).put(one.position(), one);
            if (one.outcome() == Outcome.OPEN) {
                open.put(key(user, one.match()), one.position());
            }
        });
    }

    private void ask(String user, long position, String match) {
        open.put(key(user, match), position);
        byUser.computeIfAbsent(user, first -> new TreeMap<>())
                .put(position, new Request(position, match, Outcome.OPEN, null, null));
    }

    /** Players who were seated without having asked have no request to answer. */
    private void answer(
            String user,
            String match,
            Outcome outcome,
            @Nullable String code,
            @Nullable String message) {
        Long position = open.remove(key(user, match));
        TreeMap<Long, Request> theirs = byUser.get(user);
        if (position != null && theirs != null) {
            theirs.put(position, new Request(position, match, outcome, code, message));
        }
    }

    private static String key(String user, String match) {
        return user + " " + match;
    }

    /**
     * A page of a user's requests; the cursor is a request's position.
     *
     * @throws IllegalStateException if the cursor is none
     */
    public Page<Request> page(String user, Page.Request request) {
        TreeMap<Long, Request> theirs = byUser.getOrDefault(user, new TreeMap<>());
        Long before = request.afterPosition();
        var older = before == null ? theirs : theirs.headMap(before, false);
        return Page.of(
                older.descendingMap().values().iterator(),
                any -> true,
                request,
                one -> String.valueOf(one.position()));
    }
}
