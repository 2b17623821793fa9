package dev.cloudsandedges.conformance.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cloudsandedges.conformance.properties.Positions;
import dev.cloudsandedges.dotsandboxes.Board;
import dev.cloudsandedges.dotsandboxes.BoardSize;
import dev.cloudsandedges.dotsandboxes.Line;
import dev.cloudsandedges.games.ExampleGames;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Shrinkable;
import net.jqwik.api.statistics.Statistics;

import java.util.Optional;
import java.util.Random;

/** Laws of Dots and Boxes on positions that jqwik makes. */
final class DotsAndBoxesPropertiesTest {

    @Provide
    Arbitrary<Position<BoardSize, Board, Line>> positions() {
        return Positions.of(ExampleGames.dotsAndBoxes());
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void a_line_closes_at_most_two_boxes_and_all_of_them_go_to_whoever_drew_it(
            @ForAll("positions") Position<BoardSize, Board, Line> position) {
        Position<BoardSize, Board, Line> before = position.before();
        Step<Line> step = position.step();
        if (before == null || step == null) {
            assertEquals(0, position.state().drawn());
            return;
        }
        int gained = position.state().score(step.seat()) - before.state().score(step.seat());
        assertTrue(gained >= 0 && gained <= 2, () -> gained + " boxes in " + position);
        assertEquals(owned(before.state()) + gained, owned(position.state()));
        Statistics.label("closed").collect(gained).coverage(boxes -> boxes.check(1)
                .percentage(share -> share > 0));
    }

    private static int owned(Board board) {
        int owned = 0;
        for (int seat = 0; seat < board.seats(); seat++) {
            owned += board.score(seat);
        }
        return owned;
    }

    @Example
    void a_position_shrinks_to_the_beginning_of_the_smallest_match() {
        Shrinkable<Position<BoardSize, Board, Line>> shrunk =
                positions().generator(1_000).next(new Random(1));
        assertTrue(shrunk.value().turns() > 0, "a position to shrink");
        Optional<Shrinkable<Position<BoardSize, Board, Line>>> smaller = Optional.of(shrunk);
        while (smaller.isPresent()) {
            shrunk = smaller.get();
            smaller = shrunk.shrink().findFirst();
        }
        assertEquals(
                "dots-and-boxes with settings {\"width\":1,\"height\":1}, 2 seats, seed 1,"
                        + " after []",
                shrunk.value().toString());
    }
}
