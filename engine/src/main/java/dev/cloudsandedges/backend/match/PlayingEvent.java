package dev.cloudsandedges.backend.match;

import dev.cloudsandedges.backend.game.Clocks;
import dev.cloudsandedges.backend.game.Play;
import dev.cloudsandedges.json.Fields;
import dev.cloudsandedges.json.Hex;
import dev.cloudsandedges.json.JsonArray;
import dev.cloudsandedges.json.JsonObject;
import dev.cloudsandedges.json.JsonValue;
import dev.cloudsandedges.json.LineWriter;
import dev.cloudsandedges.rules.Outcome;
import dev.cloudsandedges.verdict.Verdict;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Objects;

/** What can happen to a match that is played, or was. */
public sealed interface PlayingEvent extends MatchEvent {

    /**
     * A player moved.
     *
     * <p>Events with the same player, move, next, digest and clock are equal.
     */
    final class TurnTaken implements PlayingEvent, Step {
        static final String KIND = "match-turn-taken";

        private final String player;
        private final JsonValue move;
        private final List<String> next;
        private final long digest;
        private final @Nullable Clocks clock;
        private final @Nullable Match before;
        private final @Nullable Match after;

        private TurnTaken(
                String player,
                JsonValue move,
                List<String> next,
                long digest,
                @Nullable Clocks clock,
                @Nullable Match before,
                @Nullable Match after) {
            this.player = player;
            this.move = move;
            this.next = next;
            this.digest = digest;
            this.clock = clock;
            this.before = before;
            this.after = after;
        }

        /**
         * A turn as the log has it.
         *
         * @param move in the game's own JSON
         * @param next who may move now, in a list that never changes; nobody after the last move
         * @param digest the sum of the game's state after the move
         * @param clock what the clocks say; null in a match without
         */
        TurnTaken(
                String player,
                JsonValue move,
                List<String> next,
                long digest,
                @Nullable Clocks clock) {
            this(player, move, next, digest, clock, null, null);
        }

        /** A turn that the rules have accepted: applied to {@code before}, it gives that match. */
        static TurnTaken made(Match before, String player, Play.Moved<?, ?> made, long at) {
            int seat = before.seatOf(player);
            Clocks clock = Timing.moved(before, seat, made.after().toMove(), at);
            Match after = before.moved(seat, made.after()).timed(clock);
            long digest = made.after().digest();
            return new TurnTaken(player, made.move(), after.next(), digest, clock, before, after);
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
        @Override
        public List<String> next() {
            return next;
        }

        @Override
        public @Nullable Clocks clock() {
            return clock;
        }

        @Override
        public long digest() {
            return digest;
        }

        @Override
        public Verdict<Match> lead(Match match) {
            int seat = match.seatOf(player);
            return match.play().move(seat, move).map(made -> match.moved(seat, made.after()));
        }

        @Override
        public String kind() {
            return KIND;
        }

        @Override
        public JsonObject payload() {
            JsonObject.Builder payload = JsonObject.with("player", player)
                    .and("move", move)
                    .and("next", JsonArray.ofTexts(next))
                    .and("digest", Hex.of(digest));
            return Timing.payload(payload, clock);
        }

        /** Ids need no escapes. */
        @Override
        public void appendPayload(LineWriter out) {
            if (clock != null) {
                payload().appendTo(out);
                return;
            }
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
                    : MatchEvent.checked(match.moved(player, move), next, digest)
                            .timed(clock);
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof TurnTaken that
                    && player.equals(that.player)
                    && move.equals(that.move)
                    && next.equals(that.next)
                    && digest == that.digest
                    && Objects.equals(clock, that.clock);
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
     * @param clock what the clocks say; null in a match without
     */
    record Resigned(
            String player,
            List<String> next,
            long digest,
            @Nullable Clocks clock) implements PlayingEvent, Step {
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
            JsonObject.Builder payload = JsonObject.with("player", player)
                    .and("next", JsonArray.ofTexts(next))
                    .and("digest", Hex.of(digest));
            return Timing.payload(payload, clock);
        }

        @Override
        public Verdict<Match> lead(Match match) {
            return Verdict.accepted(match.resigned(player));
        }
    }

    /**
     * The game came to its end.
     *
     * @param winners more than one is a tie between those
     * @param points of each player, in order of play
     * @param ranks the place of each player, in order of play; empty where it follows from winners
     *     and points
     */
    record Finished(List<String> winners, List<Integer> points, List<Integer> ranks)
            implements PlayingEvent {
        static final String KIND = "match-finished";

        public Finished {
            winners = List.copyOf(winners);
            points = List.copyOf(points);
            ranks = List.copyOf(ranks);
        }

        static Finished from(Fields in) {
            return new Finished(
                    in.texts("winners"),
                    in.smallIntegers("points"),
                    in.has("ranks") ? in.smallIntegers("ranks") : List.of());
        }

        @Override
        public String kind() {
            return KIND;
        }

        @Override
        public JsonObject payload() {
            JsonObject.Builder payload = JsonObject.with("winners", JsonArray.ofTexts(winners))
                    .and("points", JsonArray.ofNumbers(points));
            return ranks.isEmpty()
                    ? payload.build()
                    : payload.and("ranks", JsonArray.ofNumbers(ranks)).build();
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

        /** What happened, and behind it the end of the game if it brought that about. */
        static List<MatchEvent> behind(MatchEvent happened, Match match, Play<?, ?> after) {
            Outcome outcome = after.outcome();
            return outcome == null ? List.of(happened) : List.of(happened, of(match, outcome));
        }

        static Finished of(Match match, Outcome outcome) {
            List<Integer> usual = Outcome.ranked(outcome.winners(), outcome.points());
            return new Finished(
                    match.playersAt(outcome.winners()),
                    outcome.points(),
                    usual.equals(outcome.ranks()) ? List.of() : outcome.ranks());
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
