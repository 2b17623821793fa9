package dev.cloudsandedges;

import dev.cloudsandedges.dotsandboxes.Board;
import dev.cloudsandedges.dotsandboxes.BoardSize;
import dev.cloudsandedges.dotsandboxes.DotsAndBoxes;
import dev.cloudsandedges.dotsandboxes.Line;
import dev.cloudsandedges.json.Codec;
import dev.cloudsandedges.json.JsonValue;
import dev.cloudsandedges.rules.Chance;
import dev.cloudsandedges.rules.Digest;
import dev.cloudsandedges.rules.Outcome;
import dev.cloudsandedges.rules.Rules;
import dev.cloudsandedges.rules.Seats;
import dev.cloudsandedges.rules.Viewer;
import dev.cloudsandedges.verdict.Verdict;

import org.jspecify.annotations.Nullable;

/** Dots and Boxes under any name in any version, to be changed in what a test is about. */
public class OtherDots implements Rules<BoardSize, Board, Line> {

    private static final DotsAndBoxes USUAL = DotsAndBoxes.RULES;

    private final String game;
    private final int version;

    /** The usual rules under that name, in that version. */
    public OtherDots(String game, int version) {
        this.game = game;
        this.version = version;
    }

    @Override
    public String game() {
        return game;
    }

    @Override
    public int version() {
        return version;
    }

    @Override
    public int mostSeats() {
        return USUAL.mostSeats();
    }

    @Override
    public Codec<BoardSize> settings() {
        return USUAL.settings();
    }

    @Override
    public Codec<Line> moves() {
        return USUAL.moves();
    }

    @Override
    public Codec<Board> states() {
        return USUAL.states();
    }

    @Override
    public Board setup(BoardSize settings, int seats, Chance chance) {
        return USUAL.setup(settings, seats, chance);
    }

    @Override
    public Seats toMove(Board board) {
        return USUAL.toMove(board);
    }

    @Override
    public Iterable<Line> legalMoves(Board board, int seat) {
        return USUAL.legalMoves(board, seat);
    }

    @Override
    public Verdict<Board> play(Board board, int seat, Line line, Chance chance) {
        return USUAL.play(board, seat, line, chance);
    }

    @Override
    public Board resign(Board board, int seat) {
        return USUAL.resign(board, seat);
    }

    @Override
    public @Nullable Outcome outcome(Board board) {
        return USUAL.outcome(board);
    }

    @Override
    public void digest(Board board, Digest into) {
        USUAL.digest(board, into);
    }

    @Override
    public JsonValue view(Board board, Viewer viewer) {
        return USUAL.view(board, viewer);
    }
}
