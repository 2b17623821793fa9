package dev.cloudsandedges.conformance.transport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cloudsandedges.host.Transport;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;
import java.util.stream.Stream;

/**
 * The laws of {@link Transport}. An author of one extends this and says how a host joins a room; a
 * transport that does not tell at once also says how to wait.
 *
 * <p>A hint may be lost, so each is announced up to {@value #ATTEMPTS} times until it is heard. Not
 * proved here: how many are lost, how late they come, and in which order.
 */
public abstract class TransportConformance {

    /** How often the suite announces what is not heard. */
    protected static final int ATTEMPTS = 4;

    private static final AtomicInteger ROOMS = new AtomicInteger();

    /** What {@link Throwing} throws, and nothing else does. */
    public static final class Fault extends RuntimeException {
        private static final long serialVersionUID = 1;

        /** To be thrown at whoever tells. */
        public Fault() {
            super("thrown by a listener of the suite");
        }
    }

    /** A listener that throws; a bridge to elsewhere puts one there that does the same. */
    public static final class Throwing implements LongConsumer {

        private Throwing() {}

        @Override
        public void accept(long position) {
            throw new Fault();
        }
    }

    /** A listener that remembers. */
    private static final class Ear implements LongConsumer {
        final List<Long> heard = new ArrayList<>();

        @Override
        public void accept(long position) {
            heard.add(position);
        }
    }

    private final Set<Long> announced = new TreeSet<>();
    private final List<Ear> ears = new ArrayList<>();
    private String room = "";

    /** For authors. */
    protected TransportConformance() {}

    /** The transport of another host in the room of that name. */
    protected abstract Transport join(String name);

    /**
     * Waits until a hint has been heard, for as long as one may reasonably take. Transports that
     * tell at once need not override it; others do what makes hints come, whatever listeners throw
     * meanwhile.
     *
     * @return whether it has been heard
     */
    protected boolean await(BooleanSupplier heard) {
        return heard.getAsBoolean();
    }

    @BeforeEach
    final void find_an_empty_room() {
        room = "room-" + ROOMS.incrementAndGet();
        announced.clear();
        ears.clear();
    }

    @AfterEach
    final void nobody_was_told_what_nobody_announced() {
        for (Ear ear : ears) {
            assertEquals(List.of(), List.copyOf(without(ear.heard, announced)));
        }
    }

    @Test
    final void what_is_announced_reaches_every_other_host() {
        Transport ada = join(room);
        Transport bob = join(room);
        Ear first = ear(bob);
        Ear second = ear(join(room));
        announce(ada, 1, first, second);
        Ear third = ear(ada);
        announce(bob, 2, second, third);
    }

    @Test
    final void every_listener_of_a_host_is_told() {
        Transport bob = join(room);
        announce(join(room), 5, ear(bob), ear(bob), ear(bob));
    }

    @Test
    final void positions_arrive_unchanged() {
        Transport ada = join(room);
        Ear ear = ear(join(room));
        for (int bits : List.of(0, 1, 8, 15, 16, 24, 31, 32, 48)) {
            announce(ada, 1L << bits, ear);
            announce(ada, (1L << bits) + 1, ear);
        }
        announce(ada, (1L << 53) - 1, ear);
    }

    @Test
    final void a_listener_whose_place_is_closed_is_told_nothing_more() {
        Transport ada = join(room);
        Transport bob = join(room);
        Ear stays = ear(bob);
        Ear goes = new Ear();
        Transport.Place place = bob.listen(goes);
        announce(ada, 7, stays, goes);
        place.close();
        announce(ada, 8, stays);
        announce(ada, 9, stays);
        assertEquals(Set.of(7L), Set.copyOf(goes.heard));
    }

    @Test
    final void closing_a_place_once_or_twice_leaves_the_others() {
        Transport bob = join(room);
        Ear before = ear(bob);
        Transport.Place place = bob.listen(new Ear());
        Ear after = ear(bob);
        place.close();
        place.close();
        announce(join(room), 3, before, after);
    }

    @Test
    final void a_listener_with_two_places_is_told_until_both_are_closed() {
        Transport ada = join(room);
        Transport bob = join(room);
        Ear stays = ear(bob);
        Ear twice = ear(bob);
        Transport.Place second = bob.listen(twice);
        announce(ada, 4, stays, twice);
        second.close();
        announce(ada, 5, stays, twice);
    }

    @Test
    final void a_listener_that_throws_keeps_nobody_else_from_being_told() {
        Transport ada = join(room);
        Transport bob = join(room);
        Ear before = ear(bob);
        bob.listen(new Throwing());
        Ear after = ear(bob);
        Ear elsewhere = ear(join(room));
        announce(ada, 11, before, after, elsewhere);
        announce(ada, 12, before, after, elsewhere);
    }

    @Test
    final void what_a_listener_throws_does_not_reach_who_announces() {
        Transport bob = join(room);
        bob.listen(new Throwing());
        Transport ada = join(room);
        say(ada, 6);
        announce(ada, 7, ear(bob));
    }

    @Test
    final void to_announce_where_nobody_listens_is_harmless() {
        Transport ada = join(room);
        say(ada, 1);
        Transport bob = join(room);
        say(ada, 2);
        announce(ada, 3, ear(bob));
    }

    @Test
    final void two_rooms_do_not_hear_each_other() {
        String otherRoom = room + "-beside";
        Transport here = join(room);
        Transport there = join(otherRoom);
        Ear inHere = ear(join(room));
        Ear inThere = ear(join(otherRoom));
        announce(here, 21, inHere);
        announce(there, 31, inThere);
        announce(here, 22, inHere);
        announce(there, 32, inThere);
        assertEquals(Set.of(21L, 22L), Set.copyOf(inHere.heard));
        assertEquals(Set.of(31L, 32L), Set.copyOf(inThere.heard));
    }

    @Test
    final void a_listener_may_announce_in_turn() {
        Transport ada = join(room);
        Transport bob = join(room);
        Ear answers = ear(ada);
        bob.listen(position -> {
            if (position == 41) {
                say(bob, 42);
            }
        });
        say(ada, 41);
        boolean answered = false;
        for (int more = 1; more < ATTEMPTS && !answered; more++) {
            answered = await(() -> answers.heard.contains(42L));
            say(ada, 41);
        }
        assertTrue(answered, "what a listener announced was not heard");
    }

    @Test
    final void listeners_may_come_and_go_while_they_are_told() {
        Transport ada = join(room);
        Transport bob = join(room);
        Ear comes = new Ear();
        List<Transport.Place> goes = new ArrayList<>();
        goes.add(bob.listen(position -> {
            goes.forEach(Transport.Place::close);
            goes.clear();
            bob.listen(comes);
        }));
        Ear stays = ear(bob);
        announce(ada, 51, stays);
        announce(ada, 52, stays, comes);
    }

    private Ear ear(Transport host) {
        Ear ear = new Ear();
        ears.add(ear);
        host.listen(ear);
        return ear;
    }

    private void say(Transport host, long position) {
        announced.add(position);
        host.announce(position);
    }

    /** Announces a position until all of these have heard of it. */
    private void announce(Transport host, long position, Ear... listening) {
        boolean heard = false;
        for (int attempt = 0; attempt < ATTEMPTS && !heard; attempt++) {
            say(host, position);
            heard = await(() -> Stream.of(listening).allMatch(ear -> ear.heard.contains(position)));
        }
        assertTrue(heard, () -> position + " was announced and not heard by all");
    }

    private static Set<Long> without(List<Long> heard, Set<Long> known) {
        Set<Long> others = new TreeSet<>(heard);
        others.removeAll(known);
        return others;
    }
}
