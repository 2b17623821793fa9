package dev.cloudsandedges.backend.game;

import dev.cloudsandedges.json.Fields;
import dev.cloudsandedges.json.JsonArray;
import dev.cloudsandedges.json.JsonObject;
import dev.cloudsandedges.rules.Seats;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What the clocks of a match say, one for each seat, in the order of seats. A clock runs while its
 * seat is to move; another seat's move does not start it anew.
 *
 * @param hands of each seat
 */
public record Clocks(List<Hand> hands) {

    private static final long STANDS = -1;

    /** Copies the list. */
    public Clocks {
        hands = List.copyOf(hands);
    }

    /**
     * One clock. A host's clock that goes back gives nobody time: at no moment is more left than
     * when it began to run.
     *
     * @param left milliseconds: of one that stands, what is left; of one that runs, what was left
     *     when it began to
     * @param falls when its time is over, in milliseconds since the epoch; -1 if it stands
     */
    public record Hand(long left, long falls) {
        private static final String LEFT = "left";
        private static final String FALLS = "falls";

        private static Hand standing(long left) {
            return new Hand(left, STANDS);
        }

        private static Hand running(long left, long at) {
            return new Hand(left, at > Long.MAX_VALUE - left ? Long.MAX_VALUE : at + left);
        }

        /** Whether it runs. */
        public boolean runs() {
            return falls != STANDS;
        }

        /** Whether it has run out then. */
        public boolean hasFallen(long at) {
            return runs() && at >= falls;
        }

        private long leftAt(long at) {
            return Math.max(0, Math.min(left, falls - at));
        }

        /** {@code {"left":…}}, with {@code falls} if it runs. */
        public JsonObject json() {
            JsonObject.Builder json = JsonObject.with(LEFT, left);
            return runs() ? json.and(FALLS, falls).build() : json.build();
        }

        private static Hand from(Fields in) {
            return new Hand(
                    in.integer(LEFT, 0, Long.MAX_VALUE),
                    in.has(FALLS) ? in.integer(FALLS, 0, Long.MAX_VALUE) : STANDS);
        }
    }

    /** At the start of a match. */
    public static Clocks started(Clock clock, int seats, Seats toMove, long at) {
        List<Hand> hands = new ArrayList<>(seats);
        for (int seat = 0; seat < seats; seat++) {
            long first = clock.first();
            hands.add(toMove.has(seat) ? Hand.running(first, at) : Hand.standing(first));
        }
        return new Clocks(hands);
    }

    /** After a move from a seat whose clock runs. */
    public Clocks moved(Clock clock, int seat, Seats toMove, long at) {
        List<Hand> stopped = new ArrayList<>(hands);
        long left = clock.afterMove(hands.get(seat).leftAt(at));
        stopped.set(seat, Hand.standing(left));
        return new Clocks(stopped).passed(clock, toMove, at);
    }

    /** After something else that has changed who is to move. */
    public Clocks passed(Clock clock, Seats toMove, long at) {
        List<Hand> after = new ArrayList<>(hands.size());
        for (int seat = 0; seat < hands.size(); seat++) {
            Hand hand = hands.get(seat);
            if (hand.runs() == toMove.has(seat)) {
                after.add(hand);
            } else {
                after.add(
                        hand.runs()
                                ? Hand.standing(clock.interrupted(hand.leftAt(at)))
                                : Hand.running(hand.left(), at));
            }
        }
        return new Clocks(after);
    }

    /** The seats whose clocks run. */
    public Seats running() {
        Seats running = Seats.NONE;
        for (int seat = 0; seat < hands.size(); seat++) {
            running = hands.get(seat).runs() ? running.and(seat) : running;
        }
        return running;
    }

    /** Whether a seat's time is over then. */
    public boolean hasFallen(int seat, long at) {
        return hands.get(seat).hasFallen(at);
    }

    /** The seats whose time is over then: the one that fell first, first. */
    public List<Integer> fallen(long at) {
        List<Integer> fallen = new ArrayList<>(running().numbers());
        fallen.removeIf(seat -> !hasFallen(seat, at));
        fallen.sort(Comparator.comparingLong(seat -> hands.get(seat).falls()));
        return fallen;
    }

    /** When the first of those that run falls; {@link Long#MAX_VALUE} if none runs. */
    public long firstFall() {
        long first = Long.MAX_VALUE;
        for (Hand hand : hands) {
            first = hand.runs() ? Math.min(first, hand.falls()) : first;
        }
        return first;
    }

    /** An object for each seat. */
    public JsonArray json() {
        return JsonArray.of(hands, Hand::json);
    }

    /** The member {@code clock} of an event or a snapshot. */
    public static Clocks from(Fields in) {
        List<Hand> hands = new ArrayList<>();
        in.items(Clock.MEMBER)
                .forEach(hand -> hands.add(
                        in.passed(Clock.MEMBER, Fields.read(hand, Clock.MEMBER, Hand::from))));
        return new Clocks(hands);
    }
}
