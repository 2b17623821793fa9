package dev.cloudsandedges.conformance.transport;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.cloudsandedges.conformance.suites.SuiteRun;
import dev.cloudsandedges.host.Transport;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;

/** Wrong transports, each rejected by the suite, by the name of the law that it breaks. */
final class TransportMutantsTest {

    @Test
    void a_right_transport_breaks_no_law() {
        SuiteRun run = SuiteRun.of(Right.class);
        assertEquals(List.of(), run.broken());
        assertEquals(12, run.tried());
    }

    @Test
    void a_transport_that_loses_repeats_and_overtakes_breaks_no_law() {
        assertEquals(List.of(), SuiteRun.of(LosesAndRepeats.class).broken());
    }

    @Test
    void a_transport_that_swallows_everything_is_rejected() {
        assertBreaks(SwallowsEverything.class, 12, "what_is_announced_reaches_every_other_host");
    }

    @Test
    void a_transport_that_tells_nobody_but_the_announcer_is_rejected() {
        assertBreaks(TellsOnlyItself.class, 12, "what_is_announced_reaches_every_other_host");
    }

    @Test
    void a_transport_that_tells_the_last_listener_alone_is_rejected() {
        assertBreaks(TellsTheLast.class, 6, "every_listener_of_a_host_is_told");
    }

    @Test
    void a_transport_that_cuts_a_position_is_rejected() {
        assertBreaks(CutsPositions.class, 1, "positions_arrive_unchanged");
    }

    @Test
    void a_transport_that_rounds_a_position_is_rejected() {
        assertBreaks(RoundsPositions.class, 1, "positions_arrive_unchanged");
    }

    @Test
    void a_transport_that_tells_of_what_nobody_announced_is_rejected() {
        assertBreaks(TellsOfTheNextToo.class, 12, "every_listener_of_a_host_is_told");
    }

    @Test
    void a_transport_that_delivers_after_close_is_rejected() {
        assertBreaks(NeverCloses.class, 1, "a_listener_whose_place_is_closed_is_told_nothing_more");
    }

    @Test
    void a_transport_whose_places_close_each_other_is_rejected() {
        assertBreaks(ClosesAll.class, 4, "closing_a_place_once_or_twice_leaves_the_others");
    }

    @Test
    void a_transport_that_knows_a_listener_once_is_rejected() {
        assertBreaks(
                ForgetsAListenerWithBothPlaces.class,
                1,
                "a_listener_with_two_places_is_told_until_both_are_closed");
    }

    @Test
    void a_transport_that_stops_at_a_listener_that_throws_is_rejected() {
        assertBreaks(
                StopsAtOneThatThrows.class,
                2,
                "a_listener_that_throws_keeps_nobody_else_from_being_told");
    }

    @Test
    void a_transport_that_throws_at_who_announces_is_rejected() {
        assertBreaks(
                ThrowsAtTheAnnouncer.class,
                2,
                "what_a_listener_throws_does_not_reach_who_announces");
    }

    @Test
    void a_transport_that_needs_a_listener_is_rejected() {
        assertBreaks(NeedsAListener.class, 1, "to_announce_where_nobody_listens_is_harmless");
    }

    @Test
    void a_transport_that_delivers_to_another_room_is_rejected() {
        assertBreaks(HasOneRoom.class, 1, "two_rooms_do_not_hear_each_other");
    }

    @Test
    void a_transport_that_loses_what_is_announced_while_it_tells_is_rejected() {
        assertBreaks(IsDeafWhileItTells.class, 1, "a_listener_may_announce_in_turn");
    }

    @Test
    void a_transport_whose_listeners_must_stay_while_they_are_told_is_rejected() {
        assertBreaks(WalksTheListItself.class, 1, "listeners_may_come_and_go_while_they_are_told");
    }

    private static void assertBreaks(Class<?> suite, int laws, String named) {
        SuiteRun.of(suite).assertBroken(laws, named);
    }

    /** The suite with a right transport; the others bend it. */
    static class Right extends TransportConformance {
        private final Map<String, List<BentTransport.Listener>> rooms = new HashMap<>();

        @Override
        protected Transport join(String name) {
            return bent(room(name));
        }

        List<BentTransport.Listener> room(String name) {
            return rooms.computeIfAbsent(name, room -> new ArrayList<>());
        }

        BentTransport bent(List<BentTransport.Listener> room) {
            return new BentTransport(room);
        }
    }

    static final class LosesAndRepeats extends Right {
        @Override
        BentTransport bent(List<BentTransport.Listener> room) {
            return new BentTransport(room) {
                private final List<Long> said = new ArrayList<>();

                @Override
                public void announce(long position) {
                    said.add(0, position);
                    if (said.size() % 2 == 0) {
                        said.forEach(super::announce);
                    }
                }
            };
        }
    }

