package dev.cloudsandedges.conformance.simulation;

import dev.cloudsandedges.eventsourcing.LogLine;
import dev.cloudsandedges.json.JsonObject;
import dev.cloudsandedges.json.JsonValue;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Users, matches and requests as the lines of the log tell them, event by event. Shares no code
 * with the engine but the reading of JSON, and checks each event before it believes it.
 */
final class PlainWorld {

    /** The events of one command. */
    record Span(long first, long last) {}

    private record Request(String user, int busy, JsonObject terms) {}

    private static final String CREATION = "match-creation-";
    private static final String REMATCH = "rematch-";

    private final Stage stage;
    private final SimulatedGames games;
    private final Map<String, Long> versions = new HashMap<>();
    private final Map<String, Span> spans = new HashMap<>();
    private final Map<String, String> names = new LinkedHashMap<>();
    private final Map<String, PlainMatch> matches = new LinkedHashMap<>();
    private final Map<Long, Request> requests = new LinkedHashMap<>();
    private final Map<Long, PlainMatch> rematches = new LinkedHashMap<>();
    private final Map<Long, Integer> rematchBusy = new LinkedHashMap<>();
    private final PlainNotices notices;
    private final PlainDeadlines deadlines = new PlainDeadlines();
    private final PlainRequests asked = new PlainRequests();
    private final Map<String, JsonObject> created = new LinkedHashMap<>();
    private final Map<String, Long> createdAt = new HashMap<>();
    private long position;
    private @Nullable Entry before;
    private @Nullable PlainMatch toBeFinished;
    private @Nullable PlainMatch toBeUndone;

    PlainWorld(Stage stage, SimulatedGames games) {
        this.stage = stage;
        this.games = games;
        this.notices = new PlainNotices(stage);
    }

    PlainNotices notices() {
        return notices;
    }

    PlainDeadlines deadlines() {
        return deadlines;
    }

    @Nullable PlainMatch match(String id) {
        return matches.get(id);
    }

    /** What a user has asked for, the latest first. */
    List<PlainRequests.Request> requestsOf(String user) {
        return asked.of(user);
    }

    /** Whether a user was there when the log had so many events. */
    boolean wasCreated(String user, long at) {
        return createdAt.getOrDefault(user, Long.MAX_VALUE) <= at;
    }

    /** What the events say that created users, by the users' ids. */
    Map<String, JsonObject> users() {
        return created;
    }

    List<PlainMatch> matches() {
        return List.copyOf(matches.values());
    }

    boolean hasUser(String id) {
        return names.containsKey(id);
    }

    /** What the user is called; empty for nobody. */
    String name(String id) {
        return names.getOrDefault(id, "");
    }

    /** The events of the command that an actor sent to a stream under an id, or null. */
    @Nullable Span span(String by, String cause, String stream) {
        return spans.get(by + ' ' + cause + ' ' + stream);
    }

    /** Every request that has no outcome yet, by a name of its own. */
    List<String> open() {
        List<String> open = new ArrayList<>();
        requests.keySet().forEach(at -> open.add("match asked for at " + at));
        rematches.keySet().forEach(at -> open.add("rematch asked for at " + at));
        for (PlainMatch match : matches.values()) {
            match.requests.keySet().forEach(player -> open.add(player + " into " + match.id));
            match.invited.forEach(player -> open.add(player + " invited to " + match.id));
            if (match.life == PlainMatch.Life.OPEN && match.isFull()) {
                open.add("start of " + match.id);
            }
        }
        return open;
    }

