package dev.cloudsandedges.backend.match;

import dev.cloudsandedges.backend.game.Play;
import dev.cloudsandedges.json.Hex;
import dev.cloudsandedges.json.JsonArray;
import dev.cloudsandedges.json.JsonObject;
import dev.cloudsandedges.json.JsonValue;
import dev.cloudsandedges.json.LineWriter;
import dev.cloudsandedges.rules.Outcome;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** What can happen to a match that is played, or was. */
public sealed interface PlayingEvent extends MatchEvent {

    /**
     * A player moved.
     *
     * <p>Events with the same player, move, next and digest are equal.
     */
    final class TurnTaken implements PlayingEvent {
        static final String KIND = "match-turn-taken";

        private final String player;
        private final JsonValue move;
        private final List<String> next;
        private final long digest;
        private final @Nullable Match before;
        private final @Nullable Match after;

        private TurnTaken(
                String player,
                JsonValue move,
                List<String> next,
                long digest,
                @Nullable Match before,
                @Nullable Match after) {
            this.player = player;
            this.move = move;
            this.next = next;
            this.digest = digest;
            this.before = before;
            this.after = after;
        }

        /**
         * A turn as the log has it.
         *
         * @param move in the game's own JSON
         * @param next who may move now; nobody after the last move
         * @param digest the sum of the game's state after the move
         */
        TurnTaken(String player, JsonValue move, List<String> next, long digest) {
            this(player, move, List.copyOf(next), digest, null, null);
        }

        /** A turn that the rules have accepted: applied to {@code before}, it gives that match. */
        static TurnTaken made(Match before, String player, Play.Moved<?, ?> made) {
            Match after = before.moved(before.seatOf(player), made.after());
            long digest = made.after().digest();
            return new TurnTaken(player, made.move(), after.next(), digest, before, after);
        }

        /** Who moved. */
        public String player() {
            return player;
        }

        /** The move, in the game's own JSON. */
        public JsonValue move() {
            return move;
        }

        /** Who may move now; nobody after the last move. */
        public List<String> next() {
            return next;
        }

        @Override
        public String kind() {
            return KIND;
        }

        @Override
        public JsonObject payload() {
            return JsonObject.with("player", player)
                    .and("move", move)
                    .and("next", JsonArray.ofTexts(next))
                    .and("digest", Hex.of(digest))
                    .build();
        }

        /** Ids need no escapes. */
        @Override
        public void appendPayload(LineWriter out) {
            out.append(TurnScanner.PLAYER).append(player).append(TurnScanner.MOVE);
            move.appendTo(out);
            out.append(TurnScanner.NEXT);
            for (int i = 0; i < next.size(); i++) {
                out.append(i == 0 ? TurnScanner.QUOTE : TurnScanner.COMMA);
                out.append(next.get(i)).append('"');
            }
            out.append(TurnScanner.DIGEST).appendHex(digest).append(TurnScanner.END);
        }

        @Override
        public Match applyTo(Match match) {
            return match == before && after != null
                    ? after
                    : MatchEvent.checked(match.moved(player, move), next, digest);
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof TurnTaken that
                    && player.equals(that.player)
                    && move.equals(that.move)
                    && next.equals(that.next)
                    && digest == that.digest;
        }

        @Override
        public int hashCode() {
            return Long.hashCode(digest);
        }

        @Override
        public String toString() {
            return KIND + payload();
        }
    }

    /**
     * A player gave up.
     *
     * @param player who
     * @param next who may move now; nobody if that ended the game
     * @param digest the sum of the game's state without this player
     */
    record Resigned(String player, List<String> next, long digest) implements PlayingEvent {
        static final String KIND = "match-resigned";

        public Resigned {
            next = List.copyOf(next);
        }

        @Override
        public String kind() {
            return KIND;
        }

        @Override
        public JsonObject payload() {
            return JsonObject.with("player", player)
                    .and("next", JsonArray.ofTexts(next))
                    .and("digest", Hex.of(digest))
                    .build();
        }

        @Override
        public Match applyTo(Match match) {
            return MatchEvent.checked(match.resigned(player), next, digest);
        }
    }

    /**
     * The game came to its end.
     *
     * @param winners more than one is a tie between those
     * @param points of each player, in order of play
     */
    record Finished(List<String> winners, List<Integer> points) implements PlayingEvent {
        static final String KIND = "match-finished";

        public Finished {
            winners = List.copyOf(winners);
            points = List.copyOf(points);
        }

        @Override
        public String kind() {
            return KIND;
        }

        @Override
        public JsonObject payload() {
            return JsonObject.with("winners", JsonArray.ofTexts(winners))
                    .and("points", JsonArray.ofNumbers(points))
                    .build();
        }

        @Override
        public Match applyTo(Match match) {
            Match finished = match.finished();
            Outcome outcome = finished.play().outcome();
            if (outcome == null || !of(match, outcome).equals(this)) {
                throw new IllegalStateException("the game came to another outcome");
            }
            return finished;
        }

        static Finished of(Match match, Outcome outcome) {
            return new Finished(match.playersAt(outcome.winners()), outcome.points());
        }
    }

    /**
     * A player asked for another match.
     *
     * @param player who
     * @param seed 64 bits for that match's source of chance, if this wish is the last one needed
     */
    record RematchRequested(String player, long seed) implements PlayingEvent {
        static final String KIND = "match-rematch-requested";

        @Override
        public String kind() {
            return KIND;
        }

        @Override
        public JsonObject payload() {
            return JsonObject.with("player", player).and("seed", Hex.of(seed)).build();
        }

        @Override
        public Match applyTo(Match match) {
            return match.rematchRequested(player);
        }
    }

    /**
     * There will be no rematch: the players' wishes are forgotten, and they may ask again.
     *
     * @param code the reason, for programs
     * @param message the reason, for people
     */
    record RematchRefused(String code, String message) implements PlayingEvent {
        static final String KIND = "match-rematch-refused";

        @Override
        public String kind() {
            return KIND;
        }

        @Override
        public JsonObject payload() {
            return JsonObject.with("code", code).and("message", message).build();
        }

        @Override
        public Match applyTo(Match match) {
            return match.rematchRefused();
        }
    }
}
