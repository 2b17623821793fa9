package dev.cloudsandedges.demo;

import dev.cloudsandedges.dotsandboxes.Board;
import dev.cloudsandedges.dotsandboxes.BoardSize;
import dev.cloudsandedges.dotsandboxes.Direction;
import dev.cloudsandedges.dotsandboxes.DotsAndBoxes;
import dev.cloudsandedges.dotsandboxes.Line;
import dev.cloudsandedges.rules.Chance;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** A game on this side of the browser, for what the page is to show. */
final class PlayedGame {

    private Board board;

    PlayedGame(int boxes) {
        board = Board.empty(new BoardSize(boxes, boxes), 2);
    }

    /** All lines of a board, row by row. */
    static List<Line> lines(int boxes) {
        List<Line> lines = new ArrayList<>();
        for (int row = 0; row <= 2 * boxes; row++) {
            Direction direction = row % 2 == 0 ? Direction.RIGHT : Direction.DOWN;
            for (int x = 0; x < boxes + row % 2; x++) {
                lines.add(new Line(x, row / 2, direction));
            }
        }
        return lines;
    }

    /** All lines of a board in some order, the same for the same number. */
    static List<Line> shuffled(int boxes, int number) {
        List<Line> lines = lines(boxes);
        Collections.shuffle(lines, new Random(number));
        return lines;
    }

    void draw(Line line) {
        board = DotsAndBoxes.RULES
                .play(board, board.turn(), line, new Chance(0))
                .orThrow();
    }

    Board board() {
        return board;
    }

    int turn() {
        return board.turn();
    }

    int score(int seat) {
        return board.score(seat);
    }

    int drawn() {
        return board.drawn();
    }

    boolean isOver() {
        return board.isFull();
    }

    /** The owners' seats by the places of their boxes, as {@code x-y}. */
    Map<String, Integer> owners() {
        Map<String, Integer> owners = new TreeMap<>();
        for (int y = 0; y < board.size().height(); y++) {
            for (int x = 0; x < board.size().width(); x++) {
                if (board.owner(x, y) >= 0) {
                    owners.put(x + "-" + y, board.owner(x, y));
                }
            }
        }
        return owners;
    }
}
