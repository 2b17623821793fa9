package dev.cloudsandedges;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.cloudsandedges.backend.match.MatchStatus;
import dev.cloudsandedges.backend.match.MatchView;
import dev.cloudsandedges.dotsandboxes.BoardSize;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;

/** What an earlier experiment got wrong in the game itself. */
final class GameRegressionsTest {

    @Test
    void a_completed_box_keeps_the_turn() {
        TestWorld world = TestWorld.playing(new BoardSize(2, 1));
        assertEquals("ok", world.draw("bob", 0, 0, "right"));
        assertEquals("ok", world.draw("ada", 0, 1, "right"));
        assertEquals("ok", world.draw("bob", 0, 0, "down"));
        assertEquals(List.of("ada"), world.view().next());
        assertEquals("ok", world.draw("ada", 1, 0, "down"));
        assertEquals(List.of("ada"), world.view().next());
        assertEquals("ok", world.draw("ada", 1, 0, "right"));
        assertEquals(List.of("bob"), world.view().next());
    }

    @Test
    void a_line_that_completes_two_boxes_gives_both_and_one_more_turn() {
        TestWorld world = TestWorld.playing(new BoardSize(2, 2));
        for (int[] line : new int[][] {{0, 0, 0}, {1, 0, 0}, {0, 1, 0}, {1, 1, 0}, {0, 0, 1}}) {
            String mover = world.view().next().get(0);
            assertEquals(
                    "ok", world.draw(mover, line[0], line[1], line[2] == 0 ? "right" : "down"));
        }
        assertEquals("ok", world.draw("ada", 2, 0, "down"));
        assertEquals("ok", world.draw("bob", 1, 0, "down"));
        assertEquals(List.of("bob"), world.view().next());
        assertEquals("[2,0]", score(world));
    }

    @Test
    void a_finished_match_keeps_its_outcome_and_nobody_is_to_move() {
        MatchView view = TestWorld.finished().view();
        assertEquals(MatchStatus.FINISHED, view.status());
        assertEquals(List.of("ada"), view.winners());
        assertEquals(List.of(0, 1), view.points());
        assertEquals(List.of(), view.next());
    }

    @Test
    void nothing_is_added_to_a_finished_match() {
        TestWorld world = TestWorld.finished();
        List<String> log = world.log();
        assertEquals("match-finished", world.draw("bob", 5, 5, "right"));
        assertEquals("match-finished", world.draw("ada", 0, 0, "right"));
        assertEquals("match-finished", world.send("player:ada", "match/m", "cancel", "{}"));
        assertEquals("match-finished", world.process("start", "{}"));
        assertEquals("match-finished", world.join("cy"));
        assertEquals(log, world.log());
        assertEquals(
                1, log.stream().filter(l -> l.contains("\"match-finished\"")).count());
    }

    @ParameterizedTest
    @CsvSource({
        "3,0,right",
        "0,3,down",
        "-1,-1,right",
        "-1,0,down",
        "0,4,right",
        "4,0,down",
        "3,3,right",
        "3,3,down",
        "2147483647,0,right",
        "0,-2147483648,down",
    })
    void a_line_off_the_board_is_refused(int x, int y, String direction) {
        TestWorld world = TestWorld.playing(BoardSize.SMALL);
        List<String> log = world.log();
        assertEquals("line-off-board", world.draw("bob", x, y, direction));
        assertEquals(log, world.log());
        assertEquals(List.of("bob"), world.view().next());
    }

    @Test
    void a_board_of_three_by_three_has_twenty_four_lines_and_no_more() {
        TestWorld world = TestWorld.playing(BoardSize.SMALL);
        int drawn = 0;
        for (int x = -2; x <= 5; x++) {
            for (int y = -2; y <= 5; y++) {
                for (String direction : List.of("right", "down")) {
                    List<String> next = world.view().next();
                    String mover = next.isEmpty() ? "ada" : next.get(0);
                    drawn += world.draw(mover, x, y, direction).equals("ok") ? 1 : 0;
                }
            }
        }
        assertEquals(24, drawn);
        assertEquals(MatchStatus.FINISHED, world.view().status());
    }

