package dev.cloudsandedges.backend.lobby;

import dev.cloudsandedges.backend.game.Clock;
import dev.cloudsandedges.backend.match.Match;
import dev.cloudsandedges.backend.match.MatchEvent;
import dev.cloudsandedges.backend.match.MatchStatus;
import dev.cloudsandedges.backend.match.Matches;
import dev.cloudsandedges.backend.match.PlayingEvent;
import dev.cloudsandedges.eventsourcing.Change;
import dev.cloudsandedges.eventsourcing.Projection;
import dev.cloudsandedges.eventsourcing.States;
import dev.cloudsandedges.eventsourcing.StreamId;
import dev.cloudsandedges.json.JsonArray;
import dev.cloudsandedges.json.JsonValue;
import dev.cloudsandedges.json.Row;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/** The projection of matches that have not started and have a free seat, newest first. */
public final class OpenMatches implements Projection {

    /** What administrators call the read model. */
    public static final String NAME = "open-matches";

    private final TreeMap<Long, Match> byAge = new TreeMap<>();
    private final Map<String, Long> created = new LinkedHashMap<>();

    /** No matches. */
    public OpenMatches() {}

    /** How a match gives its players time. */
    public enum Timing {
        /** They may think as long as they like. */
        NONE("none"),
        /** So long for each move. */
        PER_MOVE("per-move"),
        /** A stock for the whole match. */
        BANK("bank");

        private final String word;

        Timing(String word) {
            this.word = word;
        }

        /** The spelling in documents. */
        public String word() {
            return word;
        }

        private static Timing of(@Nullable Clock clock) {
            if (clock == null) {
                return NONE;
            }
            return clock instanceof Clock.PerMove ? PER_MOVE : BANK;
        }
    }

    /**
     * Which ones are wanted; null stands for any.
     *
     * @param game by the name of the game
     * @param settings by the settings, in the game's own JSON and its one spelling
     * @param without not those in which this user has a seat, or which are theirs
     * @param clock by how time is given
     */
    public record Filter(
            @Nullable String game,
            @Nullable JsonValue settings,
            @Nullable String without,
            @Nullable Timing clock)
            implements Predicate<Match> {

        /** With whatever clock, or none. */
        public Filter(
                @Nullable String game, @Nullable JsonValue settings, @Nullable String without) {
            this(game, settings, without, null);
        }

        @Override
        public boolean test(Match match) {
            boolean theirs = without != null
                    && (match.seatOf(without) >= 0 || match.owner().equals(without));
            return !match.isFull()
                    && !theirs
                    && (clock == null || clock == Timing.of(match.terms().clock()))
                    && (game == null || match.terms().game().equals(game))
                    && (settings == null || match.terms().settingsJson().equals(settings));
        }
    }

    @Override
    public void apply(Change change) {
        boolean played = change.recorded().event() instanceof PlayingEvent;
        if (played || !(change.state() instanceof Match match)) {
            return;
        }
        if (match.status() == MatchStatus.NOT_STARTED) {
            Long age = created.get(match.id());
            if (age == null) {
                age = change.recorded().position();
                created.put(match.id(), age);
            }
            byAge.put(age, match);
        } else {
            Long age = created.remove(match.id());
            if (age != null) {
                byAge.remove(age);
            }
        }
    }

    @Override
    public boolean ignores(String kind) {
        return MatchEvent.isTurn(kind);
    }

    /** A row for each: its id, and the position at which it was created. */
    @Override
    public JsonValue save() {
        List<JsonValue> rows = new ArrayList<>();
        byAge.forEach((age, match) -> rows.add(Row.of(match.id(), age)));
        return new JsonArray(rows);
    }

    @Override
    public void restore(JsonValue saved, States states) {
        Row.each(saved, row -> {
            String id = row.text(0);
            long age = row.number(1);
            if (!(states.state(new StreamId(Matches.TYPE, id)) instanceof Match match)) {
                throw new IllegalArgumentException("there is no match " + id);
            }
            byAge.put(age, match);
            created.put(id, age);
        });
    }

    /**
     * A page of them. The cursor is the position at which a match was created, so that it holds
     * when the match is open no more.
     *
     * @throws IllegalStateException if the cursor is none
     */
    public Page<MatchSummary> page(Filter filter, Page.Request request) {
        Long after = request.afterPosition();
        var older = after == null ? byAge : byAge.headMap(after, false);
        return Page.of(
                        older.descendingMap().values().iterator(),
                        filter,
                        request,
                        match -> String.valueOf(created.get(match.id())))
                .map(MatchSummary::of);
    }
}
