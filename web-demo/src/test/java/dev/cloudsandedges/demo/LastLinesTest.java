package dev.cloudsandedges.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.cloudsandedges.dotsandboxes.Direction;
import dev.cloudsandedges.dotsandboxes.Line;

import org.junit.jupiter.api.Test;

import java.util.List;

class LastLinesTest {

    private static final Line TOP = new Line(0, 0, Direction.RIGHT);
    private static final Line BETWEEN = new Line(1, 0, Direction.DOWN);

    @Test
    void one_by_one_lines_appear_in_their_order_and_boxes_with_their_last_side() {
        LastLines lines = new LastLines(List.of(TOP, BETWEEN), true);
        assertEquals(1, lines.step(TOP));
        assertEquals(2, lines.step(BETWEEN));
        assertEquals(0, lines.step(new Line(0, 1, Direction.RIGHT)));
        assertEquals(2, lines.step(0, 0));
        assertEquals(2, lines.step(1, 0));
        assertEquals(0, lines.step(0, 1));
    }

    @Test
    void what_a_person_drew_appears_at_once() {
        assertEquals(0, LastLines.of(TOP).step(TOP));
        assertEquals(0, LastLines.of(TOP).step(0, 0));
        assertEquals(List.of(), LastLines.of(null).lines());
    }

    @Test
    void the_boxes_that_they_closed_are_counted() {
        PlayedGame game = new PlayedGame(1);
        PlayedGame.lines(1).forEach(game::draw);
        assertEquals(1, LastLines.of(TOP).closed(game.board()));
        assertEquals(0, LastLines.of(TOP).closed(new PlayedGame(1).board()));
        assertEquals(0, LastLines.of(null).closed(game.board()));
    }
}
