package dev.cloudsandedges.games;

import dev.cloudsandedges.conformance.rules.Trial;
import dev.cloudsandedges.dotsandboxes.Board;
import dev.cloudsandedges.dotsandboxes.BoardSize;
import dev.cloudsandedges.dotsandboxes.Direction;
import dev.cloudsandedges.dotsandboxes.DotsAndBoxes;
import dev.cloudsandedges.dotsandboxes.Line;

import java.util.List;

/** The games that this project tries, and what is tried of each. */
public final class ExampleGames {

    private ExampleGames() {}

    /** What is tried of each game. */
    public static List<Trial<?, ?, ?>> trials() {
        return List.of(dotsAndBoxes());
    }

    /** Boards from 1×1 to 3×2 boxes, for 2 to 4. */
    public static Trial<BoardSize, Board, Line> dotsAndBoxes() {
        return Trial.of(DotsAndBoxes.RULES)
                .settings(
                        new BoardSize(1, 1),
                        new BoardSize(2, 1),
                        new BoardSize(1, 2),
                        new BoardSize(2, 2),
                        new BoardSize(3, 2))
                .endsWithin((size, seats) -> size.lines())
                .hostileMoves(
                        new Line(-1, 0, Direction.RIGHT),
                        new Line(0, -1, Direction.DOWN),
                        new Line(4, 0, Direction.RIGHT),
                        new Line(0, 4, Direction.DOWN),
                        new Line(1 << 30, 1 << 30, Direction.DOWN),
                        new Line(Integer.MIN_VALUE, Integer.MAX_VALUE, Direction.RIGHT))
                .games(3)
                .drawn(Board::toString);
    }
}
