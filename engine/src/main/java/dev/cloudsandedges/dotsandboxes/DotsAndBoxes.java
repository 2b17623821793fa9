package dev.cloudsandedges.dotsandboxes;

import dev.cloudsandedges.json.Codec;
import dev.cloudsandedges.json.JsonArray;
import dev.cloudsandedges.json.JsonNull;
import dev.cloudsandedges.json.JsonNumber;
import dev.cloudsandedges.json.JsonObject;
import dev.cloudsandedges.json.JsonValue;
import dev.cloudsandedges.rules.Chance;
import dev.cloudsandedges.rules.Digest;
import dev.cloudsandedges.rules.Outcome;
import dev.cloudsandedges.rules.Rules;
import dev.cloudsandedges.rules.Seats;
import dev.cloudsandedges.rules.Viewer;
import dev.cloudsandedges.verdict.Refusal;
import dev.cloudsandedges.verdict.Verdict;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/**
 * The rules of Dots and Boxes for 2 to 4 seats, as in Berlekamp, "The Dots and Boxes Game" (2000):
 * draw one free line; whoever draws the fourth side of a box owns it and must move again, once for
 * a line, also when it closes two boxes. All lines drawn, the most boxes win.
 *
 * <p>Refusals of moves: {@code line-off-board}, {@code line-taken}, {@code not-your-turn}.
 */
public final class DotsAndBoxes implements Rules<BoardSize, Board, Line> {

    /** The game's name on the log. */
    public static final String GAME = "dots-and-boxes";

    /** The rules themselves; they have no state. */
    public static final DotsAndBoxes RULES = new DotsAndBoxes();

    private static final Codec<Board> STATES = Codec.ofObject(Board::save, Board::from);

    private DotsAndBoxes() {}

    @Override
    public String game() {
        return GAME;
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
        return Board.MOST_SEATS;
    }

    @Override
    public Codec<BoardSize> settings() {
        return BoardSize.CODEC;
    }

    @Override
    public Codec<Line> moves() {
        return Line.CODEC;
    }

    /** The bits of {@link Board} as hexadecimal digits, word by word: a small part of a view. */
    @Override
    public Codec<Board> states() {
        return STATES;
    }

    @Override
    public Board setup(BoardSize settings, int seats, Chance chance) {
        return Board.empty(settings, seats);
    }

    @Override
    public Seats toMove(Board board) {
        return board.isOver() ? Seats.NONE : Seats.of(board.turn());
    }

    @Override
    public Iterable<Line> legalMoves(Board board, int seat) {
        if (!toMove(board).has(seat)) {
            return List.of();
        }
        BoardSize size = board.size();
        List<Line> free = new ArrayList<>(size.lines() - board.drawn());
        for (int i = 0; i < size.lines(); i++) {
            if (!board.bit(i)) {
                free.add(size.line(i));
            }
        }
        return free;
    }

    @Override
    public Verdict<Board> play(Board board, int seat, Line line, Chance chance) {
        Refusal why = explain(board, seat, line);
        return why == null ? Verdict.accepted(board.draw(line)) : Verdict.refused(why);
    }

    @Override
    public @Nullable Refusal explain(Board board, int seat, Line line) {
        if (!board.size().has(line)) {
            return Refusal.of(
                            "line-off-board",
                            "There is no such line on a board of "
                                    + board.size().width() + " by "
                                    + board.size().height() + " boxes.")
                    .with("line", Line.CODEC.write(line).text());
        }
        if (board.isDrawn(line)) {
            return Refusal.of("line-taken", "This line is drawn already; choose a free one.")
                    .with("line", Line.CODEC.write(line).text());
        }
        if (!toMove(board).has(seat)) {
            return Refusal.of("not-your-turn", "It is another player's turn.");
        }
        return null;
    }

    @Override
    public Board resign(Board board, int seat) {
        return board.without(seat);
    }

    @Override
    public @Nullable Outcome outcome(Board board) {
        return board.isOver() ? Outcome.mostPoints(scores(board), board.out()) : null;
    }

    @Override
    public void digest(Board board, Digest into) {
        board.digest(into);
    }

    /**
     * {@code width}, {@code height}, {@code scores} by seat, {@code lines} that are drawn, and
     * {@code boxes}: the owners' seats or null, row by row. The same for every viewer.
     */
    @Override
    public JsonValue view(Board board, Viewer viewer) {
        BoardSize size = board.size();
        List<JsonValue> lines = new ArrayList<>(board.drawn());
        for (int i = 0; i < size.lines(); i++) {
            if (board.bit(i)) {
                lines.add(Line.CODEC.write(size.line(i)));
            }
        }
        List<JsonValue> boxes = new ArrayList<>(size.boxes());
        for (int y = 0; y < size.height(); y++) {
            for (int x = 0; x < size.width(); x++) {
                int owner = board.owner(x, y);
                boxes.add(owner < 0 ? JsonNull.NULL : new JsonNumber(owner));
            }
        }
        return JsonObject.with("width", size.width())
                .and("height", size.height())
                .and("scores", JsonArray.ofNumbers(scores(board)))
                .and("lines", new JsonArray(lines))
                .and("boxes", new JsonArray(boxes))
                .build();
    }

    private static List<Integer> scores(Board board) {
        List<Integer> scores = new ArrayList<>(board.seats());
        for (int seat = 0; seat < board.seats(); seat++) {
            scores.add(board.score(seat));
        }
        return scores;
    }
}
