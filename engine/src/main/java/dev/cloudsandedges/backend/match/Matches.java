package dev.cloudsandedges.backend.match;

import dev.cloudsandedges.backend.game.Games;
import dev.cloudsandedges.eventsourcing.Aggregate;
import dev.cloudsandedges.eventsourcing.Command;
import dev.cloudsandedges.eventsourcing.EventScanner;
import dev.cloudsandedges.json.JsonObject;
import dev.cloudsandedges.json.JsonValue;
import dev.cloudsandedges.verdict.Verdict;

/** The matches, as a family of aggregates: the streams {@code match/<id>}. */
public final class Matches implements Aggregate<Match, MatchEvent> {

    /** The first part of their streams' names. */
    public static final String TYPE = "match";

    private final Games games;

    /** Matches of these games. */
    public Matches(Games games) {
        this.games = games;
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public Match initial(String id) {
        return Match.absent(id);
    }

    /** A match that is over; of those who played, some may still ask for another one. */
    @Override
    public boolean isSettled(Match match) {
        return match.status().isOver();
    }

    @Override
    public JsonObject show(Match match) {
        return WholeMatch.of(match);
    }

    @Override
    public EventScanner<MatchEvent> scanner() {
        return new TurnScanner();
    }

    @Override
    public Verdict<MatchEvent> event(String kind, JsonValue payload) {
        return MatchEvent.read(games, kind, payload);
    }

    @Override
    public JsonObject save(Match match) {
        return SavedMatch.save(match);
    }

    @Override
    public Verdict<Match> restore(String id, JsonValue saved) {
        return SavedMatch.restore(games, id, saved);
    }

    @Override
    public Verdict<Command<Match, MatchEvent>> command(String kind, JsonValue payload) {
        return MatchCommand.read(games, kind, payload);
    }
}
