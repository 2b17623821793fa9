package dev.cloudsandedges.conformance.rules;

import dev.cloudsandedges.dotsandboxes.Board;
import dev.cloudsandedges.dotsandboxes.BoardSize;
import dev.cloudsandedges.dotsandboxes.DotsAndBoxes;
import dev.cloudsandedges.dotsandboxes.Line;
import dev.cloudsandedges.rules.Rules;

final class DotsAndBoxesTest extends DotsAndBoxesLaws<Board> {

    @Override
    protected Rules<BoardSize, Board, Line> rules() {
        return DotsAndBoxes.RULES;
    }
}