    @ParameterizedTest
    @ValueSource(strings = {"x1", "x2", "DOWN", "", "left", "up", "constructor"})
    void a_direction_is_right_or_down(String direction) {
        TestWorld world = TestWorld.playing(BoardSize.SMALL);
        assertEquals("field-range", world.draw("bob", 0, 0, direction));
    }

    @Test
    void a_line_drawn_twice_counts_once() {
        TestWorld world = TestWorld.playing(new BoardSize(1, 1));
        assertEquals("ok", world.draw("bob", 0, 0, "right"));
        assertEquals("line-taken", world.draw("ada", 0, 0, "right"));
        assertEquals("ok", world.draw("ada", 0, 1, "right"));
        assertEquals("ok", world.draw("bob", 0, 0, "down"));
        assertEquals("[0,0]", score(world));
    }

    @Test
    void a_box_with_three_sides_has_no_owner() {
        TestWorld world = TestWorld.playing(BoardSize.SMALL);
        assertEquals("ok", world.draw("bob", 1, 1, "right"));
        assertEquals("ok", world.draw("ada", 1, 1, "down"));
        assertEquals("ok", world.draw("bob", 2, 1, "down"));
        assertEquals("line-taken", world.draw("ada", 1, 1, "right"));
        assertEquals("ok", world.draw("ada", 2, 2, "right"));
        assertEquals("[0,0]", score(world));
    }

    @Test
    void equal_scores_are_a_tie_of_all_leaders() {
        TestWorld world = TestWorld.playing(new BoardSize(2, 1));
        assertEquals("ok", world.draw("bob", 0, 0, "right"));
        assertEquals("ok", world.draw("ada", 1, 0, "right"));
        assertEquals("ok", world.draw("bob", 0, 1, "right"));
        assertEquals("ok", world.draw("ada", 0, 0, "down"));
        assertEquals("ok", world.draw("bob", 1, 0, "down"));
        assertEquals("ok", world.draw("bob", 1, 1, "right"));
        assertEquals("ok", world.draw("ada", 2, 0, "down"));
        assertEquals(List.of("bob", "ada"), world.view().winners());
        assertEquals(List.of(1, 1), world.view().points());
    }

    @ParameterizedTest
    @ValueSource(strings = {"__proto__", "constructor", "1", "toString"})
    void a_player_may_be_called_anything(String id) {
        TestWorld world = new TestWorld();
        assertEquals("ok", world.create(1, 1, 2));
        assertEquals("ok", world.join(id));
        assertEquals("ok", world.join("bob"));
        assertEquals("ok", world.process("start", "{}"));
        assertEquals("ok", world.draw("bob", 0, 0, "right"));
        assertEquals("ok", world.draw(id, 0, 1, "right"));
        assertEquals("ok", world.draw("bob", 0, 0, "down"));
        assertEquals("ok", world.draw(id, 1, 0, "down"));
        assertEquals(List.of(id), world.view().winners());
    }

    @ParameterizedTest
    @CsvSource({"0,3", "3,0", "-1,3", "33,3", "3,33", "0,0"})
    void a_board_has_one_to_thirty_two_boxes_a_side(int width, int height) {
        TestWorld world = new TestWorld();
        assertEquals("field-range", world.create(width, height, 2));
        assertEquals(List.of(), world.log());
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"small\"", "null", "{}", "\"__proto__\"", "{\"width\":3}", "[3,3]"})
    void an_unknown_size_is_refused(String settings) {
        TestWorld world = new TestWorld();
        String code = world.process(
                "create",
                "{\"game\":\"dots-and-boxes\",\"settings\":" + settings
                        + ",\"seats\":2,\"owner\":\"ada\"}");
        assertEquals(settings.startsWith("{") ? "field-missing" : "field-type", code);
        assertEquals(List.of(), world.log());
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"1\"", "true", "[1]", "\"01\"", "null", "{}"})
    void a_coordinate_is_a_number(String x) {
        TestWorld world = TestWorld.playing(BoardSize.SMALL);
        String move = "{\"move\":{\"x\":" + x + ",\"y\":0,\"direction\":\"right\"}}";
        assertEquals("field-type", world.send("player:bob", "match/m", "take-turn", move));
    }

    private static String score(TestWorld world) {
        return world.view().json().text().replaceFirst(".*\"scores\":(\\[.*?\\]).*", "$1");
    }
}
