package dev.cloudsandedges.eventsourcing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongPredicate;

class ReadModelTest {
    private static final Counters COUNTERS = new Counters(Long.MAX_VALUE);

    /** Writes positions down, and fails where it is told to. */
    private record Diary(List<Long> positions, LongPredicate fails) implements Projection {
        @Override
        public void apply(Change change) {
            positions.add(change.recorded().position());
            if (fails.test(change.recorded().position())) {
                throw new IllegalStateException("out of ink");
            }
        }
    }

    private final List<String> log = new ArrayList<>();

    @Test
    void a_projection_that_throws_once_ends_right_with_each_event_once() {
        List<Long> failures = new ArrayList<>(List.of(2L));
        ReadModel<Diary> diary =
                new ReadModel<>("diary", () -> new Diary(new ArrayList<>(), failures::remove));
        World world = new World(List.of(COUNTERS), List.of(diary), List.of());
        grow(world, 3);
        assertEquals("position 2: out of ink", diary.failure());
        world.retries().forEach(retry -> retry.take(log));
        assertNull(diary.failure());
        assertEquals(List.of(1L, 2L, 3L), diary.projection().positions());
        grow(world, 1);
        assertEquals(4, diary.checkpoint());
    }

    @Test
    void one_that_always_throws_stops_alone_and_says_where() {
        ReadModel<Diary> bad =
                new ReadModel<>("bad", () -> new Diary(new ArrayList<>(), at -> at == 2));
        ReadModel<Diary> good =
                new ReadModel<>("good", () -> new Diary(new ArrayList<>(), at -> false));
        World world = new World(List.of(COUNTERS), List.of(bad, good), List.of());
        grow(world, 3);
        assertEquals(
                1, world.retries().stream().filter(retry -> retry.take(log)).count());
        assertEquals(List.of(), world.retries());
        assertEquals("position 2: out of ink", bad.failure());
        assertEquals(1, bad.checkpoint());
        assertEquals(List.of(1L, 2L, 3L), good.projection().positions());
    }

    @Test
    void one_that_a_snapshot_lacks_and_that_cannot_be_drawn_says_where_and_is_not_tried_for_ever() {
        ReadModel<Diary> bad =
                new ReadModel<>("bad", () -> new Diary(new ArrayList<>(), at -> at == 2));
        World before = new World(List.of(COUNTERS), List.of(), List.of());
        grow(before, 3);
        Snapshot snapshot = Snapshot.read(before.snapshot(List.of()), List.of()).orThrow();
        World world = new World(List.of(COUNTERS), List.of(bad), List.of());
        assertNull(world.restore(snapshot, log.get(0), log.get(2)));
        for (int i = 0; i < 5; i++) {
            world.retries().forEach(retry -> retry.take(log));
            grow(world, 1);
        }
        assertEquals("position 2: out of ink", bad.failure());
        assertEquals(1, bad.checkpoint());
        assertEquals(2, bad.rebuilds());
    }

    @Test
    void a_rebuild_shows_the_old_projection_until_it_has_caught_up_and_takes_each_event_once() {
        ReadModel<Diary> diary =
                new ReadModel<>("diary", () -> new Diary(new ArrayList<>(), at -> false));
        World world = new World(List.of(COUNTERS), List.of(diary), List.of());
        grow(world, 4);
        Diary old = diary.projection();
        Reading rebuild = world.beginRebuild(diary);
        rebuild.take(log.subList(0, 2));
        assertEquals(2, diary.rebuiltTo());
        grow(world, 1);
        assertEquals(old, diary.projection());
        assertEquals(5, diary.checkpoint());
        assertEquals(true, rebuild.take(log.subList(2, 5)));
        assertEquals(-1, diary.rebuiltTo());
        assertEquals(List.of(1L, 2L, 3L, 4L, 5L), diary.projection().positions());
        grow(world, 1);
        assertEquals(6, diary.projection().positions().size());
    }

    @Test
    void a_cancelled_rebuild_changes_nothing() {
        ReadModel<Diary> diary =
                new ReadModel<>("diary", () -> new Diary(new ArrayList<>(), at -> false));
        World world = new World(List.of(COUNTERS), List.of(diary), List.of());
        grow(world, 2);
        Diary old = diary.projection();
        Reading rebuild = world.beginRebuild(diary);
        diary.cancelRebuild();
        assertEquals(true, rebuild.take(log));
        assertEquals(old, diary.projection());
        assertEquals(List.of(1L, 2L), diary.projection().positions());
    }

    @Test
    void a_log_that_has_lost_its_end_is_found_wrong_and_leaves_what_is_shown() {
        ReadModel<Diary> diary =
                new ReadModel<>("diary", () -> new Diary(new ArrayList<>(), at -> false));
        World world = new World(List.of(COUNTERS), List.of(diary), List.of());
        grow(world, 3);
        Diary old = diary.projection();
        Reading rebuild = world.beginRebuild(diary);
        assertEquals(false, rebuild.take(log.subList(0, 2)));
        assertEquals(true, rebuild.take(List.of()));
        assertEquals(old, diary.projection());
        assertEquals(-1, diary.rebuiltTo());

        Verification verification = world.verification();
        assertEquals(false, verification.take(log.subList(0, 2)));
        assertEquals(true, verification.take(List.of()));
        CorruptLog fault = verification.fault();
        assertEquals(3, fault == null ? 0 : fault.position());
    }

    @Test
    void whatever_an_event_throws_when_it_is_read_names_its_position() {
        World world = new World(List.of(new Counters(2)), List.of(), List.of());
        world.learn(Counters.line(1));
        CorruptLog stop = assertThrows(CorruptLog.class, () -> world.learn(Counters.line(2)));
        assertEquals(2, stop.position());
        assertEquals(1, world.position());
    }

    private void grow(World world, int events) {
        for (int i = 0; i < events; i++) {
            String line = Counters.line(world.position() + 1);
            log.add(line);
            world.learn(line);
        }
    }
}
