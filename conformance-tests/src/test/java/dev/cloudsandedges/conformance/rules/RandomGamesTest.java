package dev.cloudsandedges.conformance.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cloudsandedges.dotsandboxes.Board;
import dev.cloudsandedges.dotsandboxes.BoardSize;
import dev.cloudsandedges.dotsandboxes.Direction;
import dev.cloudsandedges.dotsandboxes.DotsAndBoxes;
import dev.cloudsandedges.dotsandboxes.Line;
import dev.cloudsandedges.rules.Chance;
import dev.cloudsandedges.rules.Outcome;
import dev.cloudsandedges.rules.Viewer;

import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.statistics.Statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;

/** Whole games on boards up to ten by ten, followed line by line with pencil and paper. */
final class RandomGamesTest {

    private static final DotsAndBoxes RULES = DotsAndBoxes.RULES;

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void every_move_does_what_pencil_and_paper_do(
            @ForAll @IntRange(min = 1, max = 10) int width,
            @ForAll @IntRange(min = 1, max = 10) int height,
            @ForAll @IntRange(min = 2, max = 4) int seats,
            @ForAll long seed) {
        BoardSize size = new BoardSize(width, height);
        PaperBoard paper = new PaperBoard(size, seats);
        Board board = Board.empty(size, seats);
        for (Line line : shuffledLines(size, seed)) {
            assertEquals(List.of(paper.turn()), RULES.toMove(board).numbers());
            assertEquals(paper.free(), legal(board).size());
            board = RULES.play(board, paper.turn(), line, new Chance(0)).orThrow();
            paper.draw(line);
            BoardView view = BoardView.of(RULES.view(board, new Viewer.Spectator()));
            assertEquals(paper.owners(), view.owners());
            assertEquals(paper.scores(), view.scores());
        }
        assertEquals(List.of(), RULES.toMove(board).numbers());
        Outcome outcome = Objects.requireNonNull(RULES.outcome(board));
        assertEquals(paper.scores(), outcome.points());
        Statistics.label("tie").collect(outcome.isTie()).coverage(tie -> tie.check(true)
                .percentage(share -> share > 0));
        Statistics.label("seats").collect(seats).coverage(table -> table.check(4)
                .percentage(share -> share > 10));
    }

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void a_mirrored_or_turned_game_has_the_same_outcome(
            @ForAll @IntRange(min = 1, max = 10) int width,
            @ForAll @IntRange(min = 1, max = 10) int height,
            @ForAll @IntRange(min = 2, max = 4) int seats,
            @ForAll long seed) {
        BoardSize size = new BoardSize(width, height);
        BoardSize turned = new BoardSize(height, width);
        List<Line> lines = shuffledLines(size, seed);
        List<Outcome> outcome = outcomes(size, seats, lines, line -> line);
        assertEquals(outcome, outcomes(size, seats, lines, line -> leftRight(line, width)));
        assertEquals(outcome, outcomes(size, seats, lines, line -> upDown(line, height)));
        assertEquals(outcome, outcomes(turned, seats, lines, RandomGamesTest::diagonal));
        assertEquals(
                outcome, outcomes(turned, seats, lines, line -> leftRight(diagonal(line), height)));
        assertEquals(1, outcome.size());
    }

    private static List<Outcome> outcomes(
            BoardSize size, int seats, List<Line> lines, UnaryOperator<Line> image) {
        Board board = Board.empty(size, seats);
        for (Line line : lines) {
            assertTrue(!board.isFull(), "the game ended early");
            board = RULES.play(board, board.turn(), image.apply(line), new Chance(0))
                    .orThrow();
        }
        return List.of(Objects.requireNonNull(RULES.outcome(board)));
    }

    private static Line leftRight(Line line, int width) {
        boolean right = line.direction() == Direction.RIGHT;
        int x = right ? width - 1 - line.x() : width - line.x();
        return new Line(x, line.y(), line.direction());
    }

    private static Line upDown(Line line, int height) {
        boolean down = line.direction() == Direction.DOWN;
        int y = down ? height - 1 - line.y() : height - line.y();
        return new Line(line.x(), y, line.direction());
    }

    private static Line diagonal(Line line) {
        boolean right = line.direction() == Direction.RIGHT;
        return new Line(line.y(), line.x(), right ? Direction.DOWN : Direction.RIGHT);
    }

    private static List<Line> shuffledLines(BoardSize size, long seed) {
        List<Line> lines = Lines.of(size);
        new Chance(seed).shuffle(lines);
        return lines;
    }

    private static List<Line> legal(Board board) {
        List<Line> lines = new ArrayList<>();
        RULES.legalMoves(board, board.turn()).forEach(lines::add);
        return lines;
    }
}
