package dev.cloudsandedges;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cloudsandedges.backend.match.MatchStatus;
import dev.cloudsandedges.backend.match.MatchView;
import dev.cloudsandedges.bots.Bot;
import dev.cloudsandedges.bots.Sight;
import dev.cloudsandedges.dotsandboxes.BoardSize;
import dev.cloudsandedges.dotsandboxes.Line;
import dev.cloudsandedges.eventsourcing.Actor;
import dev.cloudsandedges.host.EventStore;
import dev.cloudsandedges.host.MemoryEventStore;
import dev.cloudsandedges.host.MemorySnapshotStore;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;

/** Players without a person: when they move, and that they move once a turn. */
final class BotsTest {

    private final BotHouse house = new BotHouse();

    /** The log of a match that two bots play to its end in one engine. */
    private List<String> alone() {
        house.drawn = 0;
        CloudsAndEdges engine = house.on(new MemoryEventStore())
                .bot("ada", Bot.random())
                .bot("bob", Bot.random())
                .open();
        BotHouse.open(engine, "m", BotHouse.DOTS, "ada", "bob");
        assertEquals(MatchStatus.FINISHED, BotHouse.view(engine, "m").status());
        assertEquals(12, BotHouse.view(engine, "m").turns());
        return BotHouse.log(engine);
    }

    @Test
    void a_bot_moves_as_soon_as_it_is_its_turn_and_others_are_left_to_themselves() {
        CloudsAndEdges engine = house.setup().bot("bob", Bot.random()).open();
        BotHouse.open(engine, "m", BotHouse.DOTS, "ada", "bob");
        assertEquals(1, BotHouse.view(engine, "m").turns());
        assertEquals(List.of("ada"), BotHouse.view(engine, "m").next());
        Line line = BotHouse.DOTS
                .legalMoves(engine.state("m", BotHouse.DOTS).orThrow(), 1)
                .iterator()
                .next();
        assertNull(engine.as(Actor.player("ada"))
                .takeTurn("m", BotHouse.DOTS, line)
                .answer()
                .refusal());
        assertEquals(3, BotHouse.view(engine, "m").turns());
        assertEquals(List.of("ada"), BotHouse.view(engine, "m").next());
        assertEquals(List.of(), BotHouse.stopped(engine));
        assertFalse(engine.pump(1));
    }

    @Test
    void what_a_bot_draws_follows_from_the_match_and_not_from_the_host() {
        List<String> first = alone();
        assertEquals(first, alone());
        List<List<String>> replies = new ArrayList<>();
        for (long entropy = 1; entropy <= 2; entropy++) {
            long same = entropy;
            CloudsAndEdges engine = CloudsAndEdges.on(new MemoryEventStore(), () -> 0, () -> same)
                    .bot("bob", Bot.random())
                    .open();
            for (String command : List.of(
                    "\"kind\":\"create\",\"payload\":{\"game\":\"dots-and-boxes\",\"settings\":"
                            + "{\"width\":2,\"height\":2},\"seats\":2,\"owner\":\"ada\","
                            + "\"players\":[\"ada\",\"bob\"]}}",
                    "\"kind\":\"start\",\"payload\":{}}")) {
                String document =
                        "{\"id\":\"c" + command.length() + "\",\"stream\":\"match/m\"," + command;
                engine.door().submit(Actor.process("table"), 0, 7, document);
            }
            replies.add(BotHouse.log(engine));
        }
        assertEquals(5, replies.get(0).size(), "created, joined twice, started, moved");
        assertEquals(replies.get(0), replies.get(1));
    }

