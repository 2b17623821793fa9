package dev.cloudsandedges.backend.match;

import dev.cloudsandedges.backend.game.Clock;
import dev.cloudsandedges.backend.game.Clocks;
import dev.cloudsandedges.json.JsonArray;
import dev.cloudsandedges.json.JsonNull;
import dev.cloudsandedges.json.JsonNumber;
import dev.cloudsandedges.json.JsonObject;
import dev.cloudsandedges.json.JsonText;
import dev.cloudsandedges.json.JsonValue;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * A match as somebody may see it.
 *
 * @param id which match
 * @param game the name of its game
 * @param rulesVersion the version of the rules that it keeps
 * @param settings in the game's own JSON
 * @param seats how many play
 * @param owner who may cancel it
 * @param status where in its life it is
 * @param players who is seated: in order of joining, from the start on in order of play
 * @param next who may move now; nobody before the start and after the end
 * @param phase in which part of the game it is; null for a game without parts, and before the start
 * @param winners nobody before the end; more than one is a tie between those
 * @param points of each player, in order of play; empty before the end
 * @param ranks the place of each player, in order of play, 1 for the best; empty before the end
 * @param turns how many moves were made, also if they were taken back; an undo counts as one more,
 *     so that a number means another position only after a resignation
 * @param lastTurn the last move that stands; null before the first
 * @param undo who wants to take back a move; null while nobody does
 * @param times when things happened, by the hosts' clocks
 * @param clock how long players may think, and what is left; null for as long as they like
 * @param board the game's own view, for the eyes of whoever asked; null before the start
 */
public record MatchView(
        String id,
        String game,
        int rulesVersion,
        JsonValue settings,
        int seats,
        String owner,
        MatchStatus status,
        List<Player> players,
        List<String> next,
        @Nullable String phase,
        List<String> winners,
        List<Integer> points,
        List<Integer> ranks,
        int turns,
        @Nullable Turn lastTurn,
        @Nullable Wish undo,
        Times times,
        @Nullable Timed clock,
        @Nullable JsonValue board) {

    /** A seated user; the name is null for one who was never created. */
    public record Player(String id, @Nullable String name) {
        private JsonObject json() {
            return JsonObject.with("id", id).and("name", textOrNull(name)).build();
        }
    }

    /** A move in the game's own JSON, and who made it. */
    public record Turn(String player, JsonValue move) {
        private JsonObject json() {
            return JsonObject.with("player", player).and("move", move).build();
        }
    }

    /** Who asked to take back a move, and who of the others has agreed, in order of play. */
    public record Wish(String player, List<String> agreed) {
        public Wish {
            agreed = List.copyOf(agreed);
        }

        private JsonObject json() {
            return JsonObject.with("player", player)
                    .and("agreed", JsonArray.ofTexts(agreed))
                    .build();
        }
    }

    /** Milliseconds since the epoch; null for what has not happened. */
    public record Times(
            @Nullable Long created,
            @Nullable Long started,
            @Nullable Long ended) {
        private JsonObject json() {
            return JsonObject.with("created", numberOrNull(created))
                    .and("started", numberOrNull(started))
                    .and("ended", numberOrNull(ended))
                    .build();
        }
    }

    /**
     * The clock of a match.
     *
     * @param clock on what terms
     * @param hands what each player's clock says, in order of play; empty before the start
     */
    public record Timed(Clock clock, List<Clocks.Hand> hands) {
        public Timed {
            hands = List.copyOf(hands);
        }

        static @Nullable Timed of(Match match) {
            Clock clock = match.terms().clock();
            Clocks now = match.clocks();
            return clock == null ? null : new Timed(clock, now == null ? List.of() : now.hands());
        }

        private JsonObject json() {
            return JsonObject.with("terms", clock.json())
                    .and("players", JsonArray.of(hands, Clocks.Hand::json))
                    .build();
        }
    }

    public MatchView {
        players = List.copyOf(players);
        next = List.copyOf(next);
        winners = List.copyOf(winners);
        points = List.copyOf(points);
        ranks = List.copyOf(ranks);
    }

    /**
     * The view as a client gets it, its members in the order of this record; {@code clock} is there
     * only if the match has one.
     */
    public JsonObject json() {
        JsonObject.Builder json = JsonObject.with("id", id)
                .and("game", game)
                .and("rulesVersion", rulesVersion)
                .and("settings", settings)
                .and("seats", seats)
                .and("owner", owner)
                .and("status", status.word())
                .and("players", JsonArray.of(players, Player::json))
                .and("next", JsonArray.ofTexts(next))
                .and("phase", textOrNull(phase))
                .and("winners", JsonArray.ofTexts(winners))
                .and("points", JsonArray.ofNumbers(points))
                .and("ranks", JsonArray.ofNumbers(ranks))
                .and("turns", turns)
                .and("lastTurn", lastTurn == null ? JsonNull.NULL : lastTurn.json())
                .and("undo", undo == null ? JsonNull.NULL : undo.json())
                .and("times", times.json());
        if (clock != null) {
            json.and(Clock.MEMBER, clock.json());
        }
        return json.and("board", board == null ? JsonNull.NULL : board).build();
    }

    private static JsonValue textOrNull(@Nullable String text) {
        return text == null ? JsonNull.NULL : new JsonText(text);
    }

    private static JsonValue numberOrNull(@Nullable Long number) {
        return number == null ? JsonNull.NULL : new JsonNumber(number);
    }
}
