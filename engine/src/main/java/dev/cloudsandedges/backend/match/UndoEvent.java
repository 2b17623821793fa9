package dev.cloudsandedges.backend.match;

import dev.cloudsandedges.backend.game.Clocks;
import dev.cloudsandedges.backend.game.Play;
import dev.cloudsandedges.backend.game.Takebacks;
import dev.cloudsandedges.json.Fields;
import dev.cloudsandedges.json.Hex;
import dev.cloudsandedges.json.JsonArray;
import dev.cloudsandedges.json.JsonObject;
import dev.cloudsandedges.rules.Seats;
import dev.cloudsandedges.verdict.Verdict;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** What can happen on the way to taking back a move. */
public sealed interface UndoEvent extends MatchEvent {

    /** A player asked the others to let a move be taken back. */
    record Requested(String player) implements UndoEvent, ByPlayer, ByRules {
        static final String KIND = "match-undo-requested";

        @Override
        public String kind() {
            return KIND;
        }

        @Override
        public Verdict<Match> lead(Match match) {
            match.requirePlaying();
            int seat = match.seatOf(player);
            Play<?, ?> play = match.play();
            if (play.wish() != null) {
                throw new IllegalStateException("somebody asks for an undo already");
            }
            return play.consentTo(seat)
                    .then(asked -> asked.isEmpty()
                            ? Verdict.refused("undo-is-free", "Nobody has to agree to this undo.")
                            : Verdict.accepted(
                                    match.with(play.wished(new Takebacks.Wish(seat, Seats.NONE)))));
        }
    }

    /** Another player agreed. */
    record Agreed(String player) implements UndoEvent, ByPlayer {
        static final String KIND = "match-undo-agreed";

        @Override
        public String kind() {
            return KIND;
        }

        @Override
        public Match applyTo(Match match) {
            Takebacks.Wish wish = wish(match);
            int seat = match.seatOf(player);
            Seats asked = match.play().consentTo(wish.seat()).orThrow();
            if (!asked.has(seat) || wish.agreed().has(seat)) {
                throw new IllegalStateException(player + " was not asked");
            }
            Takebacks.Wish agreed =
                    new Takebacks.Wish(wish.seat(), wish.agreed().and(seat));
            return match.with(match.play().wished(agreed));
        }
    }

    /** Another player refused, or the one who had asked wants it no longer. */
    record Refused(String player) implements UndoEvent, ByPlayer {
        static final String KIND = "match-undo-refused";

        @Override
        public String kind() {
            return KIND;
        }

        @Override
        public Match applyTo(Match match) {
            wish(match);
            if (match.seatOf(player) < 0 || match.hasResigned(player)) {
                throw new IllegalStateException(player + " was not asked");
            }
            return match.with(match.play().wished(null));
        }
    }

    /**
     * A player's last move and all that came after it were taken back.
     *
     * @param player whose move
     * @param next who may move now
     * @param digest the sum of the game's state, which is the one before that move
     */
    record Undone(String player, List<String> next, long digest) implements UndoEvent, Step {
        static final String KIND = "match-undone";

        public Undone {
            next = List.copyOf(next);
        }

        static Undone from(Fields in) {
            return new Undone(MatchEvent.player(in), in.texts("next"), in.bits("digest"));
        }

        /** What an undo that nobody has to agree to any more leads to. */
        static Undone of(Match match, String player) {
            Match back = takenBack(match, player);
            return new Undone(player, back.next(), back.play().digest());
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

        /** There are none where a move can be taken back. */
        @Override
        public @Nullable Clocks clock() {
            return null;
        }

        @Override
        public Verdict<Match> lead(Match match) {
            match.requirePlaying();
            int seat = match.seatOf(player);
            Takebacks.Wish wish = match.play().wish();
            return match.play().consentTo(seat).then(asked -> {
                boolean granted = wish == null
                        ? asked.isEmpty()
                        : wish.seat() == seat && wish.agreed().equals(asked);
                return granted
                        ? Verdict.accepted(takenBack(match, player))
                        : Verdict.refused("undo-not-granted", "Others have to agree first.");
            });
        }

        private static Match takenBack(Match match, String player) {
            return match.takenBack(match.play().takenBack(match.seatOf(player)));
        }
    }

    /**
     * The open wish of a match that is played.
     *
     * @throws IllegalStateException if there is none
     */
    private static Takebacks.Wish wish(Match match) {
        match.requirePlaying();
        Takebacks.Wish wish = match.play().wish();
        if (wish == null) {
            throw new IllegalStateException("nobody wants to take back a move");
        }
        return wish;
    }
}
