package dev.cloudsandedges.backend.match;

import dev.cloudsandedges.backend.game.Games;
import dev.cloudsandedges.eventsourcing.Aggregate;
import dev.cloudsandedges.eventsourcing.Command;
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

    @Override
    public JsonObject show(Match match) {
        return match.json();
    }

    @Override
    public Verdict<MatchEvent> event(String kind, JsonValue payload) {
        return MatchEvent.read(games, kind, payload);
    }

    @Override
    public Verdict<Command<Match, MatchEvent>> command(String kind, JsonValue payload) {
        return MatchCommand.read(games, kind, payload);
    }
}