    static final class SwallowsEverything extends Right {
        @Override
        BentTransport bent(List<BentTransport.Listener> room) {
            return new BentTransport(room) {
                @Override
                public void announce(long position) {}
            };
        }
    }

    static final class TellsOnlyItself extends Right {
        @Override
        BentTransport bent(List<BentTransport.Listener> room) {
            return new BentTransport(room) {
                @Override
                boolean tells(BentTransport.Listener listener) {
                    return listener.host() == this;
                }
            };
        }
    }

    static final class TellsTheLast extends Right {
        @Override
        BentTransport bent(List<BentTransport.Listener> room) {
            return new BentTransport(room) {
                @Override
                boolean tells(BentTransport.Listener listener) {
                    List<BentTransport.Listener> same = room.stream()
                            .filter(other -> other.host() == listener.host())
                            .toList();
                    return super.tells(listener) && same.indexOf(listener) == same.size() - 1;
                }
            };
        }
    }

    static final class CutsPositions extends Right {
        @Override
        BentTransport bent(List<BentTransport.Listener> room) {
            return new BentTransport(room) {
                @Override
                public void announce(long position) {
                    super.announce(position & 0xffff_ffffL);
                }
            };
        }
    }

    static final class RoundsPositions extends Right {
        @Override
        BentTransport bent(List<BentTransport.Listener> room) {
            return new BentTransport(room) {
                @Override
                public void announce(long position) {
                    super.announce((long) (float) position);
                }
            };
        }
    }

    static final class TellsOfTheNextToo extends Right {
        @Override
        BentTransport bent(List<BentTransport.Listener> room) {
            return new BentTransport(room) {
                @Override
                public void announce(long position) {
                    super.announce(position);
                    super.announce(position + 100);
                }
            };
        }
    }

    static final class NeverCloses extends Right {
        @Override
        BentTransport bent(List<BentTransport.Listener> room) {
            return new BentTransport(room) {
                @Override
                public Place listen(LongConsumer heard) {
                    super.listen(heard);
                    return () -> {};
                }
            };
        }
    }

    static final class ClosesAll extends Right {
        @Override
        BentTransport bent(List<BentTransport.Listener> room) {
            return new BentTransport(room) {
                @Override
                public Place listen(LongConsumer heard) {
                    super.listen(heard);
                    return room::clear;
                }
            };
        }
    }

    static final class ForgetsAListenerWithBothPlaces extends Right {
        @Override
        BentTransport bent(List<BentTransport.Listener> room) {
            return new BentTransport(room) {
                @Override
                public Place listen(LongConsumer heard) {
                    room.add(new BentTransport.Listener(this, heard));
                    return () -> room.removeIf(listener -> listener.heard() == heard);
                }
            };
        }
    }

    static final class StopsAtOneThatThrows extends Right {
        @Override
        BentTransport bent(List<BentTransport.Listener> room) {
            return new BentTransport(room) {
                @Override
                public void announce(long position) {
                    try {
                        super.announce(position);
                    } catch (TransportConformance.Fault thrown) {
                        // Whoever came behind is not told.
                    }
                }

                @Override
                void tell(BentTransport.Listener listener, long position) {
                    listener.heard().accept(position);
                }
            };
        }
    }

    static final class ThrowsAtTheAnnouncer extends Right {
        @Override
        BentTransport bent(List<BentTransport.Listener> room) {
            return new BentTransport(room) {
                @Override
                public void announce(long position) {
                    for (BentTransport.Listener listener : List.copyOf(room)) {
                        super.tell(listener, position);
                    }
                    for (BentTransport.Listener listener : List.copyOf(room)) {
                        listener.heard().accept(position);
                    }
                }
            };
        }
    }

    static final class NeedsAListener extends Right {
        @Override
        BentTransport bent(List<BentTransport.Listener> room) {
            return new BentTransport(room) {
                @Override
                public void announce(long position) {
                    if (room.isEmpty()) {
                        throw new IllegalStateException("nobody is there");
                    }
                    super.announce(position);
                }
            };
        }
    }

    static final class HasOneRoom extends Right {
        @Override
        List<BentTransport.Listener> room(String name) {
            return super.room("the one");
        }
    }

    static final class IsDeafWhileItTells extends Right {
        private boolean telling;

        @Override
        BentTransport bent(List<BentTransport.Listener> room) {
            return new BentTransport(room) {
                @Override
                public void announce(long position) {
                    if (!telling) {
                        telling = true;
                        super.announce(position);
                        telling = false;
                    }
                }
            };
        }
    }

    static final class WalksTheListItself extends Right {
        @Override
        BentTransport bent(List<BentTransport.Listener> room) {
            return new BentTransport(room) {
                @Override
                public void announce(long position) {
                    for (BentTransport.Listener listener : room) {
                        if (tells(listener)) {
                            tell(listener, position);
                        }
                    }
                }
            };
        }
    }
}
