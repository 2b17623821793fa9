package dev.cloudsandedges.games.pig;

import static dev.cloudsandedges.games.pig.Pig.Choice.HOLD;
import static dev.cloudsandedges.games.pig.Pig.Choice.ROLL;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cloudsandedges.conformance.rules.Played;
import dev.cloudsandedges.rules.Chance;
import dev.cloudsandedges.rules.Outcome;
import dev.cloudsandedges.rules.Seats;

import org.junit.jupiter.api.Test;

import java.util.List;

final class PigTest {

    private static final int SEEDS = 600;

    private static Played<Table, Pig.Choice> begin(int target, int seats, long seed) {
        return Played.begin(Pig.RULES, target, seats, seed);
    }

    private static Played<Table, Pig.Choice> at(Table table) {
        return new Played<>(Pig.RULES, table, 0);
    }

    @Test
    void a_roll_adds_to_the_turn_and_a_one_loses_it_all() {
        int ones = 0;
        for (long seed = 0; seed < SEEDS; seed++) {
            Table before = new Table(50, List.of(7, 9), 0, 11, 4, Seats.first(2));
            Table after = new Played<>(Pig.RULES, before, seed).after(ROLL).state();
            boolean one = after.rolled() == 1;
            assertTrue(after.rolled() >= 1 && after.rolled() <= 6);
            assertEquals(List.of(7, 9), after.scores());
            assertEquals(one ? 0 : 11 + after.rolled(), after.sum());
            assertEquals(one ? 1 : 0, after.turn());
            ones += one ? 1 : 0;
        }
        assertTrue(ones > SEEDS / 9 && ones < SEEDS / 4, ones + " ones in " + SEEDS + " rolls");
    }

    @Test
    void holding_scores_the_turn_and_passes_the_die() {
        Table before = new Table(50, List.of(7, 9, 0), 1, 11, 4, Seats.first(3));
        Table after = at(before).after(HOLD).state();
        assertEquals(List.of(7, 20, 0), after.scores());
        assertEquals(0, after.sum());
        assertEquals(2, after.turn());
    }

    @Test
    void who_has_not_rolled_has_nothing_to_hold() {
        Played<Table, Pig.Choice> played = begin(50, 2, 3);
        assertEquals("nothing-to-hold", played.codeOf(HOLD));
        assertEquals(List.of(ROLL), played.moves());
        assertEquals(ROLL, Pig.RULES.outOfTime(played.state(), 0, new Chance(0)));
    }

    @Test
    void the_target_wins_and_the_others_are_ranked_by_what_they_had() {
        Table before = new Table(50, List.of(12, 41, 30, 30), 1, 9, 5, Seats.first(4));
        Outcome outcome = at(before).after(HOLD).outcome();
        assertEquals(Seats.of(1), outcome.winners());
        assertEquals(List.of(12, 50, 30, 30), outcome.points());
        assertEquals(List.of(4, 1, 2, 2), outcome.ranks());
    }

    @Test
    void who_resigns_is_passed_over_and_keeps_the_points() {
        Table before = new Table(99, List.of(12, 41, 30), 1, 9, 5, Seats.first(3));
        Played<Table, Pig.Choice> played = at(before).without(1);
        assertEquals(List.of(2), played.toMove());
        assertEquals(0, played.state().sum());
        assertEquals(List.of(12, 41, 30), played.state().scores());
        assertEquals(List.of(0), at(before).without(2).after(HOLD).without(1).toMove());
    }

    @Test
    void who_holds_at_twenty_comes_to_a_hundred() {
        for (long seed = 0; seed < 50; seed++) {
            Played<Table, Pig.Choice> played = begin(100, 2, seed);
            int moves = 0;
            while (!played.toMove().isEmpty()) {
                Table table = played.state();
                boolean enough =
                        table.sum() >= 20 || table.scores().get(table.turn()) + table.sum() >= 100;
                played = played.after(enough ? HOLD : ROLL);
                moves++;
            }
            assertTrue(moves > 20 && moves < 300, moves + " moves with seed " + seed);
            assertEquals(1, played.outcome().winners().count());
        }
    }
}
