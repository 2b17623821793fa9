package dev.cloudsandedges;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cloudsandedges.backend.notice.Notices;
import dev.cloudsandedges.bots.Bot;
import dev.cloudsandedges.bots.BotMatches;
import dev.cloudsandedges.bots.StoppedBot;
import dev.cloudsandedges.dotsandboxes.Board;
import dev.cloudsandedges.eventsourcing.Actor;
import dev.cloudsandedges.rules.Seats;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;

/** What goes wrong with a bot is its own, and others overtake it without harm. */
final class BotTroubleTest {

    private final BotHouse house = new BotHouse();

    @Test
    void a_bot_that_throws_stops_in_that_match_alone_and_until_it_goes_on() {
        CloudsAndEdges engine = house.setup()
                .bot("bob", (sight, chance) -> {
                    if (sight.seats() == 2 && sight.turns() == 1) {
                        throw new IllegalStateException("no idea");
                    }
                    return sight.moves().get(0);
                })
                .open();
        BotHouse.open(engine, "m", BotHouse.UNDO, "bob", "ada");
        BotHouse.open(engine, "n", BotHouse.DOTS, "bob", "cy", "ada");
        Session ada = engine.as(Actor.player("ada"));
        assertNull(ada.takeTurn("m", BotHouse.UNDO, BotHouse.FIRST).answer().refusal());
        assertNull(ada.takeTurn("n", BotHouse.DOTS, BotHouse.FIRST).answer().refusal());
        assertEquals(List.of(new StoppedBot("m", "bob", "no idea")), BotHouse.stopped(engine));
        assertEquals(1, BotHouse.view(engine, "m").turns());
        assertEquals(2, BotHouse.view(engine, "n").turns());
        List<String> shown = new ArrayList<>();
        engine.door()
                .ask(
                        Actor.administrator("root"),
                        "{\"view\":\"stopped-bots\"}",
                        answer -> shown.add(answer.text()));
        engine.door()
                .ask(
                        Actor.player("ada"),
                        "{\"view\":\"stopped-bots\"}",
                        answer -> shown.add(
                                Objects.requireNonNull(answer.get("refused")).text()));
        assertEquals(
                "{\"view\":{\"items\":[{\"match\":\"m\",\"player\":\"bob\",\"why\":\"no idea\"}]}}",
                shown.get(0));
        assertTrue(shown.get(1).contains("not-permitted"));
        assertNull(ada.requestUndo("m").answer().refusal());
        assertNull(ada.takeTurn("m", BotHouse.UNDO, BotHouse.FIRST).answer().refusal());
        assertEquals(List.of(), BotHouse.stopped(engine));
        assertEquals(4, BotHouse.view(engine, "m").turns());
        assertFalse(engine.pump(1));
    }

    private static int endless(int depth) {
        return depth < 0 ? depth : endless(depth) + 1;
    }

    @Test
    void a_bot_that_ends_in_an_error_stops_in_that_match_alone_too() {
        CloudsAndEdges engine = house.setup()
                .bot("bob", (sight, chance) -> sight.moves().get(endless(0)))
                .bot("cy", (sight, chance) -> {
                    throw new AssertionError("never so");
                })
                .bot("dee", Bot.random())
                .open();
        BotHouse.open(engine, "m", BotHouse.DOTS, "ada", "bob");
        BotHouse.open(engine, "n", BotHouse.DOTS, "ada", "cy");
        BotHouse.open(engine, "o", BotHouse.DOTS, "ada", "dee");
        assertEquals(
                List.of(
                        new StoppedBot("m", "bob", "java.lang.StackOverflowError"),
                        new StoppedBot("n", "cy", "never so")),
                BotHouse.stopped(engine));
        assertEquals(1, BotHouse.view(engine, "o").turns());
        Session ada = engine.as(Actor.player("ada"));
        assertNull(ada.resign("m").answer().refusal());
        assertEquals(1, BotHouse.stopped(engine).size());
        assertFalse(engine.pump(1));
    }

    @Test
    void matches_in_which_bots_have_stopped_are_not_looked_at_for_every_command() {
        AtomicInteger looks = new AtomicInteger();
        OtherDots counting = new OtherDots("counting-dots", 1) {
            @Override
            public Seats toMove(Board board) {
                looks.incrementAndGet();
                return super.toMove(board);
            }
        };
        AtomicInteger asked = new AtomicInteger();
        CloudsAndEdges engine = house.setup()
                .with(counting)
                .bot("bob", (sight, chance) -> {
                    throw new IllegalStateException("move " + asked.incrementAndGet());
                })
                .bot("cy", (sight, chance) -> sight.moves().get(0))
                .open();
        for (int i = 0; i < 40; i++) {
            BotHouse.open(engine, "m" + i, counting, "bob", "cy");
        }
        assertEquals(40, BotHouse.stopped(engine).size());
        int before = looks.get();
        int thoughts = asked.get();
        for (int i = 0; i < 10; i++) {
            Reply created = engine.as(Actor.player("eve" + i)).createUser("eve" + i, "Eve");
            assertNull(created.answer().refusal());
        }
        assertEquals(before, looks.get());
        assertNull(engine.as(Actor.player("cy")).resign("m7").answer().refusal());
        assertEquals(39, BotHouse.stopped(engine).size());
        assertEquals(thoughts, asked.get());
    }

