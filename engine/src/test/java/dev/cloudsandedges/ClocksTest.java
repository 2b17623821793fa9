package dev.cloudsandedges;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.cloudsandedges.backend.game.Clock;
import dev.cloudsandedges.backend.game.Clocks;
import dev.cloudsandedges.backend.lobby.MatchSummary;
import dev.cloudsandedges.backend.lobby.OpenMatches;
import dev.cloudsandedges.backend.match.MatchMove;
import dev.cloudsandedges.backend.match.MatchStatus;
import dev.cloudsandedges.dotsandboxes.BoardSize;
import dev.cloudsandedges.dotsandboxes.Direction;
import dev.cloudsandedges.dotsandboxes.DotsAndBoxes;
import dev.cloudsandedges.dotsandboxes.Line;
import dev.cloudsandedges.eventsourcing.Actor;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;

/** Matches against a clock: what players have left, and what happens when it is over. */
final class ClocksTest {

    private static final DotsAndBoxes DOTS = DotsAndBoxes.RULES;
    private static final BoardSize ONE_BOX = new BoardSize(1, 1);
    private static final Clock BLITZ = new Clock.Bank(10_000, 500);
    private static final Clock EACH = new Clock.PerMove(5_000);

    private final ClockHouse house = new ClockHouse();

    private String draw(String player, int x, int y, Direction direction, long at) {
        house.now = at;
        return ClockHouse.code(house.as(player).takeTurn("m", DOTS, new Line(x, y, direction)));
    }

    private static Clocks.Hand left(long left) {
        return new Clocks.Hand(left, -1);
    }

    private static Clocks.Hand running(long left, long falls) {
        return new Clocks.Hand(left, falls);
    }

    @Test
    void a_bank_loses_what_a_move_took_and_gains_the_increment() {
        house.playing(DOTS, ONE_BOX, BLITZ, "ada", "bob");
        assertEquals(running(10_000, 10_000), house.hand("bob"));
        assertEquals(left(10_000), house.hand("ada"));
        assertEquals("ok", draw("bob", 0, 0, Direction.RIGHT, 3_000));
        assertEquals(left(7_500), house.hand("bob"));
        assertEquals(running(10_000, 13_000), house.hand("ada"));
        assertEquals("ok", draw("ada", 0, 1, Direction.RIGHT, 12_999));
        assertEquals(left(501), house.hand("ada"));
        assertEquals(running(7_500, 20_499), house.hand("bob"));
    }

    @Test
    void a_clock_for_each_move_begins_anew_with_each() {
        house.playing(DOTS, ONE_BOX, EACH, "ada", "bob");
        assertEquals("ok", draw("bob", 0, 0, Direction.RIGHT, 4_999));
        assertEquals(left(5_000), house.hand("bob"));
        assertEquals(running(5_000, 9_999), house.hand("ada"));
    }

    @Test
    void a_move_in_time_after_another_of_the_same_player_begins_anew() {
        house.playing(DOTS, new BoardSize(2, 1), BLITZ, "ada", "bob");
        assertEquals("ok", draw("bob", 0, 0, Direction.RIGHT, 0));
        assertEquals("ok", draw("ada", 0, 0, Direction.DOWN, 0));
        assertEquals("ok", draw("bob", 0, 1, Direction.RIGHT, 1_000));
        assertEquals("ok", draw("ada", 1, 0, Direction.DOWN, 4_000));
        assertEquals(List.of("ada"), house.view().next());
        assertEquals(running(8_000, 12_000), house.hand("ada"));
    }

    @Test
    void a_clock_that_stands_still_or_goes_back_gives_nobody_time() {
        house.now = 50_000;
        house.playing(DOTS, ONE_BOX, new Clock.Bank(10_000, 0), "ada", "bob");
        assertEquals("ok", draw("bob", 0, 0, Direction.RIGHT, 20_000));
        assertEquals(left(10_000), house.hand("bob"));
        assertEquals(running(10_000, 30_000), house.hand("ada"));
        assertEquals("ok", draw("ada", 0, 1, Direction.RIGHT, 20_000));
        assertEquals(left(10_000), house.hand("ada"));
    }

