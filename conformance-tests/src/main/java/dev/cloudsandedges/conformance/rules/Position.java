package dev.cloudsandedges.conformance.rules;

import dev.cloudsandedges.json.JsonValue;
import dev.cloudsandedges.rules.Chance;
import dev.cloudsandedges.rules.Digest;
import dev.cloudsandedges.rules.Rules;
import dev.cloudsandedges.rules.Seats;
import dev.cloudsandedges.rules.Viewer;
import dev.cloudsandedges.verdict.Verdict;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * A moment of a match: where it stands, and how it came there. Immutable as long as the game's
 * states are.
 *
 * @param <C> the game's settings
 * @param <S> its states
 * @param <M> its moves
 */
public final class Position<C, S, M> {

    /**
     * What a match begins with.
     *
     * @param place the settings' place among those to try
     * @param seats how many play
     * @param seed what the source of chance begins at
     */
    record Start(int place, int seats, long seed) {}

    private final Trial<C, S, M> trial;
    private final Start start;
    private final @Nullable Position<C, S, M> before;
    private final @Nullable Step<M> step;
    private final int turns;
    private final S state;
    private final long chance;
    private final Seats gone;
    private final @Nullable String written;
    private final boolean late;

    private Position(
            Trial<C, S, M> trial,
            Start start,
            @Nullable Position<C, S, M> before,
            @Nullable Step<M> step,
            S state,
            long chance,
            boolean late,
            @Nullable String written) {
        boolean resigned = step != null && step.move() == null;
        int made = step == null || resigned ? 0 : 1;
        this.trial = trial;
        this.start = start;
        this.before = before;
        this.step = step;
        this.state = state;
        this.chance = chance;
        turns = (before == null ? 0 : before.turns) + made;
        Seats out = before == null ? Seats.NONE : before.gone;
        gone = step != null && resigned ? out.and(step.seat()) : out;
        this.late = late;
        this.written = written;
    }

    /** The position before the first move. */
    static <C, S, M> Position<C, S, M> first(Trial<C, S, M> trial, Start start) {
        Position<C, S, M> first = unwritten(trial, start);
        String written = first.writtenNow();
        return new Position<>(trial, start, null, null, first.state, first.chance, false, written);
    }

    /** The same where nobody asks, there or further on, how a state was written before. */
    static <C, S, M> Position<C, S, M> unwritten(Trial<C, S, M> trial, Start start) {
        Chance chance = new Chance(start.seed());
        C settings = trial.settingsToTry().get(start.place());
        S state = trial.rules().setup(settings, start.seats(), chance);
        return new Position<>(trial, start, null, null, state, chance.state(), false, null);
    }

    /** The position that these steps lead to, or null if the rules refuse one of them. */
    static <C, S, M> @Nullable Position<C, S, M> replayed(
            Trial<C, S, M> trial, Start start, List<Step<M>> steps) {
        Position<C, S, M> position = first(trial, start);
        for (Step<M> one : steps) {
            if (!position.accepts(one)) {
                return null;
            }
            position = position.after(one);
        }
        return position;
    }

    /** The same match played afresh, or null if the rules refuse a step of it now. */
    @Nullable Position<C, S, M> again() {
        Position<C, S, M> position = first(trial, start);
        for (Position<C, S, M> one : path()) {
            Step<M> next = one.step;
            if (next != null && !one.late && !position.accepts(next)) {
                return null;
            }
            if (next != null) {
                position = one.late ? position.late(next.seat()) : position.after(next);
            }
        }
        return position;
    }

    private boolean accepts(Step<M> next) {
        M move = next.move();
        return move == null || play(next.seat(), move).isAccepted();
    }

    /** What is tried. */
    public Trial<C, S, M> trial() {
        return trial;
    }

    /** The rules of this match. */
    public Rules<C, S, M> rules() {
        return trial.rules();
    }

    /** The settings of this match. */
    public C settings() {
        return trial.settingsToTry().get(start.place());
    }

    /** How many play this match. */
    public int seats() {
        return start.seats();
    }

    /** What the source of chance began at. */
    public long seed() {
        return start.seed();
    }

    Start start() {
        return start;
    }

    /** Where the game stands. */
    public S state() {
        return state;
    }

    /** Where the source of chance stands: {@link Chance#state()}. */
    public long chance() {
        return chance;
    }

    /** How many moves were made. */
    public int turns() {
        return turns;
    }

    /** Who has given up. */
    public Seats gone() {
        return gone;
    }

    /** Who still plays. */
    public Seats left() {
        return new Seats(Seats.first(seats()).bits() & ~gone.bits());
    }

    /** Whether so many have given up that the match is over, whatever the rules say. */
    public boolean isDecided() {
        return !gone.isEmpty() && gone.count() >= seats() - 1;
    }

    /** The position before the last step; null at the beginning. */
    public @Nullable Position<C, S, M> before() {
        return before;
    }

    /** The step that led here; null at the beginning. */
    public @Nullable Step<M> step() {
        return step;
    }

