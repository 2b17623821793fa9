package dev.cloudsandedges.conformance.simulation;

import dev.cloudsandedges.Administration;
import dev.cloudsandedges.CloudsAndEdges;
import dev.cloudsandedges.Session;
import dev.cloudsandedges.Setup;
import dev.cloudsandedges.backend.lobby.Leaderboard;
import dev.cloudsandedges.backend.lobby.MatchSummary;
import dev.cloudsandedges.backend.lobby.OpenMatches;
import dev.cloudsandedges.backend.lobby.Page;
import dev.cloudsandedges.backend.lobby.UserList;
import dev.cloudsandedges.backend.match.MatchView;
import dev.cloudsandedges.eventsourcing.Actor;
import dev.cloudsandedges.eventsourcing.LogLine;
import dev.cloudsandedges.eventsourcing.StreamId;
import dev.cloudsandedges.host.EventStore;
import dev.cloudsandedges.host.MemoryEventStore;
import dev.cloudsandedges.json.JsonObject;
import dev.cloudsandedges.verdict.Verdict;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Everything that an engine shows, as JSON, to hold one against another. */
final class Looks {

    private final Stage stage;
    private final SharedLog log;
    private final SimulatedGames games;
    private final List<Actor> users;
    private final Outlet outlet;
    private long freshPosition = -1;
    private List<String> freshLooks = List.of();

    Looks(Stage stage, SharedLog log, SimulatedGames games, List<Actor> users, Outlet outlet) {
        this.stage = stage;
        this.log = log;
        this.games = games;
        this.users = users;
        this.outlet = outlet;
    }

    /** Holds a host against a fresh engine that has read the log up to where the host is. */
    void compare(SimulatedHost host) {
        long position = host.position();
        if (host.isDrawingFirst() && !stage.isCalm()) {
            return;
        }
        stage.reached(position == log.size() ? Reached.COMPARED : Reached.COMPARED_BEHIND);
        for (Administration.Follower follower : host.administration().followers()) {
            boolean follows = follower.failure() == null && follower.checkpoint() == position;
            stage.hold(Law.FOLLOWERS_FOLLOW, follows, () -> host.name() + ": " + follower);
        }
        if (freshPosition != position) {
            freshLooks = at(fresh(position), position);
            freshPosition = position;
        }
        List<String> fresh = freshLooks;
        List<String> shown = at(host.engine(), position);
        for (int i = 0; i < Math.min(fresh.size(), shown.size()); i++) {
            String right = fresh.get(i);
            String there = shown.get(i);
            stage.hold(
                    Law.AS_FRESH,
                    right.equals(there),
                    () -> host.name() + " at " + position + " shows " + there + ", not " + right);
        }
        stage.hold(Law.AS_FRESH, fresh.size() == shown.size(), host::name);
    }

    /** An engine that reads so much of the log and then does nothing. */
    private CloudsAndEdges fresh(long position) {
        EventStore store = new MemoryEventStore();
        if (position > 0) {
            store.append(0, log.lines(position), stored -> {});
        }
        Setup setup = CloudsAndEdges.on(store, () -> 0, () -> 0).pumped();
        games.register(setup);
        outlet.register(setup, (id, effect, acknowledgement) -> {
            throw stage.broken(Law.ONLY_LIVE, "a fresh engine hands " + id + " over");
        });
        CloudsAndEdges engine = setup.open();
        while (engine.position() < position && engine.fault() == null) {
            engine.pump(1);
        }
        return engine;
    }

    private List<String> at(CloudsAndEdges engine, long position) {
        Session session = engine.as(SimulatedHost.KEEPER);
        Administration administration =
                engine.administration(SimulatedHost.KEEPER).orThrow();
        Page.Request all = new Page.Request(null, Page.MOST);
        List<String> looks = new ArrayList<>();
        Set<StreamId> streams = new LinkedHashSet<>();
        for (LogLine line : log.lines(position)) {
            streams.add(line.stream());
        }
        for (StreamId stream : streams) {
            looks.add(json(administration.state(stream)));
            if (stream.type().equals("match")) {
                looks.add(json(session.match(stream.id()).map(MatchView::json)));
            } else if (stream.type().equals("user")) {
                looks.add(json(session.user(stream.id()).map(UserList.Shown::json)));
            }
        }
        looks.add(json(session.openMatches(new OpenMatches.Filter(null, null, null), all)
                .map(page -> page.json(MatchSummary::json))));
        looks.add(
                json(session.leaderboard(all).map(page -> page.json(Leaderboard.Standing::json))));
        looks.add(json(session.usersNamed("", all).map(page -> page.json(UserList.Shown::json))));
        for (Actor user : users) {
            String id = ((Actor.Player) user).id();
            looks.add(json(session.matchesOf(id, all).map(page -> page.json(MatchSummary::json))));
        }
        looks.addAll(snapshot(administration));
        return looks;
    }

    /** Without what not every host has: the process with effects, and the sum over all lines. */
    private static List<String> snapshot(Administration administration) {
        Verdict<List<String>> snapshot = administration.snapshot();
        return snapshot.isAccepted()
                ? snapshot.orThrow().stream()
                        .filter(line -> !line.startsWith("{\"follower\":\"notices\"")
                                && !line.startsWith("{\"sum\":"))
                        .toList()
                : List.of();
    }

    private static String json(Verdict<JsonObject> look) {
        return look.isAccepted() ? look.orThrow().text() : String.valueOf(look.refusal());
    }
}
