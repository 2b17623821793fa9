package dev.cloudsandedges.conformance.rules;

import dev.cloudsandedges.dotsandboxes.Board;
import dev.cloudsandedges.dotsandboxes.BoardSize;
import dev.cloudsandedges.dotsandboxes.Line;
import dev.cloudsandedges.json.Codec;
import dev.cloudsandedges.json.JsonArray;
import dev.cloudsandedges.json.JsonNull;
import dev.cloudsandedges.json.JsonNumber;
import dev.cloudsandedges.json.JsonObject;
import dev.cloudsandedges.json.JsonValue;
import dev.cloudsandedges.rules.Chance;
import dev.cloudsandedges.rules.Digest;
import dev.cloudsandedges.rules.Outcome;
import dev.cloudsandedges.rules.Seats;
import dev.cloudsandedges.rules.Viewer;
import dev.cloudsandedges.verdict.Verdict;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Dots and Boxes in which a completed box does not keep the turn. */
final class WithoutExtraTurn implements LikeDotsAndBoxes<WithoutExtraTurn.Turned> {

    /** A board whose boxes belong to whoever this says, and whose turn it says. */
    record Turned(Board board, int seats, int turn, List<Integer> owners) {

        Turned drawn(Line line) {
            Board next = RIGHT.play(board, board.turn(), line, new Chance(0)).orThrow();
            List<Integer> mine = new ArrayList<>(owners);
            for (int box = 0; box < mine.size(); box++) {
                int width = board.size().width();
                if (mine.get(box) < 0 && next.owner(box % width, box / width) >= 0) {
                    mine.set(box, turn);
                }
            }
            return new Turned(next, seats, (turn + 1) % seats, mine);
        }

        List<Integer> scores() {
            List<Integer> scores = new ArrayList<>();
            for (int seat = 0; seat < seats; seat++) {
                int one = seat;
                scores.add((int) owners.stream().filter(owner -> owner == one).count());
            }
            return scores;
        }
    }

    @Override
    public Codec<Turned> states() {
        return Codec.ofObject(
                state -> JsonObject.with("board", RIGHT.states().write(state.board()))
                        .and("seats", state.seats())
                        .and("turn", state.turn())
                        .and("owners", JsonArray.ofNumbers(state.owners()))
                        .build(),
                in -> new Turned(
                        in.passed("board", RIGHT.states().read(in.any("board"), "board")),
                        in.smallInteger("seats", 2, Board.MOST_SEATS),
                        in.smallInteger("turn", 0, Board.MOST_SEATS - 1),
                        in.smallIntegers("owners")));
    }

    @Override
    public Turned setup(BoardSize size, int seats, Chance chance) {
        List<Integer> nobody = Collections.nCopies(size.boxes(), -1);
        return new Turned(RIGHT.setup(size, seats, chance), seats, 0, nobody);
    }

    @Override
    public Seats toMove(Turned state) {
        return state.board().isFull() ? Seats.NONE : Seats.of(state.turn());
    }

    @Override
    public Iterable<Line> legalMoves(Turned state, int seat) {
        Board board = state.board();
        return toMove(state).has(seat) ? RIGHT.legalMoves(board, board.turn()) : List.of();
    }

    @Override
    public Verdict<Turned> play(Turned state, int seat, Line line, Chance chance) {
        return RIGHT.play(state.board(), state.board().turn(), line, chance)
                .map(board -> state.drawn(line));
    }

    @Override
    public @Nullable Outcome outcome(Turned state) {
        return state.board().isFull() ? Outcome.mostPoints(state.scores()) : null;
    }

    @Override
    public Turned resign(Turned state, int seat) {
        Board left = RIGHT.resign(state.board(), seat);
        return new Turned(left, state.seats(), state.turn(), state.owners());
    }

    @Override
    public void digest(Turned state, Digest into) {
        RIGHT.digest(state.board(), into);
        into.add(state.turn());
        state.owners().forEach(owner -> into.add(owner));
    }

    @Override
    public JsonValue view(Turned state, Viewer viewer) {
        JsonObject view = (JsonObject) RIGHT.view(state.board(), viewer);
        return JsonObject.with("width", view.value(0))
                .and("height", view.value(1))
                .and("scores", JsonArray.ofNumbers(state.scores()))
                .and("lines", view.value(3))
                .and(
                        "boxes",
                        JsonArray.of(
                                state.owners(),
                                owner -> owner < 0 ? JsonNull.NULL : new JsonNumber(owner)))
                .build();
    }
}