    @Test
    void a_bot_whose_move_is_refused_stops_too_and_nothing_is_stored() {
        CloudsAndEdges engine = house.setup()
                .bot("bob", (sight, chance) -> BotHouse.DOTS.moves().write(BotHouse.FIRST))
                .bot("cy", (sight, chance) -> sight.settings())
                .open();
        BotHouse.open(engine, "m", BotHouse.DOTS, "bob", "ada");
        BotHouse.open(engine, "n", BotHouse.DOTS, "ada", "cy");
        int events = BotHouse.log(engine).size();
        Session ada = engine.as(Actor.player("ada"));
        assertNull(ada.takeTurn("m", BotHouse.DOTS, BotHouse.FIRST).answer().refusal());
        assertEquals(events + 1, BotHouse.log(engine).size());
        List<StoppedBot> stopped = BotHouse.stopped(engine);
        assertEquals(2, stopped.size());
        assertEquals("n cy field-missing", words(stopped.get(0)));
        assertEquals("m bob line-taken", words(stopped.get(1)));
        assertFalse(engine.pump(10), "they are not asked again");
        assertEquals(events + 1, BotHouse.log(engine).size());
        assertNull(ada.resign("m").answer().refusal());
        assertEquals(1, BotHouse.stopped(engine).size());
    }

    private static String words(StoppedBot bot) {
        return bot.match() + ' ' + bot.player() + ' ' + bot.why().split(":", 2)[0];
    }

    @Test
    void a_move_that_an_undo_overtakes_is_thought_over() {
        CloudsAndEdges engine = house.setup().bot("bob", Bot.random()).pumped().open();
        BotHouse.open(engine, "m", BotHouse.UNDO, "bob", "ada");
        Session ada = engine.as(Actor.player("ada"));
        Reply drawn = ada.takeTurn("m", BotHouse.UNDO, BotHouse.FIRST);
        while (!drawn.isAnswered()) {
            engine.pump(1);
        }
        assertEquals(1, BotHouse.view(engine, "m").turns());
        Reply undone = ada.requestUndo("m");
        BotHouse.finish(engine);
        assertNull(undone.answer().refusal());
        assertEquals(List.of("ada"), BotHouse.view(engine, "m").next());
        assertEquals(2, BotHouse.view(engine, "m").turns());
        assertEquals(List.of(), BotHouse.stopped(engine));
        Reply again = ada.takeTurn("m", BotHouse.UNDO, BotHouse.FIRST);
        BotHouse.finish(engine);
        assertNull(again.answer().refusal());
        assertEquals(4, BotHouse.view(engine, "m").turns());
    }

    @Test
    void a_move_that_the_store_does_not_take_is_made_when_the_host_calls_again() {
        CloudsAndEdges engine = house.setup().bot("bob", Bot.random()).pumped().open();
        Reply opened = engine.openMatch("m", BotHouse.DOTS, BotHouse.SMALL, List.of("ada", "bob"));
        while (!opened.isAnswered()) {
            engine.pump(1);
        }
        house.disk.full = true;
        assertTrue(engine.pump(100));
        assertTrue(engine.pump(100));
        assertEquals(0, BotHouse.view(engine, "m").turns());
        assertEquals(List.of(), BotHouse.stopped(engine), "it is not the bot's fault");
        house.disk.full = false;
        BotHouse.finish(engine);
        assertEquals(1, BotHouse.view(engine, "m").turns());
    }

    @Test
    void a_bot_is_asked_again_where_the_clock_of_the_host_has_failed() {
        FailingClock clock = new FailingClock();
        List<String> faults = new ArrayList<>();
        CloudsAndEdges engine = CloudsAndEdges.on(house.disk, clock, () -> ++house.drawn)
                .bot("bob", (sight, chance) -> {
                    if (faults.isEmpty()) {
                        clock.failOnce();
                    }
                    return sight.moves().get(0);
                })
                .onFault(fault -> faults.add(fault.getMessage()))
                .open();
        BotHouse.open(engine, "m", BotHouse.DOTS, "bob", "ada");
        assertNull(engine.as(Actor.player("ada"))
                .takeTurn("m", BotHouse.DOTS, BotHouse.FIRST)
                .answer()
                .refusal());
        BotHouse.finish(engine);
        assertEquals(List.of("no time"), faults);
        assertEquals(2, BotHouse.view(engine, "m").turns());
        assertEquals(List.of(), BotHouse.stopped(engine));
    }

    @Test
    void the_bots_are_a_follower_that_can_be_rebuilt_where_there_are_bots() {
        CloudsAndEdges engine = house.setup().bot("bob", Bot.random()).open();
        BotHouse.open(engine, "m", BotHouse.DOTS, "ada", "bob");
        assertNull(engine.rebuild(BotMatches.NAME));
        assertNull(
                engine.as(Actor.player("eve")).createUser("eve", "Eve").answer().refusal());
        assertEquals(1, BotHouse.view(engine, "m").turns());
        assertEquals(
                "read-model-unknown",
                Objects.requireNonNull(house.setup().open().rebuild(BotMatches.NAME))
                        .code());
    }

    @Test
    void a_bot_is_registered_once_for_a_player() {
        Setup setup = house.setup().bot("bob", Bot.random());
        assertThrows(IllegalArgumentException.class, () -> setup.bot("bob", Bot.random()));
        assertThrows(IllegalArgumentException.class, () -> setup.bot("no id", Bot.random()));
    }

    @Test
    void a_process_with_effects_has_another_name_where_there_are_bots() {
        Setup setup = house.setup().effects(BotMatches.NAME, Notices::new, (id, notice, then) -> {
            throw new IllegalStateException("nothing to tell");
        });
        assertEquals(1, setup.open().position(), "it begins, as nobody else has that name");
        Setup both = setup.bot("bob", Bot.random());
        assertThrows(IllegalArgumentException.class, both::open);
    }
}
