package dev.cloudsandedges.conformance.simulation;

import dev.cloudsandedges.json.JsonArray;
import dev.cloudsandedges.json.JsonNull;
import dev.cloudsandedges.json.JsonObject;
import dev.cloudsandedges.json.JsonValue;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Objects;
import java.util.TreeMap;

/** The game of one match from its start on, as events tell it: a referee, and clocks. */
final class PlainPlay {

    private final Stage stage;
    private final Referee referee;
    private final List<String> players;
    private final @Nullable PlainClock clock;

    /** What the clocks said when the log had come so far. */
    private final TreeMap<Long, PlainClock> clocks = new TreeMap<>();

    private Entry last;
    private @Nullable Entry lastMove;
    private int turns;

    PlainPlay(
            Stage stage,
            Referee referee,
            List<String> players,
            @Nullable PlainClock clock,
            Entry started) {
        this.stage = stage;
        this.referee = referee;
        this.players = players;
        this.clock = clock;
        this.last = started;
        holdAfter(started);
    }

    /** The last event that has changed where the game stands. */
    Entry last() {
        return last;
    }

    Referee referee() {
        return referee;
    }

    /** The last move, as its event has it; null before the first. */
    @Nullable Entry lastMove() {
        return lastMove;
    }

    int turns() {
        return turns;
    }

    /** What the clocks say, as events have it; null in a match without. */
    @Nullable JsonArray clocks() {
        return clock == null ? null : clock.json();
    }

    long firstFall() {
        return clock == null ? Long.MAX_VALUE : clock.firstFall();
    }

    /** Who is to move; empty if nobody is. */
    List<String> next() {
        return referee.toMove().stream().map(players::get).toList();
    }

    void turnTaken(Entry entry) {
        int seat = players.indexOf(entry.player());
        hold(Law.IN_TURN, referee.toMove().contains(seat), entry);
        boolean inTime = clock == null || !clock.isOver(seat, entry.at());
        hold(Law.MOVES_IN_TIME, inTime, entry);
        moved(seat, entry.payload().get("move"), entry);
    }

    /** A player's time is over: the rules move, or the player gives up. */
    void timeRanOut(Entry entry) {
        int seat = players.indexOf(entry.player());
        List<Integer> over = clock == null ? List.of() : clock.over(entry.at());
        hold(Law.TIME_RUNS_OUT, over.indexOf(seat) == 0, entry);
        hold(Law.TIME_RUNS_OUT, referee.toMove().contains(seat), entry);
        JsonValue said = entry.payload().get("move");
        JsonValue right = Objects.requireNonNullElse(referee.outOfTime(seat), JsonNull.NULL);
        hold(Law.TIME_RUNS_OUT, right.equals(said), entry);
        if (right == JsonNull.NULL) {
            stage.reached(Reached.OUT_OF_TIME_GAVE_UP);
            gaveUp(seat, entry);
        } else {
            moved(seat, right, entry);
        }
    }

    void resigned(Entry entry) {
        gaveUp(players.indexOf(entry.player()), entry);
    }

    private void gaveUp(int seat, Entry entry) {
        referee.resign(seat);
        if (clock != null) {
            clock.goOn(referee.toMove(), entry.at());
        }
        holdAfter(entry);
    }

    private void moved(int seat, @Nullable JsonValue move, Entry entry) {
        hold(Law.IN_TURN, move != null && referee.move(seat, move), entry);
        if (clock != null) {
            clock.moved(seat, referee.toMove(), entry.at());
        }
        holdAfter(entry);
        lastMove = entry;
        turns++;
        if (referee.toMove().contains(seat)) {
            stage.reached(Reached.EXTRA_TURN);
        }
    }

    /** Whether at any moment since the log had come so far a seat's time was over at that time. */
    boolean wasOver(int seat, long since, long at) {
        Long from = clocks.floorKey(since);
        return clocks.tailMap(from == null ? 0L : from).values().stream()
                .anyMatch(then -> then.isOver(seat, at));
    }

    /** Whether at any moment since the log had come so far nobody's time was over at that time. */
    boolean wasRunning(long since, long at) {
        Long from = clocks.floorKey(since);
        return clocks.tailMap(from == null ? 0L : from).values().stream()
                .anyMatch(then -> then.over(at).isEmpty());
    }

    private void holdAfter(Entry entry) {
        JsonObject payload = entry.payload();
        last = entry;
        if (clock != null && entry.kind().equals("match-started")) {
            clock.goOn(referee.toMove(), entry.at());
        }
        hold(Law.IN_TURN, next().equals(Documents.texts(payload, "next")), entry);
        hold(Law.TRUE_CLOCKS, Objects.equals(clocks(), payload.get("clock")), entry);
        if (clock != null) {
            clocks.put(entry.position(), clock.copy());
        }
    }

    private void hold(Law law, boolean holds, Entry entry) {
        stage.hold(law, holds, entry::toString);
    }
}
