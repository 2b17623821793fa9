package dev.cloudsandedges.conformance.simulation;

import dev.cloudsandedges.json.JsonArray;
import dev.cloudsandedges.json.JsonNull;
import dev.cloudsandedges.json.JsonObject;
import dev.cloudsandedges.json.JsonValue;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The game of one match from its start on, as events tell it: a referee, clocks, and undo. */
final class PlainPlay {

    private final Stage stage;
    private final Supplier<Referee> fresh;
    private final List<String> players;
    private final @Nullable PlainClock clock;
    private final boolean hasUndo;
    private final PlainUndo undo;

    /** What the clocks said when the log had come so far. */
    private final TreeMap<Long, PlainClock> clocks = new TreeMap<>();

    private final Map<Integer, Entry> lastMoves = new LinkedHashMap<>();
    private final List<Integer> left = new ArrayList<>();
    private Referee referee;
    private Entry last;
    private String digest = "";
    private int turns;
    private long takenBack;

    PlainPlay(Stage stage, SimulatedGame game, PlainMatch match, Entry started) {
        this.stage = stage;
        long seed = Long.parseUnsignedLong(Documents.text(match.terms, "seed"), 16);
        this.fresh = () -> game.begin(match.settings, match.seats, seed);
        this.players = match.players;
        this.clock = PlainClock.of(match.terms.get("clock"), match.seats);
        this.hasUndo = game.undoDepth() > 0 && clock == null;
        this.undo = new PlainUndo(game.undoDepth());
        this.referee = fresh.get();
        this.last = started;
        for (int seat = 0; seat < match.seats; seat++) {
            left.add(seat);
        }
        if (clock != null) {
            clock.goOn(referee.toMove(), started.at());
        }
        holdAfter(started);
    }

    Referee referee() {
        return referee;
    }

    /** The last event that has changed where the game stands. */
    Entry last() {
        return last;
    }

    /** The last move that stands, as its event has it; null before the first. */
    @Nullable Entry lastMove() {
        return undo.lastMove();
    }

    /** The last move that a seat has made, also if it was taken back; null before the first. */
    @Nullable Entry lastMove(int seat) {
        return lastMoves.get(seat);
    }

    int turns() {
        return turns;
    }

    PlainUndo undo() {
        return undo;
    }

    /** Whether moves of this match can be taken back at all. */
    boolean hasUndo() {
        return hasUndo;
    }

    /** Where the last move stands that was taken back first of its kind; 0 before any. */
    long takenBack() {
        return takenBack;
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
        return named(referee.toMove());
    }

