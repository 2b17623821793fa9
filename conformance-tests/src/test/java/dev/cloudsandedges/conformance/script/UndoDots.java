package dev.cloudsandedges.conformance.script;

import dev.cloudsandedges.conformance.rules.BentRules;
import dev.cloudsandedges.dotsandboxes.Board;
import dev.cloudsandedges.rules.Undo;

/**
 * Dots and Boxes under another name, in which a line can be taken back: freely until the next one
 * is drawn, then by consent, and not at all once the board is half full.
 */
final class UndoDots extends BentRules {

    static final UndoDots GAME = new UndoDots();

    private UndoDots() {}

    @Override
    public String game() {
        return "undo-dots";
    }

    @Override
    public int undoDepth() {
        return 4;
    }

    @Override
    public Undo undo(Board now, Board before, int seat) {
        if (now.drawn() * 2 > now.size().lines()) {
            return Undo.NEVER;
        }
        return now.drawn() == before.drawn() + 1 ? Undo.FREELY : Undo.BY_CONSENT;
    }
}