    void take(LogLine line) {
        JsonValue json = Documents.parse(line.text());
        Entry entry = Entry.of(json);
        hold(Law.ONE_SPELLING, json.text().equals(line.text()), entry);
        hold(Law.NO_GAPS, entry.position() == position + 1, entry);
        hold(Law.NO_GAPS, line.position() == position + 1, entry);
        long version = versions.merge(entry.stream(), 1L, Long::sum);
        hold(Law.NO_GAPS, entry.version() == version && line.version() == version, entry);
        position++;
        belongToACommand(entry);
        PlainMatch agreed = toBeUndone;
        if (agreed != null) {
            boolean back = entry.kind().equals("match-undone") && entry.id().equals(agreed.id);
            hold(Law.UNDO_BY_CONSENT, back && isSameCommand(entry), entry);
        }
        toBeUndone = null;
        PlainMatch over = toBeFinished;
        if (over != null) {
            boolean said = entry.kind().equals("match-finished") && entry.id().equals(over.id);
            hold(Law.RIGHT_OUTCOME, said && isSameCommand(entry), entry);
        }
        toBeFinished = null;
        before = entry;
        if (entry.stream().startsWith("user/")) {
            takeOfUser(entry);
            notices.takeOfUser(entry);
        } else if (entry.stream().startsWith("effects/")) {
            notices.takeOfEffects(entry);
        } else {
            takeOfMatch(entry);
            deadlines.follow(position, matches.values());
        }
        asked.take(entry);
    }

    private void belongToACommand(Entry entry) {
        String key = entry.by() + ' ' + entry.cause() + ' ' + entry.stream();
        Span span = spans.get(key);
        if (span != null) {
            hold(Law.ONCE, span.last == position - 1, entry);
        }
        long first = span == null ? position : span.first;
        spans.put(key, new Span(first, position));
    }

    private boolean isSameCommand(Entry entry) {
        return before != null
                && before.by().equals(entry.by())
                && before.cause().equals(entry.cause());
    }

    private void takeOfUser(Entry entry) {
        String user = entry.id();
        boolean refusal = entry.kind().equals("user-create-match-refused");
        hold(
                Law.FOR_ONESELF,
                refusal ? entry.isByProcess() : entry.by().equals("player:" + user),
                entry);
        boolean creation = entry.kind().equals("user-created");
        hold(Law.FORWARD_ONLY, names.containsKey(user) != creation, entry);
        switch (entry.kind()) {
            case "user-created", "user-name-set" -> {
                String name = Documents.text(entry.payload(), "name");
                hold(Law.GOOD_NAMES, PlainNames.isGood(name) && name.equals(name.strip()), entry);
                names.put(user, name);
                created.putIfAbsent(user, entry.payload());
                createdAt.putIfAbsent(user, position);
            }
            case "user-create-match-requested" -> {
                hold(Law.AS_ASKED, games.allow(entry.payload()), entry);
                requests.put(position, new Request(user, busy(user), entry.payload()));
            }
            case "user-create-match-refused" -> {
                Request request = requests.remove(Documents.number(entry.payload(), "request"));
                boolean theirs = request != null && request.user.equals(user);
                hold(Law.ONE_OUTCOME, theirs, entry);
                hold(Law.FAIR_LIMIT, request != null && request.busy >= 3, entry);
                stage.reached(Reached.LIMIT_HIT);
            }
            default -> throw stage.broken(Law.ONE_SPELLING, entry.toString());
        }
    }

    private void takeOfMatch(Entry entry) {
        PlainMatch match = matches.get(entry.id());
        if (match == null) {
            hold(Law.FORWARD_ONLY, entry.kind().equals("match-created"), entry);
            create(entry);
            return;
        }
        List<String> before = match.life == PlainMatch.Life.PLAYING ? match.next() : List.of();
        switch (entry.kind()) {
            case "match-join-requested" -> {
                hold(Law.CREATED_USERS, names.containsKey(entry.player()), entry);
                match.requested(entry, busy(entry.player()));
            }
            case "match-join-refused" -> match.requestRefused(entry);
            case "match-joined" -> {
                match.joined(entry);
                hold(Law.THREE_AT_MOST, seatsOf(entry.player()) <= 3, entry);
            }
            case "match-left" -> match.left(entry);
            case "match-started" -> match.started(entry);
            case "match-turn-taken" -> match.turnTaken(entry);
            case "match-resigned" -> match.resigned(entry);
            case "match-undo-requested",
                    "match-undo-agreed",
                    "match-undo-refused",
                    "match-undone" -> match.undo(entry);
            case "match-time-run-out" -> timeRanOut(match, entry);
            case "match-finished" -> match.finished(entry);
            case "match-cancelled" -> match.cancelled(entry);
            case "match-rematch-requested" -> rematchRequested(match, entry);
            case "match-rematch-refused" -> rematchRefused(match, entry);
            case "match-created" -> throw stage.broken(Law.FORWARD_ONLY, entry.toString());
            default -> throw stage.broken(Law.ONE_SPELLING, entry.toString());
        }
        notices.takeOfMatch(entry, match, before);
        toBeFinished = match.mustFinish() ? match : null;
        toBeUndone = match.mustUndo() ? match : null;
    }

