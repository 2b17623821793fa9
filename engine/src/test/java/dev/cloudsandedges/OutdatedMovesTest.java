package dev.cloudsandedges;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.cloudsandedges.backend.game.Clock;
import dev.cloudsandedges.backend.match.PlayingCommand;
import dev.cloudsandedges.dotsandboxes.BoardSize;
import dev.cloudsandedges.dotsandboxes.Direction;
import dev.cloudsandedges.dotsandboxes.DotsAndBoxes;
import dev.cloudsandedges.dotsandboxes.Line;
import dev.cloudsandedges.eventsourcing.Actor;
import dev.cloudsandedges.json.JsonNull;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Objects;

/** Moves that say how many turns their player had seen when they were thought out. */
final class OutdatedMovesTest {

    private static final DotsAndBoxes DOTS = DotsAndBoxes.RULES;

    private final ClockHouse house = new ClockHouse();

    private String draw(String player, int x, int y, Direction direction, int seen) {
        return ClockHouse.code(
                house.as(player).takeTurn("m", DOTS, new Line(x, y, direction), seen));
    }

    private String pick(String player, int seen) {
        return ClockHouse.code(house.as(player).takeTurn("m", Picks.RULES, 1, seen));
    }

    @ParameterizedTest
    @CsvSource({"0,move-outdated", "1,ok", "2,move-outdated", "2147483647,move-outdated"})
    void where_one_moves_at_a_time_only_the_present_turn_will_do(int seen, String answer) {
        house.playing(DOTS, new BoardSize(1, 1), null, "ada", "bob");
        assertEquals("ok", draw("bob", 0, 0, Direction.RIGHT, 0));
        assertEquals(answer, draw("ada", 0, 1, Direction.RIGHT, seen));
    }

    @Test
    void a_refusal_says_how_many_turns_there_are_now_and_that_it_is_not_ones_turn_comes_first() {
        house.playing(DOTS, new BoardSize(1, 1), null, "ada", "bob");
        assertEquals("not-your-turn", draw("ada", 0, 0, Direction.RIGHT, 9));
        assertEquals("ok", draw("bob", 0, 0, Direction.RIGHT, 0));
        var why = house.as("ada")
                .takeTurn("m", DOTS, new Line(0, 1, Direction.RIGHT), 0)
                .answer()
                .refusal();
        assertEquals("move-outdated", Objects.requireNonNull(why).code());
        assertEquals("1", why.fact("turn"));
    }

    @Test
    void who_moves_again_has_a_new_occasion() {
        house.playing(DOTS, new BoardSize(2, 1), null, "ada", "bob");
        assertEquals("ok", draw("bob", 0, 0, Direction.RIGHT, 0));
        assertEquals("ok", draw("ada", 0, 0, Direction.DOWN, 1));
        assertEquals("ok", draw("bob", 0, 1, Direction.RIGHT, 2));
        assertEquals("ok", draw("ada", 1, 0, Direction.DOWN, 3));
        assertEquals("move-outdated", draw("ada", 1, 0, Direction.RIGHT, 3));
        assertEquals("ok", draw("ada", 1, 0, Direction.RIGHT, 4));
    }

    @Test
    void others_moves_of_the_same_round_outdate_nothing() {
        house.picking(2, true, null, "ada", "bob", "cy");
        assertEquals("ok", pick("ada", 0));
        assertEquals("ok", pick("bob", 0));
        assertEquals("move-outdated", pick("cy", 3));
        assertEquals("ok", pick("cy", 1));
        assertEquals("move-outdated", pick("ada", 2));
        assertEquals("ok", pick("ada", 3));
        assertEquals("ok", pick("cy", 3));
        assertEquals("ok", pick("bob", 4));
    }

    @Test
    void a_move_that_the_time_made_counts_like_any_other() {
        house.picking(2, true, new Clock.PerMove(1_000), "ada", "bob");
        assertEquals(1, house.tick(1_000));
        assertEquals("move-outdated", pick("ada", 0));
        assertEquals("ok", pick("ada", 2));
        assertEquals(1, house.tick(2_000));
        assertEquals(4, house.view().turns());
    }

    @Test
    void who_gives_up_outdates_nothing_that_was_thought_out_in_the_same_round() {
        house.picking(2, true, null, "ada", "bob", "cy");
        assertEquals("ok", pick("ada", 0));
        ClockHouse.assertOk(house.as("bob").resign("m"));
        assertEquals("ok", pick("cy", 0));
        assertEquals("move-outdated", pick("cy", 1));
        assertEquals("ok", pick("ada", 2));
    }

    @Test
    void the_round_is_known_to_an_engine_that_opens() {
        house.picking(2, true, null, "ada", "bob", "cy");
        assertEquals("ok", pick("ada", 0));
        assertEquals("ok", pick("bob", 0));
        ClockHouse again = new ClockHouse(house.store);
        assertEquals(ClockHouse.state(house.engine, "m"), ClockHouse.state(again.engine, "m"));
        assertEquals("ok", ClockHouse.code(again.as("cy").takeTurn("m", Picks.RULES, 1, 0)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            -1         | field-range
            2147483648 | field-range
            "0"        | field-type
            null       | field-type
            1          | move-outdated
            0          | ok
            """)
    void documents_say_it_too(String turn, String answer) {
        house.picking(1, true, null, "ada", "bob");
        String document = "{\"id\":\"t\",\"stream\":\"match/m\",\"kind\":\"take-turn\","
                + "\"payload\":{\"move\":{\"pick\":1},\"turn\":" + turn + "}}";
        Reply reply = house.engine.door().submit(Actor.player("ada"), document);
        assertEquals(answer, ClockHouse.code(reply));
        Reply again = house.engine.door().submit(Actor.player("ada"), document);
        assertEquals(reply.toString(), again.toString());
    }

    @Test
    void a_number_of_turns_that_cannot_be_is_no_value() {
        assertThrows(
                IllegalArgumentException.class,
                () -> new PlayingCommand.TakeTurn(JsonNull.NULL, -2));
    }
}
