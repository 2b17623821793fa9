package dev.cloudsandedges.conformance.rules;

import dev.cloudsandedges.rules.Chance;
import dev.cloudsandedges.rules.Rules;
import dev.cloudsandedges.rules.Viewer;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * What to try of a game: a value, from which others are made by the methods that are named like
 * what they add.
 *
 * <pre>{@code
 * Trial.of(new MyRules())
 *         .settings(new Size(2), new Size(3))
 *         .endsWithin((size, seats) -> size.fields())
 * }</pre>
 *
 * @param <C> the game's settings
 * @param <S> its states
 * @param <M> its moves
 */
public final class Trial<C, S, M> {

    /** The most moves that a match can have. */
    public interface Bound<C> {
        /** The most moves that somebody makes in a match of these settings and so many seats. */
        int moves(C settings, int seats);
    }

    /** Says what a viewer must not know of a state, by making it otherwise. */
    public interface OtherSecrets<S> {
        /**
         * A state that differs in nothing but what the viewer must not know.
         *
         * @param chance what to draw the difference from
         * @return null if the viewer may know everything of this state
         */
        @Nullable S of(S state, Viewer viewer, Chance chance);
    }

    /** Says what a viewer must not know of a move, by making it otherwise. */
    public interface OtherMove<S, M> {
        /**
         * A move that differs in nothing but what the viewer must not know of it yet.
         *
         * @param now where the game stands when the viewer looks at the move
         * @param turn the number of the move, from 1
         * @param seat who made the move
         * @param chance what to draw the difference from
         * @return null if the viewer may know everything of this move by now
         */
        @Nullable M of(S now, int turn, int seat, M move, Viewer viewer, Chance chance);
    }

    /** Gives every seat another name. */
    public interface Renaming<T> {
        /** The same thing with each seat {@code s} in it called {@code (s + by) % seats}. */
        T of(T thing, int by, int seats);
    }

    private static final int ENDS = 40;

    private final Rules<C, S, M> rules;
    private List<C> settings;
    private Bound<C> bound = (one, seats) -> 1_000;
    private List<M> hostile = List.of();
    private int games = 5;
    private int ends = -1;
    private @Nullable Long seed;
    private @Nullable OtherSecrets<S> secrets;
    private @Nullable OtherMove<S, M> hidden;
    private @Nullable Renaming<S> renaming;
    private Renaming<M> renamingMoves = (move, by, seats) -> move;
    private Function<S, String> drawn;

    private Trial(Rules<C, S, M> rules) {
        this.rules = rules;
        List<C> all = rules.settings().all();
        settings = all != null && all.size() == 1 ? all : List.of();
        drawn = state -> rules.states().write(state).text();
    }

    private Trial(Trial<C, S, M> like) {
        rules = like.rules;
        settings = like.settings;
        bound = like.bound;
        hostile = like.hostile;
        games = like.games;
        ends = like.ends;
        seed = like.seed;
        secrets = like.secrets;
        hidden = like.hidden;
        renaming = like.renaming;
        renamingMoves = like.renamingMoves;
        drawn = like.drawn;
    }

    /** A trial of these rules. It still needs {@link #settings}, unless there is but one choice. */
    public static <C, S, M> Trial<C, S, M> of(Rules<C, S, M> rules) {
        return new Trial<>(rules);
    }

    /** The settings to try, small games first: a failure is shrunk towards the first. */
    @SafeVarargs
    @SuppressWarnings("varargs") // what is given is only read
    public final Trial<C, S, M> settings(C... toTry) {
        Trial<C, S, M> next = new Trial<>(this);
        next.settings = List.of(toTry);
        return next;
    }

    /** The same as a list. */
    public Trial<C, S, M> settings(List<C> toTry) {
        Trial<C, S, M> next = new Trial<>(this);
        next.settings = List.copyOf(toTry);
        return next;
    }

    /** No match has more moves than that. 1,000 if it is left out. */
    public Trial<C, S, M> endsWithin(int moves) {
        return endsWithin((one, seats) -> moves);
    }

    /** No match has more moves than that, which follows from its settings and seats. */
    public Trial<C, S, M> endsWithin(Bound<C> moves) {
        Trial<C, S, M> next = new Trial<>(this);
        next.bound = moves;
        return next;
    }

