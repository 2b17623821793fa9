package dev.cloudsandedges.conformance.life;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cloudsandedges.CloudsAndEdges;
import dev.cloudsandedges.Session;
import dev.cloudsandedges.backend.lobby.Page;
import dev.cloudsandedges.backend.match.MatchView;
import dev.cloudsandedges.dotsandboxes.BoardSize;
import dev.cloudsandedges.dotsandboxes.Direction;
import dev.cloudsandedges.dotsandboxes.DotsAndBoxes;
import dev.cloudsandedges.dotsandboxes.Line;
import dev.cloudsandedges.eventsourcing.Actor;
import dev.cloudsandedges.eventsourcing.Answer;
import dev.cloudsandedges.eventsourcing.LogLine;
import dev.cloudsandedges.host.EventStore;
import dev.cloudsandedges.host.MemoryEventStore;
import dev.cloudsandedges.verdict.Refusal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;

/** An engine and a plain lobby that live through the same actions, compared after each. */
final class LobbyLife {

    private static final List<String> USERS = List.of("ada", "bob", "cy");
    private static final BoardSize BOX = new BoardSize(1, 1);
    private static final List<Line> LINES = List.of(
            new Line(0, 0, Direction.RIGHT),
            new Line(0, 1, Direction.RIGHT),
            new Line(0, 0, Direction.DOWN),
            new Line(1, 0, Direction.DOWN));

    private record Sent(Function<CloudsAndEdges, Answer> command, Answer answer) {}

    private final MemoryEventStore store = new MemoryEventStore();
    private final CloudsAndEdges engine = open(store);
    private final PlainLobby plain = new PlainLobby();
    private final List<Sent> sent = new ArrayList<>();
    private final Map<String, String> statuses = new LinkedHashMap<>();

    void createUser(int pick) {
        String user = user(pick);
        act(user, session -> session.createUser(user, user).answer(), () -> plain.create(user));
    }

    void requestMatch(int pick) {
        String user = user(pick);
        long position = engine.position() + 1;
        int seats = 2 + pick / 3 % 2;
        act(
                user,
                session -> session.requestMatch(user, DotsAndBoxes.RULES, BOX, seats)
                        .answer(),
                () -> plain.requestMatch(user, seats, position));
    }

    void requestSeat(int pick) {
        inMatch(
                pick,
                PlainLobby.Status.NOT_STARTED,
                (user, match, id) -> act(
                        user,
                        session -> session.requestSeat(id).answer(),
                        () -> plain.requestSeat(user, match)));
    }

    void leave(int pick) {
        inMatch(
                pick,
                PlainLobby.Status.NOT_STARTED,
                (user, match, id) -> act(
                        user,
                        session -> session.leave(id).answer(),
                        () -> plain.leave(user, match)));
    }

    void cancel(int pick) {
        inMatch(
                pick,
                PlainLobby.Status.NOT_STARTED,
                (user, match, id) -> act(
                        user,
                        session -> session.cancel(id).answer(),
                        () -> plain.cancel(user, match)));
    }

    /** By whoever is to move, mostly. */
    void takeTurn(int pick) {
        int line = pick / 32 % LINES.size();
        inMatch(pick, PlainLobby.Status.PLAYING, (any, match, id) -> {
            List<String> next = match.next();
            String user = next.isEmpty() || pick / 128 % 4 == 0 ? any : next.get(0);
            act(
                    user,
                    session -> session.takeTurn(id, DotsAndBoxes.RULES, LINES.get(line))
                            .answer(),
                    () -> plain.takeTurn(user, match, line));
        });
    }

    void resign(int pick) {
        inMatch(
                pick,
                PlainLobby.Status.PLAYING,
                (user, match, id) -> act(
                        user,
                        session -> session.resign(id).answer(),
                        () -> plain.resign(user, match)));
    }

    void rematch(int pick) {
        long position = engine.position() + 1;
        inMatch(pick, PlainLobby.Status.FINISHED, (any, match, id) -> {
            int size = match.players.size();
            boolean stray = size == 0 || pick / 32 % 4 == 0;
            String user = stray ? any : match.players.get(pick / 128 % size);
            act(
                    user,
                    session -> session.rematch(id).answer(),
                    () -> plain.rematch(user, match, position));
        });
    }

    /** An earlier command comes once more, under its id. */
    void deliverAgain(int pick) {
        if (!sent.isEmpty()) {
            Sent earlier = sent.get(pick % sent.size());
            List<String> before = looks(engine);
            assertEquals(earlier.answer, earlier.command.apply(engine), "the same answer again");
            assertEquals(before, looks(engine), "a command that came again changed something");
        }
    }

    private interface InMatch {
        void act(String user, PlainLobby.Match match, String id);
    }

