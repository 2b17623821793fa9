package dev.cloudsandedges.conformance.simulation;

import dev.cloudsandedges.json.JsonArray;
import dev.cloudsandedges.json.JsonNull;
import dev.cloudsandedges.json.JsonObject;
import dev.cloudsandedges.json.JsonValue;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** One match as the lines of the log tell it, with a referee who knows nothing of the engine. */
final class PlainMatch {

    enum Life {
        OPEN("match-not-started"),
        PLAYING("match-playing"),
        FINISHED("match-finished"),
        CANCELLED("match-cancelled");

        /** How a host refuses what cannot be then. */
        final String code;

        Life(String code) {
            this.code = code;
        }
    }

    private final Stage stage;
    final SimulatedGame game;
    final String id;
    final String owner;
    final int seats;
    final JsonValue settings;

    /** What was fixed when it was created. */
    final JsonObject terms;

    final List<String> players = new ArrayList<>();

    /** Who has asked for a seat, and in how many matches they were then. */
    final Map<String, Integer> requests = new LinkedHashMap<>();

    /** For whom it was created and who is not seated yet. */
    final Set<String> invited = new LinkedHashSet<>();

    final Set<String> wantsRematch = new LinkedHashSet<>();
    final Set<String> resigned = new LinkedHashSet<>();
    Life life = Life.OPEN;

    /** When it came into each life, in order. */
    private final Map<Life, Long> since = new LinkedHashMap<>();

    /** When each player took the seat. */
    final Map<String, Long> seatedAt = new LinkedHashMap<>();

    private @Nullable PlainPlay play;

    PlainMatch(Stage stage, SimulatedGame game, Entry created, List<String> invited) {
        this.stage = stage;
        this.game = game;
        this.id = created.id();
        this.owner = Documents.text(created.payload(), "owner");
        this.seats = (int) Documents.number(created.payload(), "seats");
        JsonValue asked = created.payload().get("settings");
        this.settings = asked == null ? JsonNull.NULL : asked;
        this.terms = created.payload();
        this.invited.addAll(invited);
        since.put(Life.OPEN, created.position());
    }

    /** Whether it was not there yet when the log had come so far. */
    boolean beganAfter(long position) {
        return Objects.requireNonNull(since.get(Life.OPEN)) > position;
    }

    /** The lives that it has been in since the log had come so far, that of then included. */
    List<Life> lives(long position) {
        List<Life> lives = new ArrayList<>();
        since.forEach((life, from) -> {
            if (from <= position) {
                lives.clear();
            }
            lives.add(life);
        });
        return lives;
    }

    boolean isFull() {
        return players.size() == seats;
    }

    /** Whether a user has a seat, and the match is not over for all or for that one. */
    boolean holds(String user) {
        boolean unfinished = life == Life.OPEN || life == Life.PLAYING;
        return unfinished && players.contains(user) && !resigned.contains(user);
    }

    /** Its game, if it was started; null before. */
    @Nullable PlainPlay played() {
        return play;
    }

    /** Its game, once it was started. */
    PlainPlay play() {
        if (play == null) {
            throw stage.broken(Law.FORWARD_ONLY, id + " has not started");
        }
        return play;
    }

    Referee referee() {
        return play().referee();
    }

    /** Whether players think against a clock. */
    boolean hasClock() {
        return terms.indexOf("clock") >= 0;
    }

    /** When the first of its clocks falls; behind all times if none runs. */
    long firstFall() {
        return play == null ? Long.MAX_VALUE : play.firstFall();
    }

    /** Whether its game is over and nobody has said so yet. */
    boolean mustFinish() {
        return life == Life.PLAYING && referee().toMove().isEmpty();
    }

    /** Who is to move; empty if nobody is. */
    List<String> next() {
        return play().next();
    }

    /** Who won; asked only once it is finished. */
    List<String> winners() {
        return referee().winners().stream().map(players::get).toList();
    }

    void requested(Entry entry, int busy) {
        own(entry, "player:" + entry.player());
        in(Life.OPEN, entry);
        hold(Law.FORWARD_ONLY, !isFull() && !players.contains(entry.player()), entry);
        boolean first = requests.putIfAbsent(entry.player(), busy) == null;
        hold(Law.ONE_OUTCOME, first, entry);
    }

    void requestRefused(Entry entry) {
        hold(Law.FOR_ONESELF, entry.isByProcess(), entry);
        Integer busy = requests.remove(entry.player());
        hold(Law.ONE_OUTCOME, busy != null, entry);
        boolean tooMany = Documents.text(entry.payload(), "code").equals("too-many-matches");
        hold(Law.FAIR_LIMIT, !tooMany || (busy != null && busy >= 3), entry);
        stage.reached(Reached.JOIN_REFUSED);
    }