    /** Players by their seats. */
    List<String> named(List<Integer> seats) {
        return seats.stream().map(players::get).toList();
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
            gaveUp(entry);
        } else {
            stage.reached(Reached.OUT_OF_TIME_MOVED);
            moved(seat, right, entry);
        }
    }

    void gaveUp(Entry entry) {
        int seat = players.indexOf(entry.player());
        boolean open = undo.wish() >= 0;
        undo.gaveUp(new PlainUndo.Step(seat, null, entry, digest));
        left.remove((Integer) seat);
        referee.resign(seat);
        if (clock != null) {
            clock.goOn(referee.toMove(), entry.at());
        }
        holdAfter(entry);
        if (open) {
            closedUndo(Reached.UNDO_CLOSED_BY_RESIGNATION);
        }
    }

    private void closedUndo(Reached how) {
        stage.reached(referee.toMove().isEmpty() ? Reached.UNDO_CLOSED_BY_END : how);
    }

    private void moved(int seat, @Nullable JsonValue move, Entry entry) {
        boolean open = undo.wish() >= 0;
        hold(Law.IN_TURN, move != null && referee.move(seat, move), entry);
        undo.moved(new PlainUndo.Step(seat, move, entry, digest));
        lastMoves.put(seat, entry);
        if (clock != null) {
            clock.moved(seat, referee.toMove(), entry.at());
        }
        turns++;
        holdAfter(entry);
        if (referee.toMove().contains(seat)) {
            stage.reached(Reached.EXTRA_TURN);
        }
        if (open) {
            closedUndo(Reached.UNDO_CLOSED_BY_MOVE);
        }
    }

    void undoRequested(Entry entry) {
        int seat = players.indexOf(entry.player());
        boolean right = undo.wish() < 0 && !isFree(seat) && undo.last(seat) != null;
        hold(Law.UNDO_BY_CONSENT, right && hasUndo, entry);
        undo.ask(seat);
        stage.reached(Reached.UNDO_REQUESTED);
        undo.remember(entry.position());
    }

    void undoAgreed(Entry entry) {
        int seat = players.indexOf(entry.player());
        boolean right = undo.wish() >= 0
                && asked(undo.wish()).contains(seat)
                && !undo.agreed().contains(seat);
        hold(Law.UNDO_BY_CONSENT, right, entry);
        undo.agree(seat);
        undo.remember(entry.position());
    }

    void undoRefused(Entry entry) {
        boolean right = undo.wish() >= 0 && left.contains(players.indexOf(entry.player()));
        hold(Law.UNDO_BY_CONSENT, right, entry);
        stage.reached(Reached.UNDO_REFUSED);
        undo.close();
        undo.remember(entry.position());
    }

    /** The game is begun anew, and what still stands is played again. */
    void undone(Entry entry) {
        int seat = players.indexOf(entry.player());
        hold(Law.UNDO_BY_CONSENT, hasUndo && isGranted(seat), entry);
        PlainUndo.Step from = undo.last(seat);
        if (from == null) {
            throw stage.broken(Law.UNDO_GOES_BACK, entry.toString());
        }
        stage.reached(undo.wish() < 0 ? Reached.UNDONE_FREELY : Reached.UNDONE_BY_CONSENT);
        if (undo.takeBack(from) > 1) {
            stage.reached(Reached.UNDONE_WITH_OTHERS);
        }
        referee = fresh.get();
        for (PlainUndo.Step step : undo.steps()) {
            if (step.move() == null) {
                referee.resign(step.seat());
            } else {
                referee.move(step.seat(), step.move());
            }
        }
        takenBack = from.entry().position();
        turns++;
        holdAfter(entry);
        hold(Law.UNDO_GOES_BACK, digest.equals(from.before()), entry);
    }

    /** Whether everybody has agreed to an undo that has not been made. */
    boolean mustUndo() {
        return undo.wish() >= 0 && isGranted(undo.wish());
    }

    private boolean isGranted(int seat) {
        return undo.wish() < 0
                ? isFree(seat)
                : undo.wish() == seat && undo.agreed().containsAll(asked(seat));
    }

    private boolean isFree(int seat) {
        return referee.toMove().contains(seat) || asked(seat).isEmpty();
    }

    /** The others who still play. */
    private List<Integer> asked(int seat) {
        return left.stream().filter(other -> other != seat).toList();
    }

    /** The game is over. */
    void ended(Entry entry) {
        undo.end();
        undo.remember(entry.position());
    }

    /** Whether at any moment since the log had come so far a seat's time was over at that time. */
    boolean wasOver(int seat, long since, long at) {
        return clocksSince(since).anyMatch(then -> then.isOver(seat, at));
    }

    /** Whether at any moment since the log had come so far nobody's time was over at that time. */
    boolean wasRunning(long since, long at) {
        return clocksSince(since).anyMatch(then -> then.over(at).isEmpty());
    }

    private Stream<PlainClock> clocksSince(long since) {
        Long from = clocks.floorKey(since);
        return clocks.tailMap(from == null ? 0L : from).values().stream();
    }

    private void holdAfter(Entry entry) {
        JsonObject payload = entry.payload();
        last = entry;
        digest = Documents.text(payload, "digest");
        Law standing = entry.kind().equals("match-undone") ? Law.UNDO_GOES_BACK : Law.IN_TURN;
        hold(standing, next().equals(Documents.texts(payload, "next")), entry);
        hold(Law.TRUE_CLOCKS, Objects.equals(clocks(), payload.get("clock")), entry);
        undo.remember(entry.position());
        if (clock != null) {
            clocks.put(entry.position(), clock.copy());
        }
    }

    private void hold(Law law, boolean holds, Entry entry) {
        stage.hold(law, holds, entry::toString);
    }
}
