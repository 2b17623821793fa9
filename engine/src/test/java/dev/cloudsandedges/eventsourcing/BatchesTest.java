package dev.cloudsandedges.eventsourcing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.cloudsandedges.backend.game.Games;
import dev.cloudsandedges.backend.user.Name;
import dev.cloudsandedges.backend.user.User;
import dev.cloudsandedges.backend.user.UserCommand;
import dev.cloudsandedges.backend.user.Users;

import org.junit.jupiter.api.Test;

import java.util.List;

/** Only the batch that was decided last can be adopted, and only once. */
final class BatchesTest {

    private final Users users = new Users(new Games(List.of()));
    private final World world = new World(List.of(users), List.of(), List.of());

    @Test
    void a_batch_that_was_replaced_is_not_adopted() {
        Batch first = world.decide(List.of(create("ada")));
        Batch second = world.decide(List.of(create("bob")));
        assertThrows(IllegalStateException.class, () -> world.adopt(first));
        assertEquals(0, world.position());
        world.adopt(second);
        assertEquals(List.of(0L, 1L), List.of(version("ada"), version("bob")));
    }

    @Test
    void a_batch_is_adopted_once() {
        Batch batch = world.decide(List.of(create("ada")));
        world.adopt(batch);
        assertThrows(IllegalStateException.class, () -> world.adopt(batch));
        assertEquals(1, world.position());
    }

    @Test
    void a_batch_is_worth_nothing_once_another_event_is_known() {
        Batch batch = world.decide(List.of(create("ada")));
        String other = batch.lines().get(0).text().replace("user/ada", "user/bob");
        world.learn(other.replace("player:ada", "player:bob"));
        assertThrows(IllegalStateException.class, () -> world.adopt(batch));
        assertEquals(List.of(0L, 1L), List.of(version("ada"), version("bob")));
    }

    private long version(String user) {
        return world.version(new StreamId(Users.TYPE, user));
    }

    private Submission<User, ?> create(String user) {
        return new Submission<>(
                users,
                new StreamId(Users.TYPE, user),
                new UserCommand.Create(Name.check("Somebody").orThrow()),
                new Context(Actor.player(user), "c", 0, 0));
    }
}
