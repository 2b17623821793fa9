package dev.cloudsandedges;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.cloudsandedges.dotsandboxes.BoardSize;
import dev.cloudsandedges.dotsandboxes.Direction;
import dev.cloudsandedges.dotsandboxes.DotsAndBoxes;
import dev.cloudsandedges.dotsandboxes.Line;
import dev.cloudsandedges.eventsourcing.Actor;
import dev.cloudsandedges.eventsourcing.LogLine;
import dev.cloudsandedges.eventsourcing.StreamId;
import dev.cloudsandedges.host.EventStore;
import dev.cloudsandedges.host.MemoryEventStore;
import dev.cloudsandedges.verdict.Refusal;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

/** What an earlier experiment got wrong between deciding and storing. */
final class StoringRegressionsTest {

    /** Notes the size of each append, and fails while it is told to. */
    private static final class NotingStore implements EventStore {
        final MemoryEventStore store = new MemoryEventStore();
        final List<Integer> appends = new ArrayList<>();
        boolean fails;
        boolean unreadable;
        String why = "full";

        @Override
        public void append(long end, List<LogLine> lines, Consumer<Stored> then) {
            if (fails) {
                then.accept(new Stored.Failed(why));
                return;
            }
            appends.add(lines.size());
            store.append(end, lines, then);
        }

        @Override
        public void read(long after, int limit, Consumer<Read> then) {
            if (unreadable) {
                then.accept(new Read.Failed(why));
                return;
            }
            store.read(after, limit, then);
        }

        @Override
        public void readStream(StreamId stream, long after, int limit, Consumer<Read> then) {
            store.readStream(stream, after, limit, then);
        }
    }

    private final NotingStore store = new NotingStore();
    private final CloudsAndEdges engine =
            CloudsAndEdges.on(store, () -> 0, () -> 5).open();

    @Test
    void a_failed_append_changes_nothing_and_a_retry_succeeds() {
        String create = "{\"id\":\"c\",\"stream\":\"user/ada\",\"kind\":\"create\","
                + "\"payload\":{\"name\":\"Ada\"}}";
        store.fails = true;
        assertEquals("store-unavailable", code(engine.door().submit(ada(), create)));
        assertEquals(0, engine.position());
        store.fails = false;
        assertEquals("ok", code(engine.door().submit(ada(), create)));
        assertEquals(1, engine.position());
        assertEquals(List.of(1), store.appends);
    }

    @Test
    void a_store_s_own_words_are_repeated_up_to_a_hundred_characters() {
        store.why = "\u00bf".repeat(3_000);
        store.fails = true;
        Reply unwritten = engine.as(ada()).createUser("ada", "Ada");
        assertEquals(99, repeated(unwritten));
        store.unreadable = true;
        Reply unread = engine.as(ada()).createUser("ada", "Ada");
        assertEquals(99, repeated(unread));
    }

    private static long repeated(Reply reply) {
        Refusal why = Objects.requireNonNull(reply.answer().refusal());
        assertEquals("store-unavailable", why.code());
        return why.message().chars().filter(c -> c == '\u00bf').count();
    }

    @Test
    void the_last_turn_and_the_end_of_the_match_are_one_append() {
        TestWorld world = new TestWorld(store);
        List<String> answers = new ArrayList<>();
        answers.add(world.create(1, 1, 2));
        answers.add(world.join("ada"));
        answers.add(world.join("bob"));
        answers.add(world.process("start", "{}"));
        answers.add(world.draw("bob", 0, 0, "right"));
        answers.add(world.draw("ada", 0, 1, "right"));
        answers.add(world.draw("bob", 0, 0, "down"));
        answers.add(world.draw("ada", 1, 0, "down"));
        assertEquals(8, answers.stream().filter(answer -> answer.equals("ok")).count());
        assertEquals(List.of(1, 1, 1, 1, 1, 1, 1, 2), store.appends);
    }

    @Test
    void two_hosts_on_one_log_do_not_write_over_each_other() {
        TestWorld one = TestWorld.playing(BoardSize.SMALL);
        CloudsAndEdges other = CloudsAndEdges.on(one.store, () -> 0, () -> 99).open();
        assertEquals("ok", one.draw("bob", 0, 0, "right"));
        Reply late = other.as(Actor.player("bob"))
                .takeTurn("m", DotsAndBoxes.RULES, new Line(1, 1, Direction.DOWN));
        assertEquals("not-your-turn", code(late));
        assertEquals(5, other.position());
    }

    @Test
    void a_stream_is_read_by_versions_and_holds_what_the_log_holds() {
        TestWorld world = TestWorld.finished();
        assertEquals("ok", world.send("player:ada", "user/ada", "create", "{\"name\":\"A\"}"));
        List<String> match = new ArrayList<>();
        world.store.readStream(new StreamId("match", "m"), 0, 100, read -> {
            if (read instanceof EventStore.Read.Lines there) {
                there.lines().forEach(line -> match.add(line.text()));
            }
        });
        assertEquals(world.log().subList(0, 9), match);
        assertEquals(10, world.log().size());
    }

    @ParameterizedTest
    @CsvSource({"-1,1", "0,0", "0,-1", "0,1001", "0,2147483647"})
    void a_page_of_the_log_has_one_to_a_thousand_lines(long after, int limit) {
        List<String> codes = new ArrayList<>();
        engine.log(
                after,
                limit,
                lines -> codes.add(Objects.requireNonNull(lines.refusal()).code()));
        assertEquals(List.of("field-range"), codes);
    }

    private static Actor ada() {
        return Actor.player("ada");
    }

    private static String code(Reply reply) {
        Refusal why = reply.answer().refusal();
        return why == null ? "ok" : why.code();
    }
}
