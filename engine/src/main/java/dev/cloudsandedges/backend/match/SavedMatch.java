package dev.cloudsandedges.backend.match;

import dev.cloudsandedges.backend.game.Games;
import dev.cloudsandedges.backend.game.Play;
import dev.cloudsandedges.backend.game.Terms;
import dev.cloudsandedges.eventsourcing.Ids;
import dev.cloudsandedges.json.Fields;
import dev.cloudsandedges.json.Hex;
import dev.cloudsandedges.json.JsonArray;
import dev.cloudsandedges.json.JsonNull;
import dev.cloudsandedges.json.JsonObject;
import dev.cloudsandedges.json.JsonValue;
import dev.cloudsandedges.rules.Seats;
import dev.cloudsandedges.verdict.Verdict;

import java.util.List;

/** How a match stands in a snapshot. */
final class SavedMatch {

    private static final int MOST_TURNS = Integer.MAX_VALUE >> 4; // what a match can count

    private static final String LAST_TURN = "lastTurn";

    private SavedMatch() {}

    /** A match that was created; {@code lastTurn} is there only behind an undo. */
    static JsonObject save(Match match) {
        Match.Pinned pinned = match.pinned();
        JsonObject.Builder saved = pinned.terms()
                .pinned()
                .and("seed", Hex.of(pinned.seed()))
                .and("owner", pinned.owner())
                .and("status", match.status().word())
                .and("players", JsonArray.ofTexts(match.players()))
                .and("requests", JsonArray.ofTexts(match.seating().requests()))
                .and("turns", match.turns())
                .and("lastSeat", match.lastSeat());
        if (match.lastMove() != match.turns()) {
            saved.and(LAST_TURN, match.lastMove());
        }
        return saved.and("play", match.isSetUp() ? match.play().save() : JsonNull.NULL)
                .build();
    }

    static Verdict<Match> restore(Games games, String id, JsonValue saved) {
        return Fields.read(saved, "match", in -> from(games, id, in));
    }

    private static Match from(Games games, String id, Fields in) {
        Terms<?> terms = Terms.from(in, games);
        Match.Pinned pinned =
                new Match.Pinned(terms, in.bits("seed"), in.checked("owner", Ids::check));
        MatchStatus status = in.word("status", List.of(MatchStatus.values()), MatchStatus::word);
        List<String> players = in.texts("players");
        JsonValue saved = in.any("play");
        Play<?, ?> play = saved == JsonNull.NULL ? null : in.passed("play", terms.restore(saved));
        boolean begun = status == MatchStatus.PLAYING || status == MatchStatus.FINISHED;
        boolean full = players.size() == terms.seats();
        if (begun != (play != null) || (begun && !full) || status == MatchStatus.ABSENT) {
            throw in.refuse("status", "field-range", "No match comes to such a state.");
        }
        int turns = in.smallInteger("turns", 0, MOST_TURNS);
        return Match.restored(
                id,
                status,
                pinned,
                new Seating(players, in.texts("requests")),
                play,
                turns,
                in.has(LAST_TURN) ? in.smallInteger(LAST_TURN, 0, turns) : turns,
                in.smallInteger("lastSeat", 0, Seats.MOST - 1));
    }
}
