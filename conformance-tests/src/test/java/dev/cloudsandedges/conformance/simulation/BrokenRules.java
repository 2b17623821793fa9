package dev.cloudsandedges.conformance.simulation;

import dev.cloudsandedges.conformance.rules.LikeDotsAndBoxes;
import dev.cloudsandedges.dotsandboxes.Board;
import dev.cloudsandedges.dotsandboxes.BoardSize;
import dev.cloudsandedges.dotsandboxes.Line;
import dev.cloudsandedges.json.Codec;
import dev.cloudsandedges.json.JsonObject;
import dev.cloudsandedges.json.JsonValue;
import dev.cloudsandedges.rules.Chance;
import dev.cloudsandedges.rules.Digest;
import dev.cloudsandedges.rules.Outcome;
import dev.cloudsandedges.rules.Seats;
import dev.cloudsandedges.rules.Viewer;
import dev.cloudsandedges.verdict.Verdict;

import org.jspecify.annotations.Nullable;

/**
 * Dots and Boxes in a second version that is wrong: without the extra turn after a box, or with
 * everybody as the winner.
 */
final class BrokenRules implements LikeDotsAndBoxes<BrokenRules.Shifted> {

    /** A board whose seats are counted from another one. */
    record Shifted(Board board, int shift) {
        int seat(int onBoard) {
            return (onBoard + shift) % board.seats();
        }

        int onBoard(int seat) {
            return Math.floorMod(seat - shift, board.seats());
        }
    }

    private final boolean extraTurn;

    BrokenRules(boolean extraTurn) {
        this.extraTurn = extraTurn;
    }

    @Override
    public int version() {
        return RIGHT.version() + 1;
    }

    @Override
    public Codec<Shifted> states() {
        return Codec.ofObject(
                state -> JsonObject.with("board", RIGHT.states().write(state.board))
                        .and("shift", state.shift)
                        .build(),
                in -> new Shifted(
                        in.passed("board", RIGHT.states().read(in.any("board"), "board")),
                        in.smallInteger("shift", 0, Integer.MAX_VALUE)));
    }

    @Override
    public Shifted setup(BoardSize settings, int seats, Chance chance) {
        return new Shifted(RIGHT.setup(settings, seats, chance), 0);
    }

    @Override
    public Seats toMove(Shifted state) {
        return RIGHT.toMove(state.board).isEmpty()
                ? Seats.NONE
                : Seats.of(state.seat(state.board.turn()));
    }

    @Override
    public Iterable<Line> legalMoves(Shifted state, int seat) {
        return RIGHT.legalMoves(state.board, state.onBoard(seat));
    }

    @Override
    public Verdict<Shifted> play(Shifted state, int seat, Line line, Chance chance) {
        return RIGHT.play(state.board, state.onBoard(seat), line, chance).map(after -> {
            boolean again = after.turn() == state.board.turn() && !after.isOver();
            return new Shifted(after, state.shift + (again && !extraTurn ? 1 : 0));
        });
    }

    @Override
    public Shifted resign(Shifted state, int seat) {
        return new Shifted(RIGHT.resign(state.board, state.onBoard(seat)), state.shift);
    }

    @Override
    public @Nullable Outcome outcome(Shifted state) {
        Outcome right = RIGHT.outcome(state.board);
        return right == null || !extraTurn
                ? right
                : new Outcome(new Seats((1 << state.board.seats()) - 1), right.points());
    }

    @Override
    public void digest(Shifted state, Digest into) {
        RIGHT.digest(state.board, into);
        into.add(state.shift);
    }

    @Override
    public JsonValue view(Shifted state, Viewer viewer) {
        return RIGHT.view(state.board, viewer);
    }
}