    private void timeRanOut(PlainMatch match, Entry entry) {
        boolean told = !entry.by().equals("process:clock") || deadlines.hasTicked(entry.at());
        hold(Law.TRUE_TIMES, told, entry);
        match.timeRanOut(entry);
    }

    private void create(Entry entry) {
        hold(Law.FOR_ONESELF, entry.isByProcess(), entry);
        JsonObject asked = JsonObject.EMPTY;
        String owner = Documents.text(entry.payload(), "owner");
        List<String> invited = List.of(owner);
        if (entry.id().startsWith(CREATION)) {
            Request request = requests.remove(number(entry.id(), CREATION));
            hold(Law.ONE_OUTCOME, request != null && request.user.equals(owner), entry);
            asked = request == null ? asked : request.terms;
        } else {
            PlainMatch finished = rematches.remove(number(entry.id(), REMATCH));
            if (finished == null) {
                throw stage.broken(Law.ONE_OUTCOME, entry.toString());
            }
            invited = List.copyOf(finished.players);
            asked = finished.terms;
            stage.reached(Reached.REMATCHED);
        }
        SimulatedGame game = games.named(Documents.text(entry.payload(), "game"));
        if (game == null || !SimulatedGames.sameTerms(asked, entry.payload())) {
            throw stage.broken(Law.AS_ASKED, entry.toString());
        }
        matches.put(entry.id(), new PlainMatch(stage, game, entry, invited));
    }

    private void rematchRequested(PlainMatch match, Entry entry) {
        if (match.rematchRequested(entry)) {
            int most = 0;
            for (String player : match.players) {
                most = Math.max(most, busy(player));
            }
            rematches.put(position, match);
            rematchBusy.put(position, most);
        }
    }

    private void rematchRefused(PlainMatch match, Entry entry) {
        long asked = -1;
        for (Map.Entry<Long, PlainMatch> wish : rematches.entrySet()) {
            asked = wish.getValue() == match ? wish.getKey() : asked;
        }
        rematches.remove(asked);
        hold(Law.ONE_OUTCOME, asked > 0, entry);
        hold(Law.FAIR_LIMIT, rematchBusy.getOrDefault(asked, 0) >= 3, entry);
        match.rematchRefused(entry);
    }

    /** In how many unfinished matches a user is. */
    int seatsOf(String user) {
        int seats = 0;
        for (PlainMatch match : matches.values()) {
            seats += match.holds(user) ? 1 : 0;
        }
        return seats;
    }

    /** In how many matches a user is, or may come to be by what was asked for. */
    private int busy(String user) {
        int busy = 0;
        for (PlainMatch match : matches.values()) {
            boolean asked = match.requests.containsKey(user) || match.invited.contains(user);
            busy += match.holds(user) || asked ? 1 : 0;
        }
        for (Request request : requests.values()) {
            busy += request.user.equals(user) ? 1 : 0;
        }
        for (PlainMatch match : rematches.values()) {
            busy += match.players.contains(user) ? 1 : 0;
        }
        return busy;
    }

    /** The number between the beginning of a derived id and its index; -1 if it is none. */
    private static long number(String id, String begin) {
        boolean derived = id.startsWith(begin) && id.endsWith("-0");
        return derived ? Long.parseLong(id.substring(begin.length(), id.length() - 2)) : -1;
    }

    private void hold(Law law, boolean holds, Entry entry) {
        stage.hold(law, holds, entry::toString);
    }
}
