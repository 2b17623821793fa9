package dev.cloudsandedges.conformance.rules;

import dev.cloudsandedges.dotsandboxes.Board;
import dev.cloudsandedges.dotsandboxes.BoardSize;
import dev.cloudsandedges.dotsandboxes.Line;
import dev.cloudsandedges.json.Codec;
import dev.cloudsandedges.json.JsonValue;
import dev.cloudsandedges.rules.Chance;
import dev.cloudsandedges.rules.Digest;
import dev.cloudsandedges.rules.Outcome;
import dev.cloudsandedges.rules.Seats;
import dev.cloudsandedges.rules.Viewer;
import dev.cloudsandedges.verdict.Refusal;
import dev.cloudsandedges.verdict.Verdict;

import org.jspecify.annotations.Nullable;

/** The right rules, for wrong ones to bend in one place each. */
public class BentRules implements LikeDotsAndBoxes<Board> {

    /** The right rules, to be bent. */
    protected BentRules() {}

    @Override
    public Codec<Board> states() {
        return RIGHT.states();
    }

    @Override
    public Board setup(BoardSize settings, int seats, Chance chance) {
        return RIGHT.setup(settings, seats, chance);
    }

    @Override
    public Seats toMove(Board board) {
        return RIGHT.toMove(board);
    }

    @Override
    public Iterable<Line> legalMoves(Board board, int seat) {
        return RIGHT.legalMoves(board, seat);
    }

    @Override
    public Verdict<Board> play(Board board, int seat, Line line, Chance chance) {
        return RIGHT.play(board, seat, line, chance);
    }

    @Override
    public @Nullable Outcome outcome(Board board) {
        return RIGHT.outcome(board);
    }

    @Override
    public Board resign(Board board, int seat) {
        return RIGHT.resign(board, seat);
    }

    @Override
    public void digest(Board board, Digest into) {
        RIGHT.digest(board, into);
    }

    @Override
    public JsonValue view(Board board, Viewer viewer) {
        return RIGHT.view(board, viewer);
    }

    @Override
    public @Nullable Refusal explain(Board board, int seat, Line line) {
        return play(board, seat, line, new Chance(0)).refusal();
    }
}
