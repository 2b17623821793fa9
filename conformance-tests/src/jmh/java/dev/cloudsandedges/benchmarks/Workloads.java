package dev.cloudsandedges.benchmarks;

import dev.cloudsandedges.CloudsAndEdges;
import dev.cloudsandedges.Session;
import dev.cloudsandedges.backend.game.Games;
import dev.cloudsandedges.backend.lobby.Leaderboard;
import dev.cloudsandedges.backend.lobby.MatchCreation;
import dev.cloudsandedges.backend.lobby.MatchJoining;
import dev.cloudsandedges.backend.lobby.OpenMatches;
import dev.cloudsandedges.backend.lobby.PlayerMatches;
import dev.cloudsandedges.backend.lobby.Rematch;
import dev.cloudsandedges.backend.lobby.Requests;
import dev.cloudsandedges.backend.lobby.UserList;
import dev.cloudsandedges.backend.match.MatchViews;
import dev.cloudsandedges.backend.match.Matches;
import dev.cloudsandedges.backend.user.Users;
import dev.cloudsandedges.dotsandboxes.Board;
import dev.cloudsandedges.dotsandboxes.BoardSize;
import dev.cloudsandedges.dotsandboxes.DotsAndBoxes;
import dev.cloudsandedges.dotsandboxes.Line;
import dev.cloudsandedges.eventsourcing.Actor;
import dev.cloudsandedges.eventsourcing.ReadModel;
import dev.cloudsandedges.eventsourcing.World;
import dev.cloudsandedges.host.EventStore;
import dev.cloudsandedges.host.MemoryEventStore;
import dev.cloudsandedges.host.MemorySnapshotStore;
import dev.cloudsandedges.host.SnapshotStore;
import dev.cloudsandedges.rules.Chance;

import java.util.ArrayList;
import java.util.List;

/**
 * The work that is measured, on the JVM and in the browser alike: games of Dots and Boxes on 5×5
 * boxes for two, their lines drawn in random order.
 */
final class Workloads {

    /** Turns in one match. */
    static final int TURNS = BoardSize.MEDIUM.lines();

    /** Events in one match: created, joined twice, started, the turns, finished. */
    static final int EVENTS = TURNS + 5;

    private static final DotsAndBoxes RULES = DotsAndBoxes.RULES;
    private static final String FIRST = "bob";
    private static final String SECOND = "ada";

    private Workloads() {}

    /** Plays games by the rules alone; gives the first seat's boxes. */
    static int games(int games, Chance chance) {
        int boxes = 0;
        List<Line> lines = lines();
        for (int game = 0; game < games; game++) {
            chance.shuffle(lines);
            Board board = Board.empty(BoardSize.MEDIUM, 2);
            for (Line line : lines) {
                board = RULES.play(board, board.turn(), line, chance).orThrow();
            }
            boxes += board.score(0);
        }
        return boxes;
    }

    /** Plays whole matches, one after the other, through the whole engine. */
    static EventStore matches(int matches, Chance chance) {
        EventStore store = new MemoryEventStore();
        CloudsAndEdges engine =
                CloudsAndEdges.on(store, () -> 1_800_000_000_000L, chance::bits).open();
        Session first = engine.as(Actor.player(FIRST));
        Session second = engine.as(Actor.player(SECOND));
        List<Line> lines = lines();
        for (int match = 0; match < matches; match++) {
            chance.shuffle(lines);
            play("m" + match, engine, List.of(first, second), lines);
        }
        return store;
    }

    private static void play(
            String match, CloudsAndEdges engine, List<Session> seats, List<Line> lines) {
        engine.openMatch(match, RULES, BoardSize.MEDIUM, List.of(SECOND, FIRST));
        for (Line line : lines) {
            Board board = engine.state(match, RULES).orThrow();
            Session mover = seats.get(board.turn());
            if (!mover.takeTurn(match, RULES, line).answer().isAccepted()) {
                throw new IllegalStateException("a free line was refused");
            }
        }
    }

    /** Opens an engine on a log; gives its position. */
    static long replay(EventStore store) {
        return CloudsAndEdges.on(store, () -> 0, () -> 0).open().position();
    }

    /** A snapshot of the end of a log. */
    static SnapshotStore snapshots(EventStore store) {
        SnapshotStore snapshots = new MemorySnapshotStore();
        CloudsAndEdges.on(store, () -> 0, () -> 0).snapshots(snapshots, 1).open();
        return snapshots;
    }

    /** Opens an engine on a log and its snapshot; gives its position. */
    static long open(EventStore store, SnapshotStore snapshots) {
        return CloudsAndEdges.on(store, () -> 0, () -> 0)
                .snapshots(snapshots, 0)
                .open()
                .position();
    }

    /** The log as JSON Lines. */
    static String jsonLines(EventStore store) {
        StringBuilder text = new StringBuilder();
        CloudsAndEdges engine = CloudsAndEdges.on(store, () -> 0, () -> 0).open();
        for (long at = 0; at < engine.position(); at += EventStore.MOST_LINES) {
            engine.log(at, EventStore.MOST_LINES, page -> page.orThrow()
                    .forEach(line -> text.append(line).append('\n')));
        }
        return text.toString();
    }

    /** Reads JSON Lines into a world with all its read models; gives its position. */
    static long replay(String jsonLines) {
        World world = world();
        world.learnAll(jsonLines);
        return world.position();
    }

    /** A world at position 0, with all read models and processes. */
    static World world() {
        Games games = new Games(List.of(RULES));
        Users users = new Users(games);
        Matches matches = new Matches(games);
        return new World(
                List.of(users, matches),
                List.of(
                        new ReadModel<>(MatchViews.NAME, MatchViews::new),
                        new ReadModel<>(OpenMatches.NAME, OpenMatches::new),
                        new ReadModel<>(PlayerMatches.NAME, PlayerMatches::new),
                        new ReadModel<>(UserList.NAME, UserList::new),
                        new ReadModel<>(Requests.NAME, Requests::new),
                        new ReadModel<>(Leaderboard.NAME, Leaderboard::new)),
                List.of(
                        () -> new MatchCreation(users, matches),
                        () -> new MatchJoining(matches),
                        () -> new Rematch(matches)));
    }

    private static List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        RULES.legalMoves(Board.empty(BoardSize.MEDIUM, 2), 0).forEach(lines::add);
        return lines;
    }
}
