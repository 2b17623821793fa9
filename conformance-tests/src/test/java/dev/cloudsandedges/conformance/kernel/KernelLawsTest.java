package dev.cloudsandedges.conformance.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import dev.cloudsandedges.CloudsAndEdges;
import dev.cloudsandedges.MoveOrder;
import dev.cloudsandedges.backend.lobby.Page;
import dev.cloudsandedges.backend.match.MatchMove;
import dev.cloudsandedges.eventsourcing.Actor;
import dev.cloudsandedges.eventsourcing.Answer;
import dev.cloudsandedges.eventsourcing.LogLine;
import dev.cloudsandedges.host.MemoryEventStore;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

final class KernelLawsTest {

    private static final Pattern MOVE = Pattern.compile(
            "\"kind\":\"match-(?:turn-taken|resigned)\".*\"payload\":\\{\"player\":\"(\\w+)\"");

    @Provide
    Arbitrary<List<Integer>> traffic() {
        return Arbitraries.integers().between(0, Traffic.PICKS - 1).list().ofMaxSize(60);
    }

    @Property(tries = 60)
    void replaying_any_beginning_of_the_log_gives_the_live_state(
            @ForAll("traffic") List<Integer> picks) {
        MemoryEventStore store = new MemoryEventStore();
        CloudsAndEdges live = Engines.on(store);
        Map<Integer, String> portraits = new TreeMap<>();
        portraits.put(0, Engines.portrait(live));
        for (Sent sent : Traffic.of(picks)) {
            if (sent.to(live).answer().isAccepted()) {
                portraits.put((int) live.position(), Engines.portrait(live));
            }
        }
        List<LogLine> log = Engines.log(store);
        portraits.forEach((length, portrait) -> {
            CloudsAndEdges replayed = Engines.on(Engines.storeOf(log.subList(0, length)));
            assertEquals(portrait, Engines.portrait(replayed), "after " + length + " events");
        });
    }

    @Property
    void the_same_commands_give_the_same_log_and_the_same_answers(
            @ForAll("traffic") List<Integer> picks) {
        MemoryEventStore one = new MemoryEventStore();
        MemoryEventStore other = new MemoryEventStore();
        List<Answer> answers = answers(Engines.on(one), Traffic.of(picks));
        assertEquals(answers, answers(Engines.on(other), Traffic.of(picks)));
        assertEquals(Engines.log(one), Engines.log(other));
    }

    @Property
    void every_line_is_the_one_spelling_of_its_event(@ForAll("traffic") List<Integer> picks) {
        MemoryEventStore store = new MemoryEventStore();
        List<Answer> answers = answers(Engines.on(store), Traffic.of(picks));
        assertNotNull(answers);
        assertEquals(Engines.log(store), Decoded.lines(Engines.texts(store)));
    }

    @Property
    void positions_and_versions_have_no_gaps_and_a_command_s_events_stand_together(
            @ForAll("traffic") List<Integer> picks) {
        MemoryEventStore store = new MemoryEventStore();
        List<Answer> answers = answers(Engines.on(store), Traffic.of(picks));
        long position = 0;
        Map<Object, Long> versions = new HashMap<>();
        for (LogLine line : Engines.log(store)) {
            assertEquals(++position, line.position());
            assertEquals(versions.merge(line.stream(), 1L, Long::sum), line.version());
        }
        long end = 0;
        for (Answer answer : answers) {
            if (answer instanceof Answer.Accepted accepted && accepted.first() > end) {
                assertEquals(end + 1, accepted.first());
                end = accepted.last();
            }
        }
        assertEquals(position, end, "every event belongs to one answer");
    }

    @Property(tries = 60)
    void a_refused_command_changes_nothing(@ForAll("traffic") List<Integer> picks) {
        MemoryEventStore store = new MemoryEventStore();
        CloudsAndEdges engine = Engines.on(store);
        for (Sent sent : Traffic.of(picks)) {
            String before = Engines.portrait(engine);
            int length = Engines.log(store).size();
            if (!sent.to(engine).answer().isAccepted()) {
                assertEquals(before, Engines.portrait(engine));
                assertEquals(length, Engines.log(store).size());
            }
        }
    }

    @Property(tries = 60)
    void the_moves_of_a_match_are_those_on_its_stream_after_every_command(
            @ForAll("traffic") List<Integer> picks) {
        MemoryEventStore store = new MemoryEventStore();
        CloudsAndEdges engine = Engines.on(store);
        for (Sent sent : Traffic.of(picks)) {
            assertNotNull(sent.to(engine).answer());
            List<LogLine> log = Engines.log(store);
            for (String match : List.of("m0", "m1", "m2")) {
                List<String> onTheLog = movesOn(log, "match/" + match);
                List<String> forwards = moves(engine, match, MoveOrder.OLDEST_FIRST);
                List<String> backwards = moves(engine, match, MoveOrder.NEWEST_FIRST);
                assertEquals(onTheLog, forwards);
                Collections.reverse(backwards);
                assertEquals(onTheLog, backwards);
            }
        }
    }

