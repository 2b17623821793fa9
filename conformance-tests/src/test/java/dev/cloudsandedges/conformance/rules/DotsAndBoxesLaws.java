package dev.cloudsandedges.conformance.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cloudsandedges.dotsandboxes.BoardSize;
import dev.cloudsandedges.dotsandboxes.Line;
import dev.cloudsandedges.rules.Outcome;
import dev.cloudsandedges.rules.Viewer;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;

/** The laws of Dots and Boxes, by what a spectator sees. */
abstract class DotsAndBoxesLaws<S> extends RulesConformance<BoardSize, S, Line> {

    @Test
    final void the_listed_moves_are_the_lines_not_drawn() {
        inEveryPosition(position -> {
            List<Line> free = Lines.of(position.settings());
            free.removeAll(board(position).lines());
            for (int seat : position.movers()) {
                assertEquals(new HashSet<>(free), new HashSet<>(position.listed(seat)));
            }
        });
    }

    @Test
    final void after_so_many_moves_so_many_lines_are_drawn() {
        inEveryPosition(position -> {
            List<Line> drawn = board(position).lines();
            assertEquals(position.turns(), drawn.size());
            assertEquals(position.turns(), new HashSet<>(drawn).size());
        });
    }

    @Test
    final void the_scores_are_the_owned_boxes() {
        inEveryPosition(position -> {
            BoardView board = board(position);
            for (int seat = 0; seat < position.seats(); seat++) {
                int owned = Collections.frequency(board.owners(), seat);
                assertEquals(owned, board.scores().get(seat), "of seat " + seat);
            }
            assertEquals(board.owned(), board.scores().stream().mapToInt(s -> s).sum());
        });
    }

    @Test
    final void a_box_is_owned_exactly_if_its_four_sides_are_drawn() {
        inEveryPosition(position -> {
            BoardView board = board(position);
            for (int box = 0; box < board.owners().size(); box++) {
                boolean closed = board.lines().containsAll(Lines.around(board.size(), box));
                assertEquals(closed, board.owners().get(box) >= 0, "box " + box + " is owned");
            }
        });
    }

    @Test
    final void owners_never_change_and_scores_never_fall() {
        inEveryMove((before, after) -> {
            BoardView old = board(before);
            BoardView now = board(after);
            for (int box = 0; box < old.owners().size(); box++) {
                if (old.owners().get(box) >= 0) {
                    assertEquals(old.owners().get(box), now.owners().get(box));
                }
            }
            for (int seat = 0; seat < before.seats(); seat++) {
                assertTrue(now.scores().get(seat) >= old.scores().get(seat), "a score fell");
            }
        });
    }

    @Test
    final void the_turn_stays_exactly_if_a_box_was_completed() {
        inEveryMove((before, after) -> {
            int mover = before.movers().get(0);
            int next = mover;
            do {
                next = (next + 1) % before.seats();
            } while (before.gone().has(next));
            boolean completed = board(after).owned() > board(before).owned();
            boolean over = board(after).lines().size() == after.settings().lines();
            List<Integer> expected = over ? List.of() : List.of(completed ? mover : next);
            assertEquals(expected, after.movers());
        });
    }

    @Test
    final void whoever_draws_the_last_side_owns_the_box() {
        inEveryMove((before, after) -> {
            for (int box = 0; box < before.settings().boxes(); box++) {
                int was = board(before).owners().get(box);
                int is = board(after).owners().get(box);
                assertEquals(was < 0 && is >= 0 ? before.movers().get(0) : was, is);
            }
        });
    }

    @Test
    final void the_game_ends_exactly_when_all_lines_are_drawn_or_one_seat_is_left() {
        inEveryPosition(position -> assertEquals(
                board(position).lines().size() == position.settings().lines()
                        || position.left().count() == 1,
                position.movers().isEmpty()));
    }

    @Test
    final void the_most_boxes_win_and_equals_share() {
        inEveryLastPosition(last -> {
            Outcome outcome =
                    Objects.requireNonNull(last.rules().outcome(last.state()), "no outcome");
            List<Integer> scores = board(last).scores();
            List<Integer> winners = new ArrayList<>();
            List<Integer> left = last.left().numbers();
            int most = left.stream().mapToInt(scores::get).max().orElseThrow();
            for (int seat : left) {
                if (scores.get(seat) == most) {
                    winners.add(seat);
                }
            }
            assertEquals(scores, outcome.points());
            assertEquals(winners, outcome.winners().numbers());
        });
    }

    private interface MoveLaw<S> {
        void hold(Position<BoardSize, S, Line> before, Position<BoardSize, S, Line> after);
    }

    /** Every move that is listed anywhere is tried once from there. */
    private void inEveryMove(MoveLaw<S> law) {
        inEveryPosition(position -> {
            for (int seat : position.movers()) {
                for (Line line : position.listed(seat)) {
                    law.hold(position, position.after(seat, line));
                }
            }
        });
    }

    private static BoardView board(Position<BoardSize, ?, Line> position) {
        return BoardView.of(position.view(new Viewer.Spectator()));
    }
}
