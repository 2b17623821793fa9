package dev.cloudsandedges.backend.match;

import dev.cloudsandedges.backend.game.Clocks;
import dev.cloudsandedges.json.Fields;
import dev.cloudsandedges.json.Hex;
import dev.cloudsandedges.json.JsonArray;
import dev.cloudsandedges.json.JsonNull;
import dev.cloudsandedges.json.JsonObject;
import dev.cloudsandedges.json.JsonValue;
import dev.cloudsandedges.verdict.Verdict;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** What can happen to a match with a clock alone. */
public sealed interface ClockEvent extends MatchEvent {

    /**
     * A player's time ran out: the rules made a move in their place, or they gave up.
     *
     * @param player whose
     * @param move what the rules chose, in the game's own JSON; null for giving up
     * @param next who may move now; nobody if that ended the game
     * @param digest the sum of the game's state after it
     * @param clock what the clocks say
     */
    record TimeRanOut(
            String player, @Nullable JsonValue move, List<String> next, long digest, Clocks clock)
            implements ClockEvent, Step {
        static final String KIND = "match-time-run-out";

        public TimeRanOut {
            next = List.copyOf(next);
        }

        static TimeRanOut from(Fields in, String player) {
            JsonValue move = in.any("move");
            return new TimeRanOut(
                    player,
                    move == JsonNull.NULL ? null : move,
                    in.texts("next"),
                    in.bits("digest"),
                    Clocks.from(in));
        }

        @Override
        public String kind() {
            return KIND;
        }

        @Override
        public JsonObject payload() {
            return Timing.payload(
                    JsonObject.with("player", player)
                            .and("move", move == null ? JsonNull.NULL : move)
                            .and("next", JsonArray.ofTexts(next))
                            .and("digest", Hex.of(digest)),
                    clock);
        }

        @Override
        public Verdict<Match> lead(Match match) {
            return match.outOfTime(player, move);
        }
    }
}
