package dev.cloudsandedges.conformance.kernel;

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

/** A game whose moves throw. */
final class BrokenRules implements Rules<BoardSize, Board, Line> {

    private static final DotsAndBoxes RIGHT = DotsAndBoxes.RULES;

    @Override
    public String game() {
        return "broken";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public int fewestSeats() {
        return 2;
    }

    @Override
    public int mostSeats() {
        return 2;
    }

    @Override
    public Codec<BoardSize> settings() {
        return RIGHT.settings();
    }

    @Override
    public Codec<Line> moves() {
        return RIGHT.moves();
    }

    @Override
    public Codec<Board> states() {
        return RIGHT.states();
    }

    @Override
    public Board setup(BoardSize settings, int seats, Chance chance) {
        return RIGHT.setup(settings, seats, chance);
    }

    @Override
    public Seats toMove(Board state) {
        return RIGHT.toMove(state);
    }

    @Override
    public Iterable<Line> legalMoves(Board state, int seat) {
        return RIGHT.legalMoves(state, seat);
    }

    @Override
    public Verdict<Board> play(Board state, int seat, Line move, Chance chance) {
        throw new UnsupportedOperationException("these rules are broken");
    }

    @Override
    public @Nullable Outcome outcome(Board state) {
        return RIGHT.outcome(state);
    }

    @Override
    public Board resign(Board state, int seat) {
        return RIGHT.resign(state, seat);
    }

    @Override
    public void digest(Board state, Digest into) {
        RIGHT.digest(state, into);
    }

    @Override
    public JsonValue view(Board state, Viewer viewer) {
        return RIGHT.view(state, viewer);
    }
}