    @Test
    void hosts_with_the_same_bots_make_one_move_a_turn() {
        List<String> expected = alone();
        int conflicts = 0;
        for (int strides = 1; strides <= 5; strides++) {
            house.drawn = 0;
            BotHouse.Disk shared = new BotHouse.Disk();
            List<CloudsAndEdges> hosts = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                hosts.add(house.on(shared)
                        .bot("bob", Bot.random())
                        .bot("ada", Bot.random())
                        .pumped()
                        .open());
            }
            BotHouse.open(hosts.get(0), "m", BotHouse.DOTS, "ada", "bob");
            for (int round = 0; round < 300; round++) {
                CloudsAndEdges host = hosts.get(round % 3);
                if (round < 3 || round > 100) {
                    host.refresh(); // and otherwise it finds out when it writes
                }
                host.pump(strides);
            }
            assertEquals(expected, BotHouse.log(hosts.get(0)), "in strides of " + strides);
            hosts.forEach(host -> assertEquals(List.of(), BotHouse.stopped(host)));
            conflicts += shared.conflicts;
        }
        assertTrue(conflicts > 10, conflicts + " times two have wanted the same");
    }

    @Test
    void a_host_that_opens_in_the_middle_goes_on_as_the_one_before_would_have() {
        List<String> expected = alone();
        for (int steps = 1; steps < 30; steps++) {
            house.drawn = 0;
            EventStore store = new MemoryEventStore();
            Setup setup = house.on(store)
                    .bot("ada", Bot.random())
                    .bot("bob", Bot.random())
                    .pumped();
            CloudsAndEdges before = setup.open();
            BotHouse.open(before, "m", BotHouse.DOTS, "ada", "bob");
            before.pump(steps);
            CloudsAndEdges after = setup.open();
            BotHouse.finish(after);
            assertEquals(expected, BotHouse.log(after), "stopped after " + steps + " steps");
        }
    }

    @Test
    void a_host_that_begins_with_a_snapshot_knows_where_its_bots_are_to_move() {
        MemorySnapshotStore snapshots = new MemorySnapshotStore();
        CloudsAndEdges before = house.setup().snapshots(snapshots, 1).pumped().open();
        BotHouse.open(before, "m", BotHouse.DOTS, "ada", "bob");
        BotHouse.finish(before);
        for (List<String> bots : List.of(List.of("bob"), List.of("bob", "eve"))) {
            Setup setup = house.setup().snapshots(snapshots, 1).pumped();
            bots.forEach(bot -> setup.bot(bot, (sight, chance) -> {
                throw new IllegalStateException("not now");
            }));
            CloudsAndEdges after = setup.open();
            BotHouse.finish(after);
            assertEquals(
                    1, BotHouse.stopped(after).size(), "of a snapshot of none, or of other bots");
            after.administration(Actor.administrator("root"))
                    .orThrow()
                    .saveSnapshot(saved -> assertNull(saved.refusal()));
        }
        CloudsAndEdges after = house.setup()
                .snapshots(snapshots, 1)
                .bot("eve", Bot.random())
                .bot("bob", Bot.random())
                .open();
        assertEquals(1, BotHouse.view(after, "m").turns());
    }

    @Test
    void bots_take_so_many_turns_in_a_call_and_keep_nobody_waiting() {
        CloudsAndEdges engine =
                house.setup().bot("ada", Bot.random()).bot("bob", Bot.random()).open();
        Reply reply = engine.openMatch("m", BotHouse.DOTS, BoardSize.LARGE, List.of("ada", "bob"));
        assertNull(reply.answer().refusal());
        int turns = BotHouse.view(engine, "m").turns();
        assertTrue(turns >= 1 && turns <= BotPlay.MOST_TURNS, () -> turns + " turns");
        assertNull(
                engine.as(Actor.player("eve")).createUser("eve", "Eve").answer().refusal());
        int more = BotHouse.view(engine, "m").turns();
        assertTrue(more <= turns + BotPlay.MOST_TURNS, () -> more + " turns");
        BotHouse.finish(engine);
        assertEquals(112, BotHouse.view(engine, "m").turns());
        assertEquals(MatchStatus.FINISHED, BotHouse.view(engine, "m").status());
    }

    @Test
    void other_commands_are_decided_between_the_turns_of_bots() {
        CloudsAndEdges engine = house.setup()
                .bot("ada", Bot.random())
                .bot("bob", Bot.random())
                .pumped()
                .open();
        BotHouse.open(engine, "m", BotHouse.DOTS, "ada", "bob");
        Reply created = engine.as(Actor.player("eve")).createUser("eve", "Eve");
        engine.pump(3);
        assertTrue(created.isAnswered());
        assertTrue(BotHouse.view(engine, "m").turns() <= 2);
    }

    @Test
    void where_all_move_at_once_a_bot_picks_once_a_round() {
        CloudsAndEdges engine =
                house.setup().with(Picks.RULES).bot("bob", Bot.random()).open();
        Picks.Settings rounds = new Picks.Settings(3, false);
        assertNull(engine.openMatch("m", Picks.RULES, rounds, List.of("ada", "bob"))
                .answer()
                .refusal());
        for (int round = 1; round <= 3; round++) {
            assertEquals(2 * round - 1, BotHouse.view(engine, "m").turns());
            assertEquals(List.of("ada"), BotHouse.view(engine, "m").next());
            assertNull(engine.as(Actor.player("ada"))
                    .takeTurn("m", Picks.RULES, 5)
                    .answer()
                    .refusal());
        }
        assertEquals(MatchStatus.FINISHED, BotHouse.view(engine, "m").status());
        assertEquals(6, BotHouse.view(engine, "m").turns());
    }

    @Test
    void matches_take_turns_and_the_one_whose_bot_waits_longest_begins() {
        CloudsAndEdges without = house.setup().with(Picks.RULES).open();
        Picks.Settings rounds = new Picks.Settings(1, false);
        without.openMatch("m", Picks.RULES, rounds, List.of("ada", "eve", "bob"));
        BotHouse.open(without, "n", BotHouse.DOTS, "bob", "cy");
        BotHouse.open(without, "o", BotHouse.UNDO, "bob", "cy");
        assertNull(without.as(Actor.player("ada"))
                .takeTurn("m", Picks.RULES, 5)
                .answer()
                .refusal());
        List<String> games = new ArrayList<>();
        Bot noting = (sight, chance) -> {
            games.add(sight.game());
            return chance.choose(sight.moves());
        };
        BotHouse.finish(house.setup()
                .with(Picks.RULES)
                .bot("bob", noting)
                .bot("cy", noting)
                .open());
        List<String> expected = new ArrayList<>(List.of(Picks.RULES.game()));
        for (int turn = 0; turn < 12; turn++) {
            expected.addAll(List.of(BotHouse.DOTS.game(), BotHouse.UNDO.game()));
        }
        assertEquals(expected, games);
    }

    @Test
    void a_bot_is_shown_what_its_player_sees_and_may_do() {
        List<Sight> sights = new ArrayList<>();
        CloudsAndEdges engine = house.setup()
                .bot("bob", (sight, chance) -> {
                    sights.add(sight);
                    throw new IllegalStateException("only looks");
                })
                .open();
        BotHouse.open(engine, "m", BotHouse.DOTS, "ada", "bob");
        MatchView view = engine.match("m", Actor.player("bob")).orThrow();
        assertEquals(1, sights.size());
        Sight sight = sights.get(0);
        assertEquals(view.game(), sight.game());
        assertEquals(view.settings(), sight.settings());
        assertEquals(view.board(), sight.board());
        assertEquals(2, sight.seats());
        assertEquals(0, sight.seat());
        assertEquals(0, sight.turns());
        assertEquals(12, sight.moves().size());
    }
}
