package dev.cloudsandedges.eventsourcing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.cloudsandedges.backend.user.Name;
import dev.cloudsandedges.backend.user.UserCommand;
import dev.cloudsandedges.backend.user.Users;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;

final class ReadModelTest {

    /** Counts what it is fed; throws at one position as long as it is ill. */
    private static final class Counter implements Projection {
        static final int POISON = 3;

        final List<Long> fed = new ArrayList<>();
        private final boolean[] ill;

        Counter(boolean[] ill) {
            this.ill = ill;
        }

        @Override
        public void apply(Change change) {
            if (ill[0] && change.recorded().position() == POISON) {
                throw new IllegalStateException("cannot take this in");
            }
            fed.add(change.recorded().position());
        }
    }

    private final boolean[] ill = {true};
    private final ReadModel<Counter> frail = new ReadModel<>("frail", () -> new Counter(ill));
    private final ReadModel<Counter> sound =
            new ReadModel<>("sound", () -> new Counter(new boolean[1]));
    private final Users users = new Users();
    private final World world = new World(List.of(users), List.of(frail, sound));
    private final List<String> log = new ArrayList<>();

    @Test
    void a_projection_that_throws_stops_alone_and_says_where() {
        createUsers(5);
        assertEquals(2, frail.checkpoint());
        assertEquals("position 3: cannot take this in", frail.failure());
        assertEquals(List.of(1L, 2L), frail.projection().fed);
        assertEquals(List.of(1L, 2L, 3L, 4L, 5L), sound.projection().fed);
        assertNull(sound.failure());
        assertEquals(5, world.position());
    }

    @Test
    void a_rebuild_starts_a_stopped_read_model_again() {
        createUsers(5);
        ill[0] = false;
        world.beginRebuild(frail);
        world.rebuild(frail, log);
        assertNull(frail.failure());
        assertEquals(List.of(1L, 2L, 3L, 4L, 5L), frail.projection().fed);
    }

    @Test
    void a_rebuild_that_fails_says_where_and_can_be_started_again() {
        createUsers(5);
        world.beginRebuild(frail);
        world.rebuild(frail, log);
        assertNotNull(frail.failure());
        assertEquals(-1, frail.rebuiltTo());
        ill[0] = false;
        world.beginRebuild(frail);
        world.rebuild(frail, log);
        assertEquals(5, frail.checkpoint());
    }

    @Test
    void the_old_picture_is_shown_until_the_new_one_has_caught_up() {
        createUsers(4);
        Counter old = sound.projection();
        world.beginRebuild(sound);
        world.rebuild(sound, log.subList(0, 2));
        createUsers(1);
        assertEquals(2, sound.rebuiltTo());
        assertEquals(old, sound.projection());
        assertEquals(List.of(1L, 2L, 3L, 4L, 5L), old.fed);
        world.rebuild(sound, log.subList(2, 5));
        assertEquals(-1, sound.rebuiltTo());
        assertEquals(List.of(1L, 2L, 3L, 4L, 5L), sound.projection().fed);
        createUsers(1);
        assertEquals(List.of(1L, 2L, 3L, 4L, 5L, 6L), sound.projection().fed);
    }

    @Test
    void a_rebuild_does_not_take_in_a_log_with_a_hole() {
        createUsers(3);
        world.beginRebuild(sound);
        CorruptLog hole = assertThrows(
                CorruptLog.class, () -> world.rebuild(sound, List.of(log.get(0), log.get(2))));
        assertEquals(2, hole.position());
        assertEquals(3, sound.checkpoint());
    }

    @Test
    void two_aggregates_of_one_name_are_refused() {
        assertThrows(
                IllegalArgumentException.class,
                () -> new World(List.of(new Users(), new Users()), List.of()));
    }

    @Test
    void a_batch_is_not_adopted_after_the_world_has_moved() {
        Batch late = world.decide(List.of(create("late")));
        createUsers(1);
        assertThrows(IllegalStateException.class, () -> world.adopt(late));
        assertEquals(1, world.position());
    }

    private void createUsers(int count) {
        for (int i = 0; i < count; i++) {
            Batch batch = world.decide(List.of(create("u" + log.size())));
            batch.lines().forEach(line -> log.add(line.text()));
            world.adopt(batch);
        }
    }

    private Submission<?, ?> create(String id) {
        Context context = new Context(Actor.player(id), "c", 0, 0);
        StreamId stream = new StreamId(Users.TYPE, id);
        return new Submission<>(users, stream, new UserCommand.Create(new Name("N")), context);
    }
}