    /**
     * Moves that are tried in every position, beside those that the kit makes of listed ones: off
     * the board, huge, negative. Most are refused; none may make the rules throw.
     */
    @SafeVarargs
    @SuppressWarnings("varargs") // what is given is only read
    public final Trial<C, S, M> hostileMoves(M... toTry) {
        Trial<C, S, M> next = new Trial<>(this);
        next.hostile = List.of(toTry);
        return next;
    }

    /** How many matches are played of each settings and number of seats. 5 if it is left out. */
    public Trial<C, S, M> games(int count) {
        Trial<C, S, M> next = new Trial<>(this);
        next.games = count;
        return next;
    }

    /**
     * Of how many matches more, of each settings and number of seats, the ends alone are looked at.
     * {@value #ENDS} for each of {@link #games} if it is left out.
     */
    public Trial<C, S, M> ends(int count) {
        Trial<C, S, M> next = new Trial<>(this);
        next.ends = count;
        return next;
    }

    /** Of each settings and number of seats only the match of that seed is played. */
    public Trial<C, S, M> seed(long only) {
        Trial<C, S, M> next = new Trial<>(this);
        next.seed = only;
        return next;
    }

    /** For games with secrets: the laws of views hold these against what viewers see. */
    public Trial<C, S, M> otherSecrets(OtherSecrets<S> other) {
        Trial<C, S, M> next = new Trial<>(this);
        next.secrets = other;
        return next;
    }

    /** For games that hide moves: the law of views of moves holds these against them. */
    public Trial<C, S, M> otherMoves(OtherMove<S, M> other) {
        Trial<C, S, M> next = new Trial<>(this);
        next.hidden = other;
        return next;
    }

    /** For games in which all seats are alike, and moves name no seats. */
    public Trial<C, S, M> renaming(Renaming<S> states) {
        return renaming(states, (move, by, seats) -> move);
    }

    /** For games in which all seats are alike. */
    public Trial<C, S, M> renaming(Renaming<S> states, Renaming<M> moves) {
        Trial<C, S, M> next = new Trial<>(this);
        next.renaming = states;
        next.renamingMoves = moves;
        return next;
    }

    /** How a state is drawn for people. As its JSON if it is left out. */
    public Trial<C, S, M> drawn(Function<S, String> picture) {
        Trial<C, S, M> next = new Trial<>(this);
        next.drawn = picture;
        return next;
    }

    /** The rules that are tried. */
    public Rules<C, S, M> rules() {
        return rules;
    }

    /** The settings that are tried. */
    public List<C> settingsToTry() {
        return settings;
    }

    /** The most moves of a match of these settings and so many seats. */
    public int longest(C one, int seats) {
        return bound.moves(one, seats);
    }

    /**
     * A match before its first move.
     *
     * @param place the place of its settings among those to try, from 0
     * @param seats from the fewest to the most that the rules allow
     * @param from what its source of chance begins at
     */
    public Position<C, S, M> begin(int place, int seats, long from) {
        return Position.first(this, new Position.Start(place, seats, from));
    }

    List<M> hostileMoves() {
        return hostile;
    }

    @Nullable OtherSecrets<S> secrets() {
        return secrets;
    }

    @Nullable OtherMove<S, M> hidden() {
        return hidden;
    }

    @Nullable Renaming<S> renaming() {
        return renaming;
    }

    Renaming<M> renamingMoves() {
        return renamingMoves;
    }

    String picture(S state) {
        return drawn.apply(state);
    }

    List<Long> seeds() {
        List<Long> seeds = new ArrayList<>();
        if (seed != null) {
            seeds.add(seed);
        }
        for (long one = 1; one <= games && seed == null; one++) {
            seeds.add(one);
        }
        return seeds;
    }

    /** Behind those: of the matches whose ends alone are looked at. */
    List<Long> furtherSeeds() {
        int count = ends < 0 ? ENDS * games : ends;
        List<Long> seeds = new ArrayList<>();
        for (long one = 1; one <= count && seed == null; one++) {
            seeds.add(games + one);
        }
        return seeds;
    }
}
