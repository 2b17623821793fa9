package dev.cloudsandedges.backend.match;

import dev.cloudsandedges.rules.Seats;

import java.util.ArrayList;
import java.util.List;

/**
 * Who sits at a match, and who asks for something there. Immutable; nobody stands twice in a list.
 *
 * @param players in order of joining; from the start of the match on, in order of play
 * @param requests who has asked for a seat, or after the end for a rematch, in the order of asking
 */
record Seating(List<String> players, List<String> requests) {

    /** Nobody sits, and nobody asks. */
    static final Seating NOBODY = new Seating(List.of(), List.of());

    Seating {
        players = List.copyOf(players);
        requests = List.copyOf(requests);
    }

    /** The player's place among the players, or -1. */
    int seatOf(String player) {
        return players.indexOf(player);
    }

    List<String> playersAt(Seats seats) {
        if (seats.isEmpty()) {
            return List.of();
        }
        if (seats.count() == 1) {
            return List.of(players.get(Integer.numberOfTrailingZeros(seats.bits())));
        }
        List<String> there = new ArrayList<>(seats.count());
        for (int seat : seats.numbers()) {
            there.add(players.get(seat));
        }
        return List.copyOf(there);
    }

    boolean hasRequested(String player) {
        return requests.contains(player);
    }

    /** Whether the player waits for an answer about a seat; who has one wishes for a rematch. */
    boolean awaitsSeat(String player) {
        return hasRequested(player) && seatOf(player) < 0;
    }

    /** Whether every player has asked for something. */
    boolean isWishedByAll() {
        return requests.containsAll(players);
    }

    /** @throws IllegalStateException if the player has asked before */
    Seating requested(String player) {
        return new Seating(players, with(requests, player));
    }

    /** @throws IllegalStateException if the player has not asked */
    Seating answered(String player) {
        return new Seating(players, without(requests, player));
    }

    /**
     * With the player in the next seat, and no request of theirs.
     *
     * @throws IllegalStateException if the player sits there already
     */
    Seating joined(String player) {
        List<String> open = hasRequested(player) ? without(requests, player) : requests;
        return new Seating(with(players, player), open);
    }

    /** @throws IllegalStateException if the player does not sit there */
    Seating left(String player) {
        return new Seating(without(players, player), requests);
    }

    /** @throws IllegalStateException if these are not the players who sit there */
    Seating inOrder(List<String> order) {
        if (order.size() != players.size() || !order.containsAll(players)) {
            throw new IllegalStateException("the players in order are not those who joined");
        }
        return new Seating(order, requests);
    }

    /** The same players, who may all ask again. */
    Seating withoutRequests() {
        return new Seating(players, List.of());
    }

    private static List<String> with(List<String> names, String name) {
        if (names.contains(name)) {
            throw new IllegalStateException(name + " is there already");
        }
        List<String> more = new ArrayList<>(names);
        more.add(name);
        return more;
    }

    private static List<String> without(List<String> names, String name) {
        List<String> fewer = new ArrayList<>(names);
        if (!fewer.remove(name)) {
            throw new IllegalStateException(name + " is not there");
        }
        return fewer;
    }
}
