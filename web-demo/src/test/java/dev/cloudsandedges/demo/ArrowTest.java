package dev.cloudsandedges.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.cloudsandedges.dotsandboxes.BoardSize;
import dev.cloudsandedges.dotsandboxes.Direction;
import dev.cloudsandedges.dotsandboxes.Line;

import org.junit.jupiter.api.Test;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;

class ArrowTest {

    @Test
    void every_line_is_reached_and_none_off_the_board() {
        for (BoardSize size : new BoardSize[] {new BoardSize(1, 1), new BoardSize(2, 5)}) {
            Set<Line> reached = new HashSet<>();
            Deque<Line> from = new ArrayDeque<>();
            from.add(new Line(0, 0, Direction.RIGHT));
            while (!from.isEmpty()) {
                Line line = from.remove();
                if (reached.add(line)) {
                    for (Arrow arrow : Arrow.values()) {
                        from.add(arrow.from(line, size));
                    }
                }
            }
            assertEquals(size.lines(), reached.size());
            reached.forEach(line -> assertEquals(true, size.has(line)));
        }
    }

    @Test
    void down_and_up_again_leads_back() {
        Line line = new Line(1, 2, Direction.RIGHT);
        Line below = Arrow.DOWN.from(line, BoardSize.SMALL);
        assertEquals(new Line(1, 2, Direction.DOWN), below);
        assertEquals(line, Arrow.UP.from(below, BoardSize.SMALL));
    }

    @Test
    void an_arrow_stays_at_the_rim() {
        Line line = new Line(0, 0, Direction.RIGHT);
        assertEquals(line, Arrow.UP.from(line, BoardSize.SMALL));
        assertEquals(line, Arrow.LEFT.from(line, BoardSize.SMALL));
    }

    @Test
    void other_keys_are_no_arrows() {
        assertNull(Arrow.on("a"));
    }
}
