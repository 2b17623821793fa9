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

    /** Whether several seats share the win. */
    public boolean isTie() {
        return winners.count() > 1;
    }
}
