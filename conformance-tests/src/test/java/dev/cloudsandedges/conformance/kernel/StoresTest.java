package dev.cloudsandedges.conformance.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cloudsandedges.CloudsAndEdges;
import dev.cloudsandedges.Reply;
import dev.cloudsandedges.backend.match.MatchViews;
import dev.cloudsandedges.conformance.store.LaterStore;
import dev.cloudsandedges.eventsourcing.Answer;
import dev.cloudsandedges.eventsourcing.LogLine;
import dev.cloudsandedges.host.MemoryEventStore;
import dev.cloudsandedges.rules.Chance;
import dev.cloudsandedges.verdict.Refusal;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Engines on stores that answer later, that are shared, and that fail. */
final class StoresTest {

    @Provide
    Arbitrary<List<Integer>> traffic() {
        return Arbitraries.integers().between(0, Traffic.PICKS - 1).list().ofMaxSize(40);
    }

    @Property
    void a_store_that_answers_later_gets_the_same_log(
            @ForAll("traffic") List<Integer> picks, @ForAll long seed) {
        List<Sent> traffic = Traffic.of(picks);
        MemoryEventStore memory = new MemoryEventStore();
        LaterStore later = new LaterStore(memory);
        CloudsAndEdges engine = Engines.on(later);
        Chance chance = new Chance(seed);
        List<Reply> replies = new ArrayList<>();
        for (Sent sent : traffic) {
            replies.add(sent.to(engine));
            for (int answers = chance.below(3); answers > 0; answers--) {
                later.answerOne();
            }
        }
        later.answerAll();
        assertAsAtOnce(traffic, replies, engine, memory);
    }

    @Property
    void an_engine_that_is_pumped_with_a_budget_writes_the_same_log(
            @ForAll("traffic") List<Integer> picks, @ForAll long seed) {
        List<Sent> traffic = Traffic.of(picks);
        MemoryEventStore memory = new MemoryEventStore();
        LaterStore later = new LaterStore(memory);
        CloudsAndEdges engine = Engines.pumpedOn(later);
        Chance chance = new Chance(seed);
        List<Reply> replies = new ArrayList<>();
        for (Sent sent : traffic) {
            replies.add(sent.to(engine));
            boolean pumpFirst = chance.below(2) == 0;
            boolean busy = pumpFirst && engine.pump(1 + chance.below(3));
            boolean answered = chance.below(2) == 0 && later.answerOne();
            assertTrue(!busy || !answered || later.waiting() <= 1, "one call at a time");
        }
        finish(engine, later);
        assertAsAtOnce(traffic, replies, engine, memory);
    }

    private static void assertAsAtOnce(
            List<Sent> traffic, List<Reply> replies, CloudsAndEdges engine, MemoryEventStore log) {
        MemoryEventStore expected = new MemoryEventStore();
        CloudsAndEdges reference = Engines.on(expected);
        for (int i = 0; i < traffic.size(); i++) {
            Answer answer = traffic.get(i).to(reference).answer();
            assertEquals(answer, replies.get(i).answer(), "to " + traffic.get(i));
        }
        assertEquals(Engines.log(expected), Engines.log(log));
        assertEquals(Engines.portrait(reference), Engines.portrait(engine));
    }

    private static void finish(CloudsAndEdges engine, LaterStore later) {
        int rounds = 0;
        while (engine.pump(2) || later.waiting() > 0) {
            later.answerOne();
            assertTrue(++rounds < 100_000, "the engine never comes to rest");
        }
    }

    @Property
    void engines_that_share_a_store_lose_nothing(
            @ForAll("traffic") List<Integer> picks, @ForAll long seed) {
        MemoryEventStore memory = new MemoryEventStore();
        Chance chance = new Chance(seed);
        List<LaterStore> stores = new ArrayList<>();
        List<CloudsAndEdges> engines = new ArrayList<>();
        for (int host = 0; host < 3; host++) {
            stores.add(new LaterStore(memory));
            engines.add(Engines.on(stores.get(host)));
        }
        List<Reply> replies = new ArrayList<>();
        for (Sent sent : Traffic.of(picks)) {
            replies.add(sent.to(chance.choose(engines)));
            chance.choose(stores).answerOne();
        }
        engines.forEach(CloudsAndEdges::refresh);
        stores.forEach(LaterStore::answerAll);
        engines.forEach(CloudsAndEdges::refresh);
        stores.forEach(LaterStore::answerAll);
        List<LogLine> log = Engines.log(memory);
        assertAnswersAreOnTheLog(replies, log);
        String replayed = Engines.portrait(Engines.on(Engines.storeOf(log)));
        for (CloudsAndEdges engine : engines) {
            assertNull(engine.fault());
            assertEquals(replayed, Engines.portrait(engine));
        }
    }

