package dev.cloudsandedges.rules;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * How a game ended.
 *
 * @param winners who won; more than one seat share the win, and nobody won if it is empty
 * @param points what each seat had at the end, by seat number
 * @param ranks the place of each seat, by seat number: 1 is the best, equal places are shared
 */
public record Outcome(Seats winners, List<Integer> points, List<Integer> ranks) {

    public Outcome {
        points = List.copyOf(points);
        ranks = List.copyOf(ranks);
        if (winners.bits() >>> points.size() != 0) {
            throw new IllegalArgumentException("a winner must have a seat");
        }
        if (ranks.size() != points.size()) {
            throw new IllegalArgumentException("each seat has points and a rank");
        }
        for (int rank : ranks) {
            if (rank < 1 || rank > points.size()) {
                throw new IllegalArgumentException("ranks are from 1 to the number of seats");
            }
        }
    }

    /** An outcome with the ranks of {@link #ranked(Seats, List)}. */
    public Outcome(Seats winners, List<Integer> points) {
        this(winners, points, ranked(winners, points));
    }

    /** One seat won; it has 1 point, the others have none. */
    public static Outcome won(int seat, int seats) {
        return shared(Seats.of(seat), seats);
    }

    /**
     * These seats share the win, and have 1 point each. If there are none, nobody has won, and
     * standings count it as lost for all.
     */
    public static Outcome shared(Seats winners, int seats) {
        List<Integer> points = new ArrayList<>(seats);
        for (int seat = 0; seat < seats; seat++) {
            points.add(winners.has(seat) ? 1 : 0);
        }
        return new Outcome(winners, points);
    }

    /** A draw: all share the win, and standings count it as tied for each. */
    public static Outcome drawn(int seats) {
        return shared(Seats.first(seats), seats);
    }

    /** The outcome of a game in which the most points win. */
    public static Outcome mostPoints(List<Integer> points) {
        return mostPoints(points, Seats.NONE);
    }

    /** The same without the seats in {@code out}, which keep their points and cannot win. */
    public static Outcome mostPoints(List<Integer> points, Seats out) {
        int most = Integer.MIN_VALUE;
        Seats winners = Seats.NONE;
        for (int seat = 0; seat < points.size(); seat++) {
            int had = points.get(seat);
            if (out.has(seat) || had < most) {
                continue;
            }
            winners = had > most ? Seats.of(seat) : winners.and(seat);
            most = had;
        }
        return new Outcome(winners, points);
    }

    /**
     * The outcome of a game that is about places: the best ones win.
     *
     * @param ranks the place of each seat, from 1
     */
    public static Outcome places(List<Integer> ranks) {
        int best = Collections.min(ranks);
        Seats winners = Seats.NONE;
        List<Integer> points = new ArrayList<>(ranks.size());
        for (int seat = 0; seat < ranks.size(); seat++) {
            winners = ranks.get(seat) == best ? winners.and(seat) : winners;
            points.add(ranks.size() - ranks.get(seat));
        }
        return new Outcome(winners, points, ranks);
    }

    /** The places that follow from who won and who had how much: winners first, then by points. */
    public static List<Integer> ranked(Seats winners, List<Integer> points) {
        List<Integer> ranks = new ArrayList<>(points.size());
        for (int seat = 0; seat < points.size(); seat++) {
            int rank = 1;
            for (int other = 0; other < points.size(); other++) {
                boolean won = winners.has(other);
                boolean ahead = won == winners.has(seat)
                        ? !won && points.get(other) > points.get(seat)
                        : won;
                rank += ahead ? 1 : 0;
            }
            ranks.add(rank);
        }
        return ranks;
    }

    /** Whether several seats share the win. */
    public boolean isTie() {
        return winners.count() > 1;
    }
}
