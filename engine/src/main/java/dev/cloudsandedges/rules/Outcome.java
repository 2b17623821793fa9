package dev.cloudsandedges.rules;

import java.util.List;

/**
 * How a game ended.
 *
 * @param winners who won; more than one seat is a tie between those
 * @param points what each seat had at the end, by seat number
 */
public record Outcome(Seats winners, List<Integer> points) {

    public Outcome {
        points = List.copyOf(points);
        if (winners.bits() >>> points.size() != 0) {
            throw new IllegalArgumentException("a winner must have a seat");
        }
    }

    /** The outcome of a game in which the most points win. */
    public static Outcome mostPoints(List<Integer> points) {
        int most = Integer.MIN_VALUE;
        for (int p : points) {
            most = Math.max(most, p);
        }
        Seats winners = Seats.NONE;
        for (int seat = 0; seat < points.size(); seat++) {
            if (points.get(seat) == most) {
                winners = winners.and(seat);
            }
        }
        return new Outcome(winners, points);
    }

    /** Whether several seats share the win. */
    public boolean isTie() {
        return winners.count() > 1;
    }
}
