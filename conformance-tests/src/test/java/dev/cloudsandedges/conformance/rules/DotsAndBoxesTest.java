package dev.cloudsandedges.conformance.rules;

import dev.cloudsandedges.dotsandboxes.Board;
import dev.cloudsandedges.dotsandboxes.BoardSize;
import dev.cloudsandedges.dotsandboxes.Line;
import dev.cloudsandedges.games.ExampleGames;

final class DotsAndBoxesTest extends DotsAndBoxesLaws<Board> {

    @Override
    protected Trial<BoardSize, Board, Line> trial() {
        return ExampleGames.dotsAndBoxes();
    }
}