    @ParameterizedTest
    @CsvSource({"9999,ok", "10000,out-of-time", "9223372036854775807,out-of-time"})
    void a_move_is_made_in_time_or_not_at_all(long at, String answer) {
        house.playing(DOTS, ONE_BOX, new Clock.Bank(10_000, 0), "ada", "bob");
        long before = house.engine.position();
        assertEquals(answer, draw("bob", 0, 0, Direction.RIGHT, at));
        assertEquals(answer.equals("ok") ? before + 1 : before, house.engine.position());
    }

    @Test
    void the_end_of_time_is_no_end_of_the_engine() {
        house.now = Long.MAX_VALUE;
        house.playing(DOTS, ONE_BOX, BLITZ, "ada", "bob");
        assertEquals(running(10_000, Long.MAX_VALUE), house.hand("bob"));
        assertEquals(1, house.tick(Long.MAX_VALUE));
        assertEquals(MatchStatus.FINISHED, house.view().status());
    }

    @Test
    void only_a_tick_ends_a_time_that_is_over_and_who_gives_up_by_it_has_lost() {
        house.playing(DOTS, ONE_BOX, BLITZ, "ada", "bob");
        assertEquals(10_000L, house.engine.nextTick());
        assertEquals(0, house.tick(9_999));
        assertEquals(MatchStatus.PLAYING, house.view().status());
        assertEquals(1, house.tick(10_000));
        assertEquals(MatchStatus.FINISHED, house.view().status());
        assertEquals(List.of("ada"), house.view().winners());
        assertNull(house.engine.nextTick());
        assertEquals(0, house.tick(99_999));
        assertEquals("match-finished", draw("bob", 0, 0, Direction.RIGHT, 99_999));
    }

    @Test
    void the_rules_may_move_for_those_whose_time_is_over() {
        house.picking(1, true, EACH, "ada", "bob");
        assertEquals("ok", house.pick("ada", 9, 1_000));
        assertEquals(1, house.tick(5_000));
        assertEquals(MatchStatus.FINISHED, house.view().status());
        assertEquals(2, house.view().turns());
        MatchMove made = house.moves(MoveOrder.OLDEST_FIRST).get(1);
        assertEquals("bob", made.player());
        assertEquals(2, made.turn());
        assertEquals(true, made.outOfTime());
        assertEquals(false, made.isResignation());
        assertEquals(Objects.requireNonNull(house.view().lastTurn()).move(), made.move());
        List<MatchMove> backwards = house.moves(MoveOrder.NEWEST_FIRST);
        assertEquals(
                List.of(true, false),
                backwards.stream().map(MatchMove::outOfTime).toList());
        assertEquals(List.of(2, 1), backwards.stream().map(MatchMove::turn).toList());
    }

    @Test
    void giving_up_by_time_stands_among_the_moves_as_resigning_does() {
        house.picking(2, false, EACH, "ada", "bob");
        assertEquals("ok", house.pick("ada", 9, 1_000));
        assertEquals(1, house.tick(5_000));
        MatchMove gaveUp = house.moves(MoveOrder.OLDEST_FIRST).get(1);
        assertEquals(
                "{\"turn\":1,\"player\":\"bob\",\"move\":null,\"resigned\":true,"
                        + "\"undone\":false,\"at\":5000,\"position\":6,\"outOfTime\":true}",
                gaveUp.json().text());
        assertEquals(List.of("ada"), house.view().winners());
    }

    @Test
    void who_moves_at_the_same_time_has_a_clock_that_others_do_not_start_anew() {
        house.picking(2, true, BLITZ, "ada", "bob", "cy");
        assertEquals("ok", house.pick("bob", 1, 2_000));
        assertEquals(left(8_500), house.hand("bob"));
        assertEquals(running(10_000, 10_000), house.hand("ada"));
        assertEquals(running(10_000, 10_000), house.hand("cy"));
        assertEquals("ok", house.pick("cy", 1, 9_000));
        assertEquals("ok", house.pick("ada", 1, 9_500));
        assertEquals(running(1_000, 10_500), house.hand("ada"));
        assertEquals(running(8_500, 18_000), house.hand("bob"));
        assertEquals(running(1_500, 11_000), house.hand("cy"));
        assertEquals(10_500L, house.engine.nextTick());
    }

    @Test
    void several_whose_time_is_over_are_taken_together_the_first_one_first() {
        house.picking(1, true, BLITZ, "ada", "bob", "cy");
        assertEquals(1, house.tick(10_000));
        assertEquals(
                List.of("cy", "ada", "bob"),
                house.moves(MoveOrder.OLDEST_FIRST).stream()
                        .map(MatchMove::player)
                        .toList());
        assertEquals(MatchStatus.FINISHED, house.view().status());
    }

