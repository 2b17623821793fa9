package dev.cloudsandedges.conformance.rules;

import dev.cloudsandedges.Reply;
import dev.cloudsandedges.rules.Rules;
import dev.cloudsandedges.rules.Viewer;
import dev.cloudsandedges.verdict.Refusal;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What is taken back through the engine was never there, but for the log. */
final class UndoLaws {

    private UndoLaws() {}

    /**
     * In each position every seat wants its last move back, and gets it if the rules say so. What
     * is seen of the last move is not compared, but who made it: behind an undo moves have higher
     * numbers, and {@link Rules#viewMove} may hide them longer.
     */
    static <C, S, M> void movesThatAreTakenBackLeaveNoTrace(Position<C, S, M> position) {
        if (position.rules().undoDepth() == 0 || position.movers().isEmpty()) {
            return;
        }
        LiveMatch<C, S, M> live = LiveMatch.begin(position, null);
        List<Map<Viewer, String>> shown = new ArrayList<>();
        for (Position<C, S, M> one : position.path()) {
            live.step(one);
            shown.add(live.viewsWithoutNumbers());
        }
        for (int seat : position.left().numbers()) {
            Broken.saying(
                    complaint -> complaint.shownBy(lines(position, seat)),
                    () -> takenBack(live, shown, position, seat));
        }
        LiveMatch.unlessSame(
                live.views(),
                live.readAgain(live.position()).views(),
                "once the log with all undos was read again, ");
    }

    private static <C, S, M> void takenBack(
            LiveMatch<C, S, M> live,
            List<Map<Viewer, String>> shown,
            Position<C, S, M> position,
            int seat) {
        Position<C, S, M> before = before(position, seat);
        List<Integer> asked = asked(position, before, seat);
        Reply wish = live.as(seat).requestUndo(MatchScript.MATCH);
        if (before == null || asked == null) {
            Refusal why = wish.answer().refusal();
            Broken.unlessSame(
                    before == null ? "nothing-to-undo" : "undo-not-allowed",
                    why == null ? "accepted" : why.code(),
                    "the wish of seat " + seat + " for an undo is refused:");
            return;
        }
        LiveMatch.accepted(wish);
        for (int other : asked) {
            live.standsAt(position);
            LiveMatch.accepted(live.as(other).agreeUndo(MatchScript.MATCH));
        }
        isThere(live, shown, before);
        List<Position<C, S, M>> path = position.path();
        for (Position<C, S, M> one : path.subList(before.path().size(), path.size())) {
            live.step(one);
        }
        isThere(live, shown, position);
    }

    /** The state, the sum and the views are those of the position when the match first came by. */
    private static <C, S, M> void isThere(
            LiveMatch<C, S, M> live, List<Map<Viewer, String>> shown, Position<C, S, M> position) {
        live.standsAt(position);
        int moves = position.path().size() - 1;
        String again = "once moves were taken back, where it had stood after " + moves + ", ";
        Broken.unlessSame(LiveMatch.digest(position), live.lastDigest(), again + "the digest");
        LiveMatch.unlessSame(shown.get(moves), live.viewsWithoutNumbers(), again);
    }

    /** Where the last move of a seat began, if it is kept; null if it is not. */
    private static <C, S, M> @Nullable Position<C, S, M> before(
            Position<C, S, M> position, int seat) {
        int depth = position.rules().undoDepth();
        Position<C, S, M> at = position;
        for (int i = 0; i < depth; i++) {
            Step<M> step = at.step();
            Position<C, S, M> before = at.before();
            if (step == null || before == null || step.move() == null) {
                return null;
            }
            at = before;
            if (step.seat() == seat) {
                return at;
            }
        }
        return null;
    }

    /** Who has to agree; null if the rules do not let it be taken back. */
    private static <C, S, M> @Nullable List<Integer> asked(
            Position<C, S, M> position, @Nullable Position<C, S, M> before, int seat) {
        if (before == null) {
            return null;
        }
        Rules<C, S, M> rules = position.rules();
        return switch (rules.undo(position.state(), before.state(), seat)) {
            case NEVER -> null;
            case FREELY -> List.of();
            case BY_CONSENT -> position.left().without(seat).numbers();
        };
    }

    private static <C, S, M> List<String> lines(Position<C, S, M> position, int seat) {
        List<String> lines = new ArrayList<>();
        lines.add(MatchScript.wish(seat, "request-undo"));
        List<Integer> asked = asked(position, before(position, seat), seat);
        for (int other : asked == null ? List.<Integer>of() : asked) {
            lines.add(MatchScript.wish(other, "agree-undo"));
        }
        return lines;
    }
}
