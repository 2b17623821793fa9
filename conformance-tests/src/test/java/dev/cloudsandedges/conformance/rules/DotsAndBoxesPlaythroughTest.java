package dev.cloudsandedges.conformance.rules;

import dev.cloudsandedges.dotsandboxes.Board;
import dev.cloudsandedges.dotsandboxes.BoardSize;
import dev.cloudsandedges.dotsandboxes.Line;
import dev.cloudsandedges.games.ExampleGames;

final class DotsAndBoxesPlaythroughTest extends GoldenPlaythrough<BoardSize, Board, Line> {

    @Override
    protected Trial<BoardSize, Board, Line> trial() {
        return ExampleGames.dotsAndBoxes();
    }

    @Override
    protected BoardSize settings() {
        return new BoardSize(2, 2);
    }

    @Override
    protected int seats() {
        return 3;
    }
}
