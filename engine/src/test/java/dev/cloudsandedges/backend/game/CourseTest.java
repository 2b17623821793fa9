package dev.cloudsandedges.backend.game;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import dev.cloudsandedges.dotsandboxes.BoardSize;
import dev.cloudsandedges.dotsandboxes.Direction;
import dev.cloudsandedges.dotsandboxes.DotsAndBoxes;
import dev.cloudsandedges.dotsandboxes.Line;
import dev.cloudsandedges.rules.Seats;

import org.junit.jupiter.api.Test;

import java.util.List;

/** What matches remember of their course. */
final class CourseTest {

    private static final DotsAndBoxes RULES = DotsAndBoxes.RULES;
    private static final Seats BOTH = Seats.first(2);
    private static final Clocks NONE_RUNS = new Clocks(List.of());

    @Test
    void matches_in_which_one_moves_at_a_time_without_a_clock_share_one() {
        Play<?, ?> play = Terms.of(RULES, RULES.settings().write(new BoardSize(1, 1)), 3)
                .orThrow()
                .setup(1);
        assertSame(Course.PLAIN, play.course());
        Line line = new Line(0, 0, Direction.DOWN);
        Play<?, ?> moved = play.move(0, RULES.moves().write(line)).orThrow().after();
        assertSame(Course.PLAIN, moved.course());
        assertSame(Course.PLAIN, moved.resigned(0).course());
    }

    @Test
    void a_round_goes_on_for_as_long_as_nobody_comes_to_it() {
        Course first = Course.PLAIN.moved(BOTH, Seats.of(1));
        assertEquals(1, first.sinceRound());
        assertEquals(2, first.moved(Seats.of(1), Seats.of(1)).sinceRound());
        assertEquals(1, first.resigned(BOTH, Seats.of(0)).sinceRound());
        assertSame(Course.PLAIN, first.moved(Seats.of(1), Seats.of(2)));
        assertSame(Course.PLAIN, first.moved(Seats.of(1), Seats.NONE));
        assertSame(Course.PLAIN, first.resigned(Seats.of(1), BOTH));
        assertSame(Course.PLAIN, first.newRound());
    }

    @Test
    void a_course_without_clocks_and_with_a_new_round_is_the_shared_one() {
        Course timed = Course.PLAIN.timed(NONE_RUNS);
        assertEquals(NONE_RUNS, timed.clocks());
        assertSame(Course.PLAIN, timed.timed(null));
        assertEquals(NONE_RUNS, timed.moved(BOTH, Seats.of(0)).newRound().clocks());
    }
}