    private static List<String> movesOn(List<LogLine> log, String stream) {
        List<String> moves = new ArrayList<>();
        for (LogLine line : log) {
            Matcher move = MOVE.matcher(line.text());
            if (line.stream().toString().equals(stream) && move.find()) {
                moves.add(line.position() + " " + move.group(1));
            }
        }
        return moves;
    }

    /** All that pages of three show; nothing of a match that is not there. */
    private static List<String> moves(CloudsAndEdges engine, String match, MoveOrder order) {
        List<String> shown = new ArrayList<>();
        Deque<Page.Request> wanted = new ArrayDeque<>(List.of(new Page.Request(null, 3)));
        while (!wanted.isEmpty()) {
            engine.as(Actor.GUEST).moves(match, order, wanted.remove(), moves -> {
                Page<MatchMove> page =
                        moves.isAccepted() ? moves.orThrow() : new Page<>(List.of(), null);
                page.items().forEach(move -> shown.add(move.position() + " " + move.player()));
                if (page.next() != null) {
                    wanted.add(new Page.Request(page.next(), 3));
                }
            });
        }
        return shown;
    }

    @Property
    void a_command_that_comes_again_gets_the_same_answer_and_no_new_events(
            @ForAll("traffic") List<Integer> picks) {
        MemoryEventStore store = new MemoryEventStore();
        CloudsAndEdges engine = Engines.on(store);
        List<Sent> traffic = Traffic.of(picks);
        List<Answer> first = answers(engine, traffic);
        List<LogLine> log = Engines.log(store);
        for (int times = 2; times <= 5; times++) {
            assertEquals(first, answers(engine, traffic));
            assertEquals(log, Engines.log(store));
        }
    }

    @Property
    void an_accepted_command_is_remembered_by_an_engine_that_reads_the_log(
            @ForAll("traffic") List<Integer> picks) {
        MemoryEventStore store = new MemoryEventStore();
        List<Sent> traffic = Traffic.of(picks);
        List<Answer> first = answers(Engines.on(store), traffic);
        List<LogLine> log = Engines.log(store);
        CloudsAndEdges later = Engines.on(store);
        for (int i = 0; i < traffic.size(); i++) {
            if (first.get(i).isAccepted()) {
                assertEquals(first.get(i), traffic.get(i).to(later).answer());
            }
        }
        assertEquals(log, Engines.log(store));
    }

    @Property
    void nobody_gets_the_answer_to_somebody_else_s_command(@ForAll("traffic") List<Integer> picks) {
        CloudsAndEdges engine = Engines.on(new MemoryEventStore());
        List<Sent> traffic = Traffic.of(picks);
        List<Answer> answers = answers(engine, traffic);
        for (int i = 0; i < traffic.size(); i++) {
            Sent stolen = traffic.get(i).by(Actor.player("eve"));
            if (answers.get(i).isAccepted()) {
                assertNotEquals(answers.get(i), stolen.to(engine).answer());
            }
        }
    }

    /** Of a match that is over, the engine knows what the log does: whose command, but not what. */
    @Property
    void another_command_under_a_used_id_is_refused_or_gets_the_answer_of_its_sender(
            @ForAll("traffic") List<Integer> picks) {
        MemoryEventStore store = new MemoryEventStore();
        CloudsAndEdges engine = Engines.on(store);
        List<Sent> traffic = Traffic.of(picks);
        List<Answer> answers = answers(engine, traffic);
        List<LogLine> log = Engines.log(store);
        for (int i = 0; i < traffic.size(); i++) {
            Sent sent = traffic.get(i);
            if (answers.get(i).isAccepted()) {
                Answer answer = withOtherContent(sent).to(engine).answer();
                boolean over = isOver(engine, sent);
                String told = answer.isAccepted() && over
                        ? answers.get(i).toString()
                        : Objects.requireNonNull(answer.refusal()).code();
                assertEquals(over ? answer.toString() : "command-id-reused", told);
            }
        }
        assertEquals(log, Engines.log(store));
    }

    private static boolean isOver(CloudsAndEdges engine, Sent sent) {
        Matcher match = Pattern.compile("\"match/(\\w+)\"").matcher(sent.document());
        return match.find()
                && engine.match(match.group(1), Actor.administrator("root"))
                        .map(view -> view.status().isOver())
                        .orThrow();
    }

    private static Sent withOtherContent(Sent sent) {
        String other = sent.document().contains("\"user/")
                ? "\"kind\":\"set-name\",\"payload\":{\"name\":\"Z\"}}"
                : sent.document().contains("\"cancel\"")
                        ? "\"kind\":\"leave\",\"payload\":{}}"
                        : "\"kind\":\"cancel\",\"payload\":{}}";
        String document = sent.document().replaceFirst("\"kind\":.*", other);
        return new Sent(sent.as(), sent.at(), sent.entropy(), document);
    }

    private static List<Answer> answers(CloudsAndEdges engine, List<Sent> traffic) {
        List<Answer> answers = new ArrayList<>();
        traffic.forEach(sent -> answers.add(sent.to(engine).answer()));
        return answers;
    }
}
