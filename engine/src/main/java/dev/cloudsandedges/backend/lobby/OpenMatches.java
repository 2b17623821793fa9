package dev.cloudsandedges.backend.lobby;

import dev.cloudsandedges.backend.match.Match;
import dev.cloudsandedges.backend.match.MatchStatus;
import dev.cloudsandedges.backend.match.PlayingEvent;
import dev.cloudsandedges.eventsourcing.Change;
import dev.cloudsandedges.eventsourcing.Projection;
import dev.cloudsandedges.json.JsonValue;

import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
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

    /**
     * Which ones are wanted; null stands for any.
     *
     * @param game by the name of the game
     * @param settings by the settings, in the game's own JSON and its one spelling
     * @param without not those in which this user has a seat, or which are theirs
     */
    public record Filter(
            @Nullable String game,
            @Nullable JsonValue settings,
            @Nullable String without) implements Predicate<Match> {
        @Override
        public boolean test(Match match) {
            boolean theirs = without != null
                    && (match.seatOf(without) >= 0 || match.owner().equals(without));
            return !match.isFull()
                    && !theirs
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
