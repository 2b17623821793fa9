package dev.cloudsandedges.conformance.life;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A lobby in small: matches for two or three on a board of one box. Each action gives the code that
 * refuses it, or nothing if it is accepted; what the lobby does by itself has happened then.
 */
final class PlainLobby {

    static final String ACCEPTED = "";
    static final int MOST = 3;
    static final int LINES = 4;

    /** How far a match is; a later one never turns into an earlier one. */
    enum Status {
        NOT_STARTED("not-started"),
        PLAYING("playing"),
        FINISHED("finished"),
        CANCELLED("cancelled");

        final String word;

        Status(String word) {
            this.word = word;
        }

        String refusal() {
            return "match-" + word;
        }
    }

    /** One match. From the start on, the first of the players is the one who began. */
    static final class Match {
        final String owner;
        final int seats;
        final List<String> players = new ArrayList<>();
        final Set<Integer> drawn = new LinkedHashSet<>();
        final Set<String> wishes = new LinkedHashSet<>();
        final Set<String> out = new LinkedHashSet<>();
        Status status = Status.NOT_STARTED;
        List<String> winners = List.of();

        private int turn;

        Match(String owner, int seats) {
            this.owner = owner;
            this.seats = seats;
        }

        /** On one box nobody moves twice before the end. */
        List<String> next() {
            return status == Status.PLAYING ? List.of(players.get(turn)) : List.of();
        }

        private void pass() {
            do {
                turn = (turn + 1) % seats;
            } while (out.contains(players.get(turn)));
        }

        private void resign(String player) {
            out.add(player);
            if (out.size() == seats - 1) {
                players.stream().filter(one -> !out.contains(one)).forEach(this::finish);
            } else if (players.get(turn).equals(player)) {
                pass();
            }
        }

        private boolean holds(String user) {
            boolean unfinished = status == Status.NOT_STARTED || status == Status.PLAYING;
            return unfinished && players.contains(user) && !out.contains(user);
        }

        private void finish(String winner) {
            status = Status.FINISHED;
            winners = List.of(winner);
        }
    }

    final Map<String, Match> matches = new LinkedHashMap<>();
    final Set<String> users = new LinkedHashSet<>();
    int refusedMatches;
    int refusedSeats;
    int refusedRematches;

    String create(String user) {
        return users.add(user) ? ACCEPTED : "user-exists";
    }

    /** @param position of the event that asks, if it is accepted */
    String requestMatch(String user, int seats, long position) {
        if (!users.contains(user)) {
            return "user-unknown";
        }
        if (busy(user) >= MOST) {
            refusedMatches++;
        } else {
            Match match = new Match(user, seats);
            match.players.add(user);
            matches.put("match-creation-" + position + "-0", match);
        }
        return ACCEPTED;
    }

    String requestSeat(String user, Match match) {
        if (match.status != Status.NOT_STARTED) {
            return match.status.refusal();
        }
        if (match.players.contains(user)) {
            return "already-joined";
        }
        if (!users.contains(user)) {
            return "user-unknown";
        }
        if (busy(user) >= MOST) {
            refusedSeats++;
            return ACCEPTED;
        }
        match.players.add(user);
        if (match.players.size() == match.seats) {
            match.players.add(0, match.players.remove(match.seats - 1));
            match.status = Status.PLAYING;
        }
        return ACCEPTED;
    }

    String leave(String user, Match match) {
        if (match.status != Status.NOT_STARTED) {
            return match.status.refusal();
        }
        if (match.owner.equals(user)) {
            return "owner-stays";
        }
        return match.players.remove(user) ? ACCEPTED : "not-a-player";
    }

    String cancel(String user, Match match) {
        if (!match.owner.equals(user)) {
            return "not-permitted";
        }
        if (match.status != Status.NOT_STARTED) {
            return match.status.refusal();
        }
        match.status = Status.CANCELLED;
        return ACCEPTED;
    }

    String takeTurn(String user, Match match, int line) {
        String why = playing(user, match);
        if (!why.isEmpty()) {
            return why;
        }
        if (!match.next().contains(user)) {
            return "not-your-turn";
        }
        if (!match.drawn.add(line)) {
            return "line-taken";
        }
        if (match.drawn.size() == LINES) {
            match.finish(user);
        } else {
            match.pass();
        }
        return ACCEPTED;
    }

    String resign(String user, Match match) {
        String why = playing(user, match);
        if (why.isEmpty() && match.out.contains(user)) {
            return "already-resigned";
        }
        if (why.isEmpty()) {
            match.resign(user);
        }
        return why;
    }

    private static String playing(String user, Match match) {
        if (match.status != Status.PLAYING) {
            return match.status.refusal();
        }
        return match.players.contains(user) ? ACCEPTED : "not-a-player";
    }

    /** Of those who did not win, the last one begins; the others follow as before. */
    String rematch(String user, Match match, long position) {
        if (match.status != Status.FINISHED) {
            return match.status.refusal();
        }
        if (!match.players.contains(user)) {
            return "not-a-player";
        }
        if (!match.wishes.add(user)) {
            return "already-requested";
        }
        if (match.wishes.size() == match.seats) {
            if (match.players.stream().anyMatch(player -> busy(player) >= MOST)) {
                match.wishes.clear();
                refusedRematches++;
            } else {
                Match next = new Match(match.owner, match.seats);
                next.players.addAll(match.players);
                next.players.removeAll(match.winners);
                String first = next.players.get(next.players.size() - 1);
                next.players.clear();
                next.players.addAll(match.players);
                next.players.remove(first);
                next.players.add(0, first);
                next.status = Status.PLAYING;
                matches.put("rematch-" + position + "-0", next);
            }
        }
        return ACCEPTED;
    }

    boolean hasGivenUp(String user, String id) {
        Match match = matches.get(id);
        return match != null && match.out.contains(user);
    }

    int busy(String user) {
        return (int)
                matches.values().stream().filter(match -> match.holds(user)).count();
    }
}
