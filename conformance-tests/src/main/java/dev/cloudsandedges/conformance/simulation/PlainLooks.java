package dev.cloudsandedges.conformance.simulation;

import dev.cloudsandedges.Session;
import dev.cloudsandedges.backend.lobby.Leaderboard;
import dev.cloudsandedges.backend.lobby.MatchSummary;
import dev.cloudsandedges.backend.lobby.OpenMatches;
import dev.cloudsandedges.backend.lobby.Page;
import dev.cloudsandedges.backend.lobby.UserList;
import dev.cloudsandedges.eventsourcing.Actor;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Holds the lists that a host at the end of the log shows against the plain world. */
final class PlainLooks {

    private static final Page.Request ALL = new Page.Request(null, Page.MOST);

    private final Stage stage;
    private final PlainWorld world;
    private final List<Actor> users;

    PlainLooks(Stage stage, PlainWorld world, List<Actor> users) {
        this.stage = stage;
        this.world = world;
        this.users = users;
    }

    void compare(SimulatedHost host) {
        Session session = host.engine().as(SimulatedHost.KEEPER);
        List<String> open = new ArrayList<>();
        for (PlainMatch match : world.matches()) {
            if (match.life == PlainMatch.Life.OPEN && !match.isFull()) {
                open.add(0, match.id);
            }
        }
        same(
                host,
                open,
                ids(session.openMatches(new OpenMatches.Filter(null, null, null), ALL)
                        .orThrow()));
        List<Leaderboard.Standing> standings =
                session.leaderboard(ALL).orThrow().items();
        int finished = 0;
        for (Actor user : users) {
            String id = ((Actor.Player) user).id();
            Leaderboard.Standing standing = standing(id);
            finished += standing.played() > 0 ? 1 : 0;
            boolean listed = standing.played() == 0 || standings.contains(standing);
            stage.hold(Law.AS_TOLD, listed, () -> host.name() + " has other than " + standing);
            same(host, seats(id), new TreeSet<>(ids(session.matchesOf(id, ALL).orThrow())));
            String name = session.user(id).map(UserList.Shown::name).isAccepted()
                    ? session.user(id).orThrow().name().text()
                    : "";
            same(host, world.name(id), name);
        }
        same(host, finished, standings.size());
    }

    private Leaderboard.Standing standing(String user) {
        int won = 0;
        int tied = 0;
        int lost = 0;
        for (PlainMatch match : world.matches()) {
            if (match.life == PlainMatch.Life.FINISHED && match.players.contains(user)) {
                boolean among = match.winners().contains(user);
                boolean alone = match.winners().size() == 1;
                won += among && alone ? 1 : 0;
                tied += among && !alone ? 1 : 0;
                lost += among ? 0 : 1;
            }
        }
        return new Leaderboard.Standing(user, won, tied, lost);
    }

    private Set<String> seats(String user) {
        Set<String> seats = new TreeSet<>();
        for (PlainMatch match : world.matches()) {
            if (match.players.contains(user)) {
                seats.add(match.id);
            }
        }
        return seats;
    }

    private static List<String> ids(Page<MatchSummary> page) {
        return page.items().stream().map(MatchSummary::id).toList();
    }

    private void same(SimulatedHost host, Object told, Object shown) {
        stage.hold(
                Law.AS_TOLD,
                told.equals(shown),
                () -> host.name() + " shows " + shown + ", not " + told);
    }
}