    @Test
    void nobody_gives_up_by_time_once_the_match_is_decided() {
        house.picking(3, false, EACH, "ada", "bob", "cy");
        assertEquals(1, house.tick(5_000));
        assertEquals(2, house.moves(MoveOrder.OLDEST_FIRST).size());
        assertEquals(List.of("bob"), house.view().winners());
    }

    @Test
    void who_resigns_stops_the_own_clock_and_no_other() {
        house.picking(2, true, BLITZ, "ada", "bob", "cy");
        house.now = 4_000;
        ClockHouse.assertOk(house.as("bob").resign("m"));
        assertEquals(left(6_000), house.hand("bob"));
        assertEquals(running(10_000, 10_000), house.hand("ada"));
        assertEquals(1, house.tick(10_000));
        assertEquals(left(6_000), house.hand("bob"));
        assertEquals(running(500, 10_500), house.hand("ada"));
    }

    @Test
    void without_increment_an_empty_bank_moves_by_the_rules_at_each_tick() {
        house.picking(3, true, new Clock.Bank(1_000, 0), "ada", "bob");
        assertEquals(1, house.tick(1_000));
        assertEquals(running(0, 1_000), house.hand("ada"));
        assertEquals("out-of-time", house.pick("ada", 3, 1_000));
        assertEquals(1, house.tick(1_000));
        assertEquals(1, house.tick(500_000));
        assertEquals(MatchStatus.FINISHED, house.view().status());
        assertEquals(6, house.view().turns());
    }

    @Test
    void only_processes_say_that_time_has_run_out_and_only_when_it_has() {
        house.picking(1, true, EACH, "ada", "bob");
        assertEquals("not-permitted", runOut(Actor.player("ada"), 5_000, "a"));
        assertEquals("not-permitted", runOut(Actor.administrator("ada"), 5_000, "b"));
        assertEquals("clock-running", runOut(Actor.process("house"), 4_999, "c"));
        assertEquals("ok", runOut(Actor.process("house"), 5_000, "d"));
        assertEquals("match-finished", runOut(Actor.process("house"), 5_000, "e"));
        assertEquals(0, house.tick(5_000));
    }

    private String runOut(Actor actor, long at, String id) {
        String document = "{\"id\":\"" + id
                + "\",\"stream\":\"match/m\",\"kind\":\"run-out\",\"payload\":{}}";
        return ClockHouse.code(house.engine.door().submit(actor, at, 0, document));
    }

    @Test
    void a_match_without_a_clock_has_none_to_run_out() {
        house.playing(DOTS, ONE_BOX, null, "ada", "bob");
        assertEquals("no-clock", runOut(Actor.process("house"), Long.MAX_VALUE, "a"));
        assertNull(house.view().clock());
        assertNull(house.engine.nextTick());
    }

    @Test
    void open_matches_can_be_asked_for_by_how_they_give_time() {
        List<String> owners = List.of("ada", "bob", "ada", "bob");
        List<Clock> clocks = Arrays.asList(BLITZ, null, EACH, new Clock.Bank(9_000, 0));
        for (String player : List.of("ada", "bob")) {
            ClockHouse.assertOk(house.as(player).createUser(player, player));
        }
        for (int i = 0; i < clocks.size(); i++) {
            Session owner = house.as(owners.get(i));
            ClockHouse.assertOk(owner.requestMatch(owners.get(i), DOTS, ONE_BOX, 2, clocks.get(i)));
        }
        assertEquals(Arrays.asList(clocks.get(3), EACH, null, BLITZ), open(null));
        assertEquals(List.of(clocks.get(3), BLITZ), open(OpenMatches.Timing.BANK), "newest first");
        assertEquals(List.of(EACH), open(OpenMatches.Timing.PER_MOVE));
        assertEquals(Collections.singletonList(null), open(OpenMatches.Timing.NONE));
    }

    @Test
    void a_document_asks_for_open_matches_by_a_word_for_how_they_give_time() {
        ClockHouse.assertOk(house.as("ada").createUser("ada", "ada"));
        ClockHouse.assertOk(house.as("ada").requestMatch("ada", DOTS, ONE_BOX, 2, EACH));
        String all = house.engine.door().query(Actor.GUEST, openDocument("")).text();
        assertEquals(all, asked("per-move"));
        assertEquals("{\"view\":{\"items\":[],\"next\":null}}", asked("none"));
        assertEquals("{\"view\":{\"items\":[],\"next\":null}}", asked("bank"));
        assertEquals(
                "{\"refused\":{\"code\":\"field-range\",\"message\":\"clock must be one of: none,"
                        + " per-move, bank.\",\"facts\":{\"field\":\"clock\"}}}",
                asked("blitz"));
    }

