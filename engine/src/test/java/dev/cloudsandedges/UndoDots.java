package dev.cloudsandedges;

import dev.cloudsandedges.dotsandboxes.Board;
import dev.cloudsandedges.dotsandboxes.Line;
import dev.cloudsandedges.rules.Chance;
import dev.cloudsandedges.rules.Undo;
import dev.cloudsandedges.verdict.Verdict;

/**
 * Dots and Boxes in which a line can be taken back: freely until the next one is drawn, then by
 * consent, and not at all once a box has been completed since. Each line draws a number, too.
 */
public class UndoDots extends OtherDots {

    private final int depth;

    /** @param depth how many lines are kept */
    public UndoDots(int depth) {
        super("undo-dots", 1);
        this.depth = depth;
    }

    @Override
    public int undoDepth() {
        return depth;
    }

    @Override
    public Undo undo(Board now, Board before, int seat) {
        for (int any = 0; any < now.seats(); any++) {
            if (now.score(any) != before.score(any)) {
                return Undo.NEVER;
            }
        }
        return now.drawn() == before.drawn() + 1 ? Undo.FREELY : Undo.BY_CONSENT;
    }

    @Override
    public Verdict<Board> play(Board board, int seat, Line line, Chance chance) {
        chance.bits();
        return super.play(board, seat, line, chance);
    }
}