    /** All steps from the beginning to here. */
    public List<Step<M>> steps() {
        List<Step<M>> steps = new ArrayList<>();
        for (Position<C, S, M> at = this; at != null && at.step != null; at = at.before) {
            steps.add(at.step);
        }
        Collections.reverse(steps);
        return steps;
    }

    /** All positions from the beginning to this one. */
    public List<Position<C, S, M>> path() {
        List<Position<C, S, M>> path = new ArrayList<>();
        for (Position<C, S, M> at = this; at != null; at = at.before) {
            path.add(at);
        }
        Collections.reverse(path);
        return path;
    }

    /** The seats at the table that may move now, rising; none once a single seat is left. */
    public List<Integer> movers() {
        int table = Seats.first(seats()).bits();
        Seats toMove = new Seats(rules().toMove(state).bits() & table);
        return isDecided() ? List.of() : toMove.numbers();
    }

    /** The moves that the rules list for a seat; none if they are too many to list. */
    public List<M> listed(int seat) {
        List<M> moves = new ArrayList<>();
        Iterable<M> legal = rules().legalMoves(state, seat);
        if (legal != null) {
            legal.forEach(moves::add);
        }
        return moves;
    }

    /** Whether a seat can do something: moves are listed, or too many to list. */
    boolean canMove(int seat) {
        Iterable<M> legal = rules().legalMoves(state, seat);
        return legal == null || legal.iterator().hasNext();
    }

    /** Whether the rules list the moves of a seat here. */
    boolean lists(int seat) {
        return rules().legalMoves(state, seat) != null;
    }

    /** What comes of a move, always with the same luck. */
    public Verdict<S> play(int seat, M move) {
        return rules().play(state, seat, move, new Chance(chance));
    }

    /** What somebody sees of this position. */
    public JsonValue view(Viewer viewer) {
        return rules().view(state, viewer);
    }

    /** Everybody who may look on: each seat, a spectator, an administrator. */
    List<Viewer> viewers() {
        List<Viewer> viewers = new ArrayList<>();
        for (int seat = 0; seat < seats(); seat++) {
            viewers.add(new Viewer.Seated(seat));
        }
        viewers.add(new Viewer.Spectator());
        viewers.add(new Viewer.Administrator());
        return viewers;
    }

    /**
     * The position after a move that the rules accept.
     *
     * @throws IllegalStateException if they refuse it
     */
    public Position<C, S, M> after(int seat, M move) {
        return after(new Step<>(seat, move));
    }

    /** The position after a seat, which has not done so before, has given up. */
    public Position<C, S, M> resigned(int seat) {
        return after(new Step<>(seat, null));
    }

    Position<C, S, M> after(Step<M> next) {
        Chance luck = new Chance(chance);
        M move = next.move();
        S result = move == null
                ? rules().resign(state, next.seat())
                : rules().play(state, next.seat(), move, luck).orThrow();
        return next(next, result, luck, false);
    }

    /** The position once the time of a seat, which is to move, has run out. */
    Position<C, S, M> late(int seat) {
        Chance luck = new Chance(chance);
        M move = rules().outOfTime(state, seat, new Chance(luck.bits()));
        if (move == null) {
            return resigned(seat);
        }
        S result = rules().play(state, seat, move, luck).orThrow();
        return next(new Step<>(seat, move), result, luck, true);
    }

    private Position<C, S, M> next(Step<M> made, S result, Chance luck, boolean wasLate) {
        String now = written == null ? null : written(rules(), result);
        return new Position<>(trial, start, this, made, result, luck.state(), wasLate, now);
    }

    /** The same position with another state in its place, such as one that was read back. */
    Position<C, S, M> with(S other) {
        String now = written == null ? null : written(rules(), other);
        return new Position<>(trial, start, before, step, other, chance, late, now);
    }

    /** How the state was written when the match came here. */
    String written() {
        return written == null ? writtenNow() : written;
    }

    /** How the state is written now: the same, unless something has changed it since. */
    String writtenNow() {
        return written(rules(), state);
    }

    /** The sum of the state and of where its source of chance stands, as the log has it. */
    public long digest() {
        Digest digest = new Digest().add(chance);
        rules().digest(state, digest);
        return digest.sum();
    }

    static <S> String written(Rules<?, S, ?> rules, S state) {
        try {
            return rules.states().write(state).text();
        } catch (RuntimeException thrown) { // there is a law against it, and it is not this one
            return "cannot be written: " + thrown;
        }
    }

    /** The match so far, for a person. */
    @Override
    public String toString() {
        StringBuilder out = new StringBuilder();
        out.append(rules().game()).append(" with settings ");
        out.append(rules().settings().write(settings()).text());
        out.append(", ").append(seats()).append(" seats, seed ").append(seed()).append(", after [");
        String between = "";
        for (Step<M> one : steps()) {
            out.append(between).append(one.seat()).append(' ');
            M move = one.move();
            out.append(move == null ? "gives up" : rules().moves().write(move).text());
            between = ", ";
        }
        return out.append(']').toString();
    }
}
