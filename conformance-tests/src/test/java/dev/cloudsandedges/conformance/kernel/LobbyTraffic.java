package dev.cloudsandedges.conformance.kernel;

import dev.cloudsandedges.CloudsAndEdges;
import dev.cloudsandedges.backend.lobby.Page;
import dev.cloudsandedges.backend.match.MatchView;
import dev.cloudsandedges.dotsandboxes.BoardSize;
import dev.cloudsandedges.dotsandboxes.DotsAndBoxes;
import dev.cloudsandedges.dotsandboxes.Line;
import dev.cloudsandedges.eventsourcing.Actor;
import dev.cloudsandedges.eventsourcing.StreamId;
import dev.cloudsandedges.rules.Chance;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Makes commands of numbers, for an engine that carries each out before the next is made: three
 * users who ask for matches on one box, play them, give up, and ask for rematches.
 */
final class LobbyTraffic {

    private static final List<String> USERS = List.of("ada", "bob", "cy");

    private final CloudsAndEdges engine;
    private final List<Sent> sent = new ArrayList<>();

    LobbyTraffic(CloudsAndEdges engine) {
        this.engine = engine;
        USERS.forEach(user -> send(user, "user/" + user, "create", "{\"name\":\"" + user + "\"}"));
    }

    List<Sent> sent() {
        return List.copyOf(sent);
    }

    void add(int pick) {
        String user = USERS.get(pick / 16 % USERS.size());
        switch (pick % 16) {
            case 0 -> send(user, "user/" + user, "set-name", "{\"name\":\"N" + pick % 7 + "\"}");
            case 1, 2, 3 ->
                send(
                        user,
                        "user/" + user,
                        "create-match-request",
                        "{\"game\":\"dots-and-boxes\",\"settings\":{\"width\":1,\"height\":1},"
                                + "\"seats\":2}");
            default -> inMatch(pick % 16, user, pick / 48);
        }
    }

    private void inMatch(int kind, String user, int rest) {
        List<StreamId> matches = matches();
        if (matches.isEmpty()) {
            return;
        }
        StreamId match = matches.get(rest % matches.size());
        MatchView view = engine.match(match.id(), Actor.GUEST).orThrow();
        String mover = view.next().isEmpty() ? user : view.next().get(0);
        switch (kind) {
            case 4, 5, 6, 7 -> send(user, match.toString(), "join-request", "{}");
            case 8 -> send(user, match.toString(), "leave", "{}");
            case 9 -> send(user, match.toString(), "cancel", "{}");
            case 10 -> send(mover, match.toString(), "resign", "{}");
            case 11, 12 -> USERS.forEach(one -> send(one, match.toString(), "rematch", "{}"));
            default -> play(match);
        }
    }

    /** All lines that are free, one after the other, by whoever is to move. */
    private void play(StreamId match) {
        for (Line line : Lines.ALL) {
            List<String> next = engine.match(match.id(), Actor.GUEST).orThrow().next();
            if (!next.isEmpty()) {
                String move = DotsAndBoxes.RULES.moves().write(line).text();
                send(next.get(0), match.toString(), "take-turn", "{\"move\":" + move + "}");
            }
        }
    }

    private List<StreamId> matches() {
        return engine
                .administration(Actor.administrator("root"))
                .orThrow()
                .streams("match/", new Page.Request(null, Page.MOST))
                .orThrow()
                .items()
                .stream()
                .map(stream -> stream.id())
                .toList();
    }

    private void send(String user, String stream, String kind, String payload) {
        int number = sent.size();
        Sent one = new Sent(
                Actor.player(user),
                1_000L + number,
                0x9e3779b97f4a7c15L * number,
                "{\"id\":\"c" + number + "\",\"stream\":\"" + stream + "\",\"kind\":\"" + kind
                        + "\",\"payload\":" + payload + "}");
        sent.add(one);
        Objects.requireNonNull(one.to(engine).answer());
    }

    private static final class Lines {
        static final Iterable<Line> ALL = DotsAndBoxes.RULES.legalMoves(
                DotsAndBoxes.RULES.setup(new BoardSize(1, 1), 2, new Chance(0)), 0);
    }
}