    void joined(Entry entry) {
        String player = entry.player();
        hold(Law.FOR_ONESELF, entry.isByProcess(), entry);
        in(Life.OPEN, entry);
        hold(Law.FORWARD_ONLY, !isFull() && !players.contains(player), entry);
        players.add(player);
        seatedAt.put(player, entry.position());
        requests.remove(player);
        invited.remove(player);
        hold(Law.INVITED_FIRST, seats - players.size() >= invited.size(), entry);
    }

    void left(Entry entry) {
        own(entry, "player:" + entry.player());
        in(Life.OPEN, entry);
        hold(Law.FORWARD_ONLY, players.remove(entry.player()), entry);
        stage.reached(Reached.LEFT);
    }

    void started(Entry entry) {
        hold(Law.FOR_ONESELF, entry.isByProcess(), entry);
        in(Life.OPEN, entry);
        hold(Law.FORWARD_ONLY, isFull(), entry);
        List<String> order = new ArrayList<>(players);
        order.add(0, order.remove(order.size() - 1));
        hold(Law.IN_TURN, order.equals(Documents.texts(entry.payload(), "players")), entry);
        players.clear();
        players.addAll(order);
        enter(Life.PLAYING, entry);
        play = new PlainPlay(stage, game, this, entry);
    }

    void turnTaken(Entry entry) {
        own(entry, "player:" + entry.player());
        in(Life.PLAYING, entry);
        play().turnTaken(entry);
    }

    void timeRanOut(Entry entry) {
        hold(Law.FOR_ONESELF, entry.isByProcess(), entry);
        in(Life.PLAYING, entry);
        if (entry.payload().get("move") == JsonNull.NULL) {
            hold(Law.FORWARD_ONLY, resigned.add(entry.player()), entry);
        }
        play().timeRanOut(entry);
    }

    /** What leads to an undo is for players, and while the match is played. */
    void undo(Entry entry) {
        String by = entry.by().substring(entry.by().indexOf(':') + 1);
        boolean own = by.equals(entry.player()) || entry.kind().equals("match-undone");
        hold(Law.FOR_ONESELF, own && players.contains(by), entry);
        in(Life.PLAYING, entry);
        hold(Law.UNDO_BY_CONSENT, players.contains(entry.player()), entry);
        switch (entry.kind()) {
            case "match-undo-requested" -> play().undoRequested(entry);
            case "match-undo-agreed" -> play().undoAgreed(entry);
            case "match-undo-refused" -> play().undoRefused(entry);
            default -> play().undone(entry);
        }
    }

    /** Whether everybody has agreed to an undo, and it has not been made yet. */
    boolean mustUndo() {
        return life == Life.PLAYING && play().mustUndo();
    }

    void resigned(Entry entry) {
        own(entry, "player:" + entry.player());
        in(Life.PLAYING, entry);
        boolean seated = players.contains(entry.player());
        hold(Law.FORWARD_ONLY, seated && resigned.add(entry.player()), entry);
        play().gaveUp(entry);
        stage.reached(Reached.RESIGNED);
        if (!mustFinish()) {
            stage.reached(Reached.PLAYED_ON_WITHOUT);
        }
    }

    void finished(Entry entry) {
        in(Life.PLAYING, entry);
        List<Integer> winners = mustFinish() ? referee().winners() : List.of();
        hold(Law.RIGHT_OUTCOME, !winners.isEmpty(), entry);
        List<String> names = winners.stream().map(players::get).toList();
        hold(
                Law.RIGHT_OUTCOME,
                Documents.texts(entry.payload(), "winners").equals(names)
                        && JsonArray.ofNumbers(referee().points())
                                .equals(entry.payload().get("points")),
                entry);
        enter(Life.FINISHED, entry);
        play().ended(entry);
        stage.reached(Reached.FINISHED);
        if (winners.size() > 1) {
            stage.reached(Reached.TIED);
        }
    }

    void cancelled(Entry entry) {
        own(entry, "player:" + owner);
        in(Life.OPEN, entry);
        enter(Life.CANCELLED, entry);
        invited.clear();
        stage.reached(Reached.CANCELLED);
    }

    /** Whether everybody wants one now. */
    boolean rematchRequested(Entry entry) {
        own(entry, "player:" + entry.player());
        in(Life.FINISHED, entry);
        hold(Law.FORWARD_ONLY, players.contains(entry.player()), entry);
        hold(Law.ONE_OUTCOME, wantsRematch.add(entry.player()), entry);
        return wantsRematch.size() == players.size();
    }

    void rematchRefused(Entry entry) {
        hold(Law.FOR_ONESELF, entry.isByProcess(), entry);
        wantsRematch.clear();
        stage.reached(Reached.REMATCH_REFUSED);
    }

    private void enter(Life next, Entry entry) {
        life = next;
        since.put(next, entry.position());
    }

    private void in(Life needed, Entry entry) {
        hold(Law.FORWARD_ONLY, life == needed, entry);
    }

    private void own(Entry entry, String actor) {
        hold(Law.FOR_ONESELF, entry.by().equals(actor), entry);
    }

    private void hold(Law law, boolean holds, Entry entry) {
        stage.hold(law, holds, entry::toString);
    }
}