    /** Each accepted command has its events where its answer says, and no event has no command. */
    private static void assertAnswersAreOnTheLog(List<Reply> replies, List<LogLine> log) {
        Map<Long, Long> ends = new HashMap<>();
        for (Reply reply : replies) {
            if (reply.answer() instanceof Answer.Accepted there) {
                ends.put(there.first(), there.last());
            }
        }
        long position = 0;
        while (position < log.size()) {
            long next = position + 1;
            long end = ends.getOrDefault(next, 0L);
            assertTrue(end >= next, () -> "nobody was told of position " + next);
            position = end;
        }
        assertEquals(log.size(), position);
    }

    /** Without other commands under a used id: the log knows of a command only its id. */
    @Provide
    Arbitrary<List<Integer>> honestTraffic() {
        return Arbitraries.integers()
                .between(0, Traffic.PICKS - 1)
                .filter(pick -> pick % 16 != Traffic.OTHER_CONTENT)
                .list()
                .ofMaxSize(40);
    }

    @Property
    void a_store_that_fails_neither_loses_nor_doubles_what_was_answered(
            @ForAll("honestTraffic") List<Integer> picks, @ForAll long seed) {
        MemoryEventStore memory = new MemoryEventStore();
        FaultyStore faulty = new FaultyStore(memory, seed);
        CloudsAndEdges engine = Engines.on(faulty);
        List<Sent> traffic = Traffic.of(picks);
        List<Answer> settled = new ArrayList<>();
        for (Sent sent : traffic) {
            settled.add(insist(sent, engine, faulty));
        }
        faulty.heal();
        MemoryEventStore expected = new MemoryEventStore();
        CloudsAndEdges reference = Engines.on(expected);
        for (int i = 0; i < traffic.size(); i++) {
            assertEquals(traffic.get(i).to(reference).answer(), settled.get(i));
        }
        assertEquals(Engines.log(expected), Engines.log(memory));
        assertEquals(Engines.portrait(reference), Engines.portrait(engine));
    }

    /** As a client does: sends the command again under its id until the store was reached. */
    private static Answer insist(Sent sent, CloudsAndEdges engine, FaultyStore faulty) {
        for (int attempt = 0; attempt < 50; attempt++) {
            Answer answer = sent.to(engine).answer();
            Refusal why = answer.refusal();
            if (why == null || !why.code().equals("store-unavailable")) {
                return answer;
            }
        }
        faulty.heal();
        return sent.to(engine).answer();
    }

    @Property
    void a_rebuilt_view_is_the_one_that_was_shown(@ForAll("traffic") List<Integer> picks) {
        CloudsAndEdges engine = Engines.on(new MemoryEventStore());
        for (Sent sent : Traffic.of(picks)) {
            Reply reply = sent.to(engine);
            assertTrue(reply.isAnswered());
        }
        String before = Engines.portrait(engine);
        assertNull(engine.rebuild(MatchViews.NAME));
        assertEquals(before, Engines.portrait(engine));
    }

    @Property
    void a_rebuild_while_commands_arrive_ends_as_a_fresh_build(
            @ForAll("traffic") List<Integer> picks, @ForAll long seed) {
        MemoryEventStore memory = new MemoryEventStore();
        LaterStore later = new LaterStore(memory);
        CloudsAndEdges engine = Engines.on(later);
        Chance chance = new Chance(seed);
        for (Sent sent : Traffic.of(picks)) {
            Reply reply = sent.to(engine);
            if (chance.below(8) == 0) {
                assertNull(engine.rebuild(MatchViews.NAME));
            }
            boolean answered = chance.below(3) > 0 && later.answerOne();
            assertTrue(answered || !reply.isAnswered() || later.waiting() <= 1);
        }
        assertNull(engine.rebuild(MatchViews.NAME));
        later.answerAll();
        assertNull(engine.fault());
        CloudsAndEdges fresh = Engines.on(memory);
        assertEquals(Engines.portrait(fresh), Engines.portrait(engine));
    }
}
