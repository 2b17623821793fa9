package dev.cloudsandedges.conformance.simulation;

import dev.cloudsandedges.EventFilter;
import dev.cloudsandedges.Session;
import dev.cloudsandedges.backend.lobby.Leaderboard;
import dev.cloudsandedges.backend.lobby.MatchSummary;
import dev.cloudsandedges.backend.lobby.OpenMatches;
import dev.cloudsandedges.backend.lobby.Page;
import dev.cloudsandedges.backend.lobby.UserList;
import dev.cloudsandedges.eventsourcing.Actor;
import dev.cloudsandedges.eventsourcing.LogLine;
import dev.cloudsandedges.json.JsonObject;
import dev.cloudsandedges.json.JsonValue;
import dev.cloudsandedges.verdict.Verdict;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;

/**
 * Holds the lists that a host at the end of the log shows against the plain world, page by page.
 */
final class PlainLooks {

    private static final int PAGE = 4;
    private static final int EVENTS = 20;

    private final Stage stage;
    private final PlainWorld world;
    private final SharedLog log;
    private final List<Actor> users;

    PlainLooks(Stage stage, PlainWorld world, SharedLog log, List<Actor> users) {
        this.stage = stage;
        this.world = world;
        this.log = log;
        this.users = users;
    }

    void compare(SimulatedHost host) {
        Session session = host.engine().as(SimulatedHost.KEEPER);
        compareOpen(host, session, null);
        world.matches().stream()
                .map(match -> match.settings)
                .distinct()
                .forEach(settings -> compareOpen(host, session, settings));
        compareStandings(host, session);
        compareUsers(host, session);
        for (Actor user : users) {
            String id = ((Actor.Player) user).id();
            same(host, seats(id), ids(paged(page -> session.matchesOf(id, page))));
            List<String> asked = world.requestsOf(id).stream()
                    .map(PlainRequests.Request::toString)
                    .toList();
            same(host, asked, requests(host.engine().as(user), id));
            same(host, asked, requests(session, id));
        }
        if (host.isPrompt()) {
            compareEvents(host);
        }
    }

    private void compareOpen(SimulatedHost host, Session session, @Nullable JsonValue settings) {
        List<String> open = new ArrayList<>();
        for (PlainMatch match : world.matches()) {
            boolean wanted = settings == null || match.settings.equals(settings);
            if (match.life == PlainMatch.Life.OPEN && !match.isFull() && wanted) {
                open.add(0, match.id);
            }
        }
        OpenMatches.Filter filter = new OpenMatches.Filter(null, settings, null);
        same(host, open, ids(paged(page -> session.openMatches(filter, page))));
    }

    private void compareStandings(SimulatedHost host, Session session) {
        List<Leaderboard.Standing> standings = new ArrayList<>();
        for (Actor user : users) {
            Leaderboard.Standing standing = standing(((Actor.Player) user).id());
            if (standing.played() > 0) {
                standings.add(standing);
            }
        }
        standings.sort(Comparator.comparingInt((Leaderboard.Standing one) -> -one.won())
                .thenComparingInt(one -> -one.tied())
                .thenComparingInt(Leaderboard.Standing::played)
                .thenComparing(Leaderboard.Standing::player));
        same(host, standings, paged(session::leaderboard));
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

    private void compareUsers(SimulatedHost host, Session session) {
        List<String> told = new ArrayList<>();
        world.users().keySet().stream()
                .sorted(Comparator.comparing(
                        (String id) -> world.name(id).toLowerCase(Locale.ROOT) + '\0' + id))
                .forEach(id -> told.add(user(id)));
        List<String> shown = new ArrayList<>();
        for (UserList.Shown user : paged(page -> session.usersNamed("", page))) {
            shown.add(user.json().text());
            same(host, user, session.user(user.id()).orThrow());
        }
        same(host, told, shown);
    }

    /** With the name of now and the look of the first day. */
    private String user(String id) {
        JsonObject created = Objects.requireNonNull(world.users().get(id));
        return JsonObject.with("id", id)
                .and("name", world.name(id))
                .and("avatar", Documents.text(created, "avatar"))
                .and("colour", Documents.text(created, "colour"))
                .build()
                .text();
    }

    /** The latest seat first. */
    private List<String> seats(String user) {
        return world.matches().stream()
                .filter(match -> match.players.contains(user))
                .sorted(Comparator.comparing(
                        (PlainMatch match) -> -match.seatedAt.getOrDefault(user, 0L)))
                .map(match -> match.id)
                .toList();
    }

    private List<String> requests(Session session, String user) {
        return paged(page -> session.requestsOf(user, page)).stream()
                .map(request -> new PlainRequests.Request(
                                request.position(),
                                request.match(),
                                request.outcome().name().toLowerCase(Locale.ROOT),
                                Objects.requireNonNullElse(request.code(), ""))
                        .toString())
                .toList();
    }

    private void compareEvents(SimulatedHost host) {
        List<String> told = log.lines(log.size()).stream().map(LogLine::text).toList();
        List<String> shown = new ArrayList<>();
        host.administration()
                .events(
                        EventFilter.ALL,
                        Math.max(0, log.size() - EVENTS),
                        EVENTS,
                        page -> page.orThrow().items().forEach(event -> shown.add(event.text())));
        same(host, told.subList((int) Math.max(0, log.size() - EVENTS), told.size()), shown);
    }

    private static List<String> ids(List<MatchSummary> matches) {
        return matches.stream().map(MatchSummary::id).toList();
    }

    private <T> List<T> paged(Function<Page.Request, Verdict<Page<T>>> list) {
        List<T> all = new ArrayList<>();
        String after = null;
        do {
            Page<T> page = list.apply(new Page.Request(after, PAGE)).orThrow();
            boolean goesOn = page.items().size() <= PAGE
                    && (page.next() == null || !page.next().equals(after));
            stage.hold(Law.AS_TOLD, goesOn, () -> "a page of " + PAGE + " holds " + page);
            all.addAll(page.items());
            after = page.next();
        } while (after != null);
        return all;
    }

    private void same(SimulatedHost host, Object told, Object shown) {
        stage.hold(
                Law.AS_TOLD,
                told.equals(shown),
                () -> host.name() + " shows " + shown + ", not " + told);
    }
}