    /** Mostly in a match where it can be done, if there is one. */
    private void inMatch(int pick, PlainLobby.Status fit, InMatch action) {
        List<Map.Entry<String, PlainLobby.Match>> all = List.copyOf(plain.matches.entrySet());
        List<Map.Entry<String, PlainLobby.Match>> fitting =
                all.stream().filter(match -> match.getValue().status == fit).toList();
        List<Map.Entry<String, PlainLobby.Match>> among =
                fitting.isEmpty() || pick % 8 == 0 ? all : fitting;
        if (!among.isEmpty()) {
            Map.Entry<String, PlainLobby.Match> match = among.get(pick / 3 % among.size());
            action.act(user(pick), match.getValue(), match.getKey());
        }
    }

    private void act(String user, Function<Session, Answer> command, Supplier<String> inPlain) {
        String id = "c" + sent.size();
        Function<CloudsAndEdges, Answer> whole =
                to -> command.apply(to.as(Actor.player(user)).withCommandId(id));
        List<String> before = looks(engine);
        Answer answer = whole.apply(engine);
        sent.add(new Sent(whole, answer));
        Refusal why = answer.refusal();
        assertEquals(inPlain.get(), why == null ? PlainLobby.ACCEPTED : why.code());
        if (why != null) {
            assertEquals(before, looks(engine), "a refused command changed something");
        }
        holdLaws();
    }

    private void holdLaws() {
        plain.matches.forEach((id, match) -> {
            MatchView view = engine.match(id, Actor.GUEST).orThrow();
            List<String> players =
                    view.players().stream().map(MatchView.Player::id).toList();
            assertEquals(match.status.word, view.status().word(), id);
            assertEquals(match.players, players, id);
            assertEquals(match.next(), view.next(), "to move in " + id);
            assertEquals(match.winners, view.winners(), "winners of " + id);
            String was = statuses.put(id, match.status.word);
            assertTrue(isForward(was, view.status().word()), id + " was " + was);
        });
        for (String user : USERS) {
            long unfinished =
                    engine.as(Actor.GUEST).matchesOf(user, all()).orThrow().items().stream()
                            .filter(match -> match.status().word().matches("not-started|playing"))
                            .filter(match -> !plain.hasGivenUp(user, match.id()))
                            .count();
            assertTrue(unfinished <= PlainLobby.MOST, user + " is in " + unfinished);
        }
        holdOutcomes();
        assertEquals(looks(open(copy())), looks(engine), "a fresh engine shows something else");
    }

    private static boolean isForward(String was, String is) {
        return was == null
                || was.equals(is)
                || switch (was) {
                    case "not-started" -> !is.equals("finished");
                    case "playing" -> is.equals("finished");
                    default -> false;
                };
    }

    private void holdOutcomes() {
        int created = plain.matches.size();
        int rematches = 0;
        int invited = 0;
        for (Map.Entry<String, PlainLobby.Match> match : plain.matches.entrySet()) {
            boolean again = match.getKey().startsWith("rematch-");
            rematches += again ? 1 : 0;
            invited += again ? match.getValue().seats : 1;
        }
        assertEquals(created, count("match-created"));
        assertEquals(
                count("user-create-match-requested"),
                created - rematches + count("user-create-match-refused"));
        assertEquals(plain.refusedMatches, count("user-create-match-refused"));
        assertEquals(plain.refusedSeats, count("match-join-refused"));
        assertEquals(plain.refusedRematches, count("match-rematch-refused"));
        assertEquals(
                count("match-join-requested"),
                count("match-joined") - invited + plain.refusedSeats);
    }

    private int count(String kind) {
        String sign = "\"kind\":\"" + kind + "\"";
        return (int) log().stream().filter(line -> line.text().contains(sign)).count();
    }

    private List<LogLine> log() {
        List<LogLine> log = new ArrayList<>();
        int before = -1;
        while (before < log.size()) {
            before = log.size();
            store.read(before, EventStore.MOST_LINES, read -> {
                if (read instanceof EventStore.Read.Lines there) {
                    log.addAll(there.lines());
                }
            });
        }
        return log;
    }

    private MemoryEventStore copy() {
        MemoryEventStore copy = new MemoryEventStore();
        if (engine.position() > 0) {
            copy.append(0, log(), stored -> {});
        }
        return copy;
    }

    /** Everything that anybody can see, and how long the log is. */
    private List<String> looks(CloudsAndEdges of) {
        Session session = of.as(Actor.administrator("root"));
        List<String> looks = new ArrayList<>();
        looks.add("position " + of.position());
        plain.matches.keySet().forEach(id -> looks.add(String.valueOf(session.match(id))));
        looks.add(String.valueOf(session.leaderboard(all())));
        looks.add(String.valueOf(session.usersNamed("", all())));
        looks.add(of.door().query(Actor.GUEST, "{\"view\":\"open-matches\"}").text());
        for (String user : USERS) {
            looks.add(String.valueOf(session.matchesOf(user, all())));
            looks.add(String.valueOf(session.requestsOf(user, all())));
        }
        return looks;
    }

    private static Page.Request all() {
        return new Page.Request(null, Page.MOST);
    }

    private static CloudsAndEdges open(EventStore on) {
        return CloudsAndEdges.on(on, () -> 0, () -> 0).open();
    }

    private static String user(int pick) {
        return USERS.get(pick % USERS.size());
    }
}
