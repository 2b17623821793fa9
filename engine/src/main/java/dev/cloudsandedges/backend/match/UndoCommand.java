package dev.cloudsandedges.backend.match;

import dev.cloudsandedges.backend.access.Operation;
import dev.cloudsandedges.backend.game.Takebacks;
import dev.cloudsandedges.eventsourcing.Context;
import dev.cloudsandedges.rules.Seats;
import dev.cloudsandedges.verdict.Refusal;
import dev.cloudsandedges.verdict.Verdict;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * What can be wanted on the way to taking back a move. A turn, a resignation and the end of the
 * game close an open wish.
 */
public sealed interface UndoCommand extends MatchCommand {

    /**
     * Take back one's own last move and all that came after it: at once where the rules let that be
     * done freely or nobody is left to ask, and otherwise once all the others who still play have
     * agreed. Refused with {@code not-a-player}, {@code undo-requested}, {@code undo-not-allowed},
     * {@code nothing-to-undo} and the refusals of {@link MatchStatus}.
     */
    record Request() implements UndoCommand {
        @Override
        public Operation operation() {
            return Operation.MATCH_REQUEST_UNDO;
        }

        @Override
        public Verdict<List<MatchEvent>> decide(Match match, Context context) {
            String player = MatchCommand.playerOf(context);
            Refusal why = match.refuses(player, MatchStatus.PLAYING);
            if (why != null) {
                return Verdict.refused(why);
            }
            if (match.play().wish() != null) {
                return Verdict.refused("undo-requested", "Somebody asks for an undo already.");
            }
            return match.play()
                    .consentTo(match.seatOf(player))
                    .map(asked -> List.of(
                            asked.isEmpty()
                                    ? UndoEvent.Undone.of(match, player)
                                    : new UndoEvent.Requested(player)));
        }
    }

    /**
     * Let another player take back a move; that happens when the last of those who are asked has
     * agreed. Refused with {@code not-a-player}, {@code no-undo-request}, {@code already-resigned},
     * {@code already-agreed}, also to the player who asks, and the refusals of {@link MatchStatus}.
     */
    record Agree() implements UndoCommand {
        @Override
        public Operation operation() {
            return Operation.MATCH_AGREE_UNDO;
        }

        @Override
        public Verdict<List<MatchEvent>> decide(Match match, Context context) {
            String player = MatchCommand.playerOf(context);
            Refusal why = notAsked(match, player);
            if (why != null) {
                return Verdict.refused(why);
            }
            Takebacks.Wish wish = match.play().wish();
            int seat = match.seatOf(player);
            if (wish == null || wish.seat() == seat || wish.agreed().has(seat)) {
                return Verdict.refused("already-agreed", "You have agreed to this undo already.");
            }
            Seats agreed = wish.agreed().and(seat);
            UndoEvent.Agreed said = new UndoEvent.Agreed(player);
            return match.play()
                    .consentTo(wish.seat())
                    .map(asked -> asked.equals(agreed)
                            ? List.of(
                                    said,
                                    UndoEvent.Undone.of(match, match.players().get(wish.seat())))
                            : List.of(said));
        }
    }

    /**
     * Refuse to let a move be taken back, or want it no longer oneself. Refused with {@code
     * not-a-player}, {@code no-undo-request}, {@code already-resigned} and the refusals of {@link
     * MatchStatus}.
     */
    record Refuse() implements UndoCommand {
        @Override
        public Operation operation() {
            return Operation.MATCH_REFUSE_UNDO;
        }

        @Override
        public Verdict<List<MatchEvent>> decide(Match match, Context context) {
            String player = MatchCommand.playerOf(context);
            Refusal why = notAsked(match, player);
            return why == null
                    ? Verdict.accepted(List.of(new UndoEvent.Refused(player)))
                    : Verdict.refused(why);
        }
    }

    private static @Nullable Refusal notAsked(Match match, String player) {
        Refusal why = match.refuses(player, MatchStatus.PLAYING);
        if (why != null) {
            return why;
        }
        if (match.play().wish() == null) {
            return Refusal.of("no-undo-request", "Nobody wants to take back a move.");
        }
        return match.hasResigned(player)
                ? Refusal.of("already-resigned", "You have given up already.")
                : null;
    }
}
