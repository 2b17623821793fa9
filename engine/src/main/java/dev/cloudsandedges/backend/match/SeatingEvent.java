package dev.cloudsandedges.backend.match;

import dev.cloudsandedges.backend.game.Clocks;
import dev.cloudsandedges.backend.game.Games;
import dev.cloudsandedges.backend.game.Terms;
import dev.cloudsandedges.eventsourcing.Ids;
import dev.cloudsandedges.json.Fields;
import dev.cloudsandedges.json.Hex;
import dev.cloudsandedges.json.JsonArray;
import dev.cloudsandedges.json.JsonObject;
import dev.cloudsandedges.verdict.Refusal;
import dev.cloudsandedges.verdict.Verdict;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** What can happen to a match before it is played. */
public sealed interface SeatingEvent extends MatchEvent {

    /** The match is there, and what is played is fixed. */
    final class Created implements SeatingEvent {
        static final String KIND = "match-created";

        private final Match.Pinned pinned;

        Created(Match.Pinned pinned) {
            this.pinned = pinned;
        }

        Match.Pinned pinned() {
            return pinned;
        }

        @Override
        public String kind() {
            return KIND;
        }

        @Override
        public JsonObject payload() {
            return pinned.terms()
                    .pinned()
                    .and("seed", Hex.of(pinned.seed()))
                    .and("owner", pinned.owner())
                    .build();
        }

        @Override
        public Match applyTo(Match match) {
            return match.created(pinned);
        }

        static Created from(Fields in, Games games) {
            return new Created(new Match.Pinned(
                    Terms.from(in, games), in.bits("seed"), in.checked("owner", Ids::check)));
        }
    }

    /** A user asked for a seat. */
    record JoinRequested(String player) implements SeatingEvent, ByPlayer {
        static final String KIND = "match-join-requested";

        @Override
        public String kind() {
            return KIND;
        }

        @Override
        public Match applyTo(Match match) {
            return match.requested(player);
        }
    }

    /**
     * A user who had asked for a seat gets none.
     *
     * @param player who had asked
     * @param code the reason, for programs
     * @param message the reason, for people
     */
    record JoinRefused(String player, String code, String message) implements SeatingEvent {
        static final String KIND = "match-join-refused";

        @Override
        public String kind() {
            return KIND;
        }

        @Override
        public JsonObject payload() {
            return JsonObject.with("player", player)
                    .and("code", code)
                    .and("message", message)
                    .build();
        }

        @Override
        public Match applyTo(Match match) {
            return match.answered(player);
        }

        Refusal why() {
            return Refusal.of(code, message);
        }

        static JoinRefused of(String player, Refusal why) {
            return new JoinRefused(player, why.code(), why.message());
        }

        static JoinRefused from(Fields in) {
            String player = in.checked("player", Ids::check);
            Refusal why = Refusal.of(in.checked("code", Ids::check), in.text("message"));
            return of(player, why);
        }
    }

    /** A player took the next free seat. */
    record Joined(String player) implements SeatingEvent, ByPlayer {
        static final String KIND = "match-joined";

        @Override
        public String kind() {
            return KIND;
        }

        @Override
        public Match applyTo(Match match) {
            return match.joined(player);
        }
    }

    /** A player gave the seat back. */
    record Left(String player) implements SeatingEvent, ByPlayer {
        static final String KIND = "match-left";

        @Override
        public String kind() {
            return KIND;
        }

        @Override
        public Match applyTo(Match match) {
            return match.left(player);
        }
    }

    /**
     * The game was set up.
     *
     * @param players in order of play
     * @param next who may move
     * @param digest the sum of the game's state
     * @param clock what the clocks say; null in a match without
     */
    record Started(
            List<String> players,
            List<String> next,
            long digest,
            @Nullable Clocks clock) implements SeatingEvent, Step {
        static final String KIND = "match-started";

        public Started {
            players = List.copyOf(players);
            next = List.copyOf(next);
        }

        @Override
        public String kind() {
            return KIND;
        }

        @Override
        public JsonObject payload() {
            JsonObject.Builder payload = JsonObject.with("players", JsonArray.ofTexts(players))
                    .and("next", JsonArray.ofTexts(next))
                    .and("digest", Hex.of(digest));
            return Timing.payload(payload, clock);
        }

        @Override
        public Verdict<Match> lead(Match match) {
            return Verdict.accepted(match.started(players));
        }
    }

    /** The match will not be played. */
    record Cancelled() implements SeatingEvent {
        static final String KIND = "match-cancelled";

        @Override
        public String kind() {
            return KIND;
        }

        @Override
        public JsonObject payload() {
            return JsonObject.EMPTY;
        }

        @Override
        public Match applyTo(Match match) {
            return match.cancelled();
        }
    }
}
