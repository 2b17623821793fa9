package dev.cloudsandedges.backend.lobby;

import dev.cloudsandedges.backend.game.Clock;
import dev.cloudsandedges.backend.match.Match;
import dev.cloudsandedges.backend.match.MatchStatus;
import dev.cloudsandedges.json.JsonArray;
import dev.cloudsandedges.json.JsonObject;
import dev.cloudsandedges.json.JsonValue;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * A match in a list.
 *
 * @param id which match
 * @param game the name of its game
 * @param settings in the game's own JSON
 * @param seats how many play
 * @param owner who asked for it
 * @param status where in its life it is
 * @param players who is seated
 * @param next who may move now
 * @param clock how long players may think; null for as long as they like
 */
public record MatchSummary(
        String id,
        String game,
        JsonValue settings,
        int seats,
        String owner,
        MatchStatus status,
        List<String> players,
        List<String> next,
        @Nullable Clock clock) {

    public MatchSummary {
        players = List.copyOf(players);
        next = List.copyOf(next);
    }

    static MatchSummary of(Match match) {
        return new MatchSummary(
                match.id(),
                match.terms().game(),
                match.terms().settingsJson(),
                match.terms().seats(),
                match.owner(),
                match.status(),
                match.players(),
                match.next(),
                match.terms().clock());
    }

    /**
     * The summary as a client gets it, its members in the order of this record; {@code clock} is
     * there only if the match has one.
     */
    public JsonObject json() {
        JsonObject.Builder json = JsonObject.with("id", id)
                .and("game", game)
                .and("settings", settings)
                .and("seats", seats)
                .and("owner", owner)
                .and("status", status.word())
                .and("players", JsonArray.ofTexts(players))
                .and("next", JsonArray.ofTexts(next));
        return clock == null
                ? json.build()
                : json.and(Clock.MEMBER, clock.json()).build();
    }
}