    private String asked(String clock) {
        String document = openDocument(",\"clock\":\"" + clock + "\"");
        return house.engine.door().query(Actor.GUEST, document).text();
    }

    private static String openDocument(String more) {
        return "{\"view\":\"open-matches\"" + more + "}";
    }

    private List<@Nullable Clock> open(OpenMatches.@Nullable Timing timing) {
        var filter = new OpenMatches.Filter(null, null, null, timing);
        List<@Nullable Clock> clocks = new ArrayList<>();
        for (MatchSummary open :
                house.as("bob").openMatches(filter, ClockHouse.ALL).orThrow().items()) {
            clocks.add(open.clock());
        }
        return clocks;
    }

    @Test
    void a_clock_that_is_asked_for_is_shown_in_lists_and_kept_by_a_rematch() {
        for (String player : List.of("ada", "bob")) {
            ClockHouse.assertOk(house.as(player).createUser(player, player));
        }
        ClockHouse.assertOk(house.as("ada").requestMatch("ada", DOTS, ONE_BOX, 2, BLITZ));
        MatchSummary open = house.as("bob")
                .openMatches(new OpenMatches.Filter(null, null, null), ClockHouse.ALL)
                .orThrow()
                .items()
                .get(0);
        assertEquals(BLITZ, open.clock());
        ClockHouse.assertOk(house.as("bob").requestSeat(open.id()));
        assertEquals(1, house.tick(60_000));
        ClockHouse.assertOk(house.as("ada").rematch(open.id()));
        ClockHouse.assertOk(house.as("bob").rematch(open.id()));
        List<MatchSummary> theirs =
                house.as("ada").matchesOf("ada", ClockHouse.ALL).orThrow().items();
        assertEquals(2, theirs.size());
        assertEquals(BLITZ, theirs.get(0).clock());
        assertEquals(MatchStatus.PLAYING, theirs.get(0).status());
        assertEquals(70_000L, house.engine.nextTick());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"perMove":999}                    | payload.clock.perMove
            {"perMove":1209600001}             | payload.clock.perMove
            {"bank":999,"increment":0}         | payload.clock.bank
            {"bank":1000,"increment":-1}       | payload.clock.increment
            {"bank":1000}                      | payload.clock.increment
            {"increment":0}                    | payload.clock.bank
            {"perMove":1000,"increment":0}     | payload.clock.increment
            []                                 | payload.clock
            """)
    void a_clock_that_cannot_be_is_refused_by_the_name_of_its_field(String clock, String field) {
        ClockHouse.assertOk(house.as("ada").createUser("ada", "Ada"));
        String terms = "\"game\":\"picks\",\"settings\":{\"rounds\":1,\"late\":\"pick\"},"
                + "\"seats\":2,\"clock\":" + clock;
        String request = "{\"id\":\"r\",\"stream\":\"user/ada\",\"kind\":\"create-match-request\","
                + "\"payload\":{" + terms + "}}";
        String create = "{\"id\":\"r\",\"stream\":\"match/m\",\"kind\":\"create\","
                + "\"payload\":{" + terms + ",\"owner\":\"ada\"}}";
        assertEquals(field, fieldOf(Actor.player("ada"), request));
        assertEquals(field, fieldOf(Actor.process("table"), create));
    }

    private String fieldOf(Actor actor, String document) {
        var why = house.engine.door().submit(actor, 0, 0, document).answer().refusal();
        return String.valueOf(Objects.requireNonNull(why).fact("field"));
    }

    @Test
    void a_clock_that_cannot_be_is_no_value() {
        assertThrows(IllegalArgumentException.class, () -> new Clock.PerMove(999));
        assertThrows(IllegalArgumentException.class, () -> new Clock.Bank(Clock.MOST + 1, 0));
        assertThrows(IllegalArgumentException.class, () -> new Clock.Bank(1_000, -1));
        assertEquals(new Clock.Bank(1_000, 0), new Clock.Bank(1_000, 0));
    }
}
