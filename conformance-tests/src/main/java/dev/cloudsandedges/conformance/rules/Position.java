package dev.cloudsandedges.conformance.rules;

import dev.cloudsandedges.json.JsonValue;
import dev.cloudsandedges.rules.Chance;
import dev.cloudsandedges.rules.Digest;
import dev.cloudsandedges.rules.Rules;
import dev.cloudsandedges.rules.Viewer;
import dev.cloudsandedges.verdict.Verdict;

import java.util.ArrayList;
import java.util.List;

/**
 * A moment of a random game: where it stands, how it came there, and what happens next.
 *
 * @param <C> the game's settings
 * @param <S> its states
 * @param <M> its moves
 */
public final class Position<C, S, M> {

    /** A move and the seat that made it. */
    record Made<M>(int seat, M move) {}

    private final Rules<C, S, M> rules;
    private final C settings;
    private final int seats;
    private final long seed;
    private final List<Made<M>> made;
    private final S state;
    private final long chance;

    Position(
            Rules<C, S, M> rules,
            C settings,
            int seats,
            long seed,
            List<Made<M>> made,
            S state,
            long chance) {
        this.rules = rules;
        this.settings = settings;
        this.seats = seats;
        this.seed = seed;
        this.made = made;
        this.state = state;
        this.chance = chance;
    }

    static <C, S, M> Position<C, S, M> first(
            Rules<C, S, M> rules, C settings, int seats, long seed) {
        Chance chance = new Chance(seed);
        S state = rules.setup(settings, seats, chance);
        return new Position<>(rules, settings, seats, seed, List.of(), state, chance.state());
    }

    /** The settings of this game. */
    public C settings() {
        return settings;
    }

    /** How many play this game. */
    public int seats() {
        return seats;
    }

    /** Where the game stands. */
    public S state() {
        return state;
    }

    /** How many moves were made. */
    public int turns() {
        return made.size();
    }

    long seed() {
        return seed;
    }

    List<Made<M>> made() {
        return made;
    }

    /** The seats that may move now, rising. */
    public List<Integer> movers() {
        return rules.toMove(state).numbers();
    }

    /** The same with another state in its place. */
    Position<C, S, M> at(S other) {
        return new Position<>(rules, settings, seats, seed, made, other, chance);
    }

    /** The moves that the rules list for a seat. */
    public List<M> listed(int seat) {
        List<M> moves = new ArrayList<>();
        rules.legalMoves(state, seat).forEach(moves::add);
        return moves;
    }

    /** What comes of a move, always with the same luck. */
    public Verdict<S> play(int seat, M move) {
        return rules.play(state, seat, move, new Chance(chance));
    }

    /** What somebody sees of this position. */
    public JsonValue view(Viewer viewer) {
        return rules.view(state, viewer);
    }

    long digest() {
        return digest(rules, state);
    }

    /** All that can be told about the state from outside, as one text. */
    String portrait() {
        return portrait(rules, state);
    }

    static <S> long digest(Rules<?, S, ?> rules, S state) {
        Digest digest = new Digest();
        rules.digest(state, digest);
        return digest.sum();
    }

    static <S> String portrait(Rules<?, S, ?> rules, S state) {
        return rules.view(state, new Viewer.Administrator()).text() + ", to move "
                + rules.toMove(state).numbers() + ", outcome " + rules.outcome(state);
    }

    /**
     * The position after a move that the rules accept.
     *
     * @throws IllegalStateException if they refuse it
     */
    public Position<C, S, M> after(int seat, M move) {
        Chance luck = new Chance(chance);
        S next = rules.play(state, seat, move, luck).orThrow();
        List<Made<M>> more = new ArrayList<>(made);
        more.add(new Made<>(seat, move));
        return new Position<>(rules, settings, seats, seed, more, next, luck.state());
    }

    /** The game so far, and the command that plays it again. */
    @Override
    public String toString() {
        StringBuilder moves = new StringBuilder();
        for (Made<M> one : made) {
            moves.append(moves.isEmpty() ? "" : ", ").append(one.seat()).append(' ');
            moves.append(rules.moves().write(one.move()).text());
        }
        return rules.game() + " with " + rules.settings().write(settings).text() + ", " + seats
                + " seats, after [" + moves + "]; replay with -Dconformance.seed=" + seed;
    }
}
