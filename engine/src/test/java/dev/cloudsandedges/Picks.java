package dev.cloudsandedges;

import dev.cloudsandedges.json.Codec;
import dev.cloudsandedges.json.JsonArray;
import dev.cloudsandedges.json.JsonObject;
import dev.cloudsandedges.json.JsonValue;
import dev.cloudsandedges.rules.Chance;
import dev.cloudsandedges.rules.Outcome;
import dev.cloudsandedges.rules.Rules;
import dev.cloudsandedges.rules.Seats;
import dev.cloudsandedges.rules.Viewer;
import dev.cloudsandedges.verdict.Verdict;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A game in which all move at the same time: in each round everybody picks a number from 1 to 9,
 * then a die is added to each, and the most points win.
 */
final class Picks implements Rules<Picks.Settings, Picks.State, Integer> {

    static final Picks RULES = new Picks();

    private static final int MOST = 9;
    private static final int SIDES = 6;

    /**
     * The settings.
     *
     * @param rounds how many
     * @param picksLate whether the rules pick for those whose time has run out; else they give up
     */
    record Settings(int rounds, boolean picksLate) {}

    /**
     * Where a game stands.
     *
     * @param round from 0
     * @param points of each seat
     * @param picks of each seat in this round; 0 for none yet
     * @param out who has given up
     */
    record State(
            Settings settings, int round, List<Integer> points, List<Integer> picks, Seats out) {
        State {
            points = List.copyOf(points);
            picks = List.copyOf(picks);
        }
    }

    private Picks() {}

    @Override
    public String game() {
        return "picks";
    }

    @Override
    public int mostSeats() {
        return 4;
    }

    @Override
    public Codec<Settings> settings() {
        return Codec.ofObject(
                value -> JsonObject.with("rounds", value.rounds)
                        .and("late", value.picksLate ? "pick" : "leave")
                        .build(),
                in -> new Settings(
                        in.smallInteger("rounds", 1, 50),
                        in.word("late", List.of(true, false), late -> late ? "pick" : "leave")));
    }

    @Override
    public Codec<Integer> moves() {
        return Codec.ofInteger("pick", 1, MOST);
    }

    @Override
    public Codec<State> states() {
        return Codec.ofObject(
                value -> JsonObject.with("settings", settings().write(value.settings))
                        .and("round", value.round)
                        .and("points", JsonArray.ofNumbers(value.points))
                        .and("picks", JsonArray.ofNumbers(value.picks))
                        .and("out", value.out.bits())
                        .build(),
                in -> new State(
                        in.passed("settings", settings().read(in.any("settings"), "settings")),
                        in.smallInteger("round", 0, 50),
                        in.smallIntegers("points"),
                        in.smallIntegers("picks"),
                        new Seats(in.smallInteger("out", 0, 15))));
    }

    @Override
    public State setup(Settings settings, int seats, Chance chance) {
        List<Integer> none = Collections.nCopies(seats, 0);
        return new State(settings, 0, none, none, Seats.NONE);
    }

    @Override
    public Seats toMove(State state) {
        Seats open = Seats.NONE;
        for (int seat = 0; seat < state.picks.size(); seat++) {
            boolean owes = state.picks.get(seat) == 0 && !state.out.has(seat);
            open = owes && state.round < state.settings.rounds ? open.and(seat) : open;
        }
        return open;
    }

    @Override
    public List<Integer> legalMoves(State state, int seat) {
        return toMove(state).has(seat)
                ? IntStream.rangeClosed(1, MOST).boxed().toList()
                : List.of();
    }

    @Override
    public Verdict<State> play(State state, int seat, Integer move, Chance chance) {
        if (!toMove(state).has(seat)) {
            return Verdict.refused("picked-already", "You have picked in this round.");
        }
        List<Integer> picks = new ArrayList<>(state.picks);
        picks.set(seat, move);
        return Verdict.accepted(closed(
                new State(state.settings, state.round, state.points, picks, state.out), chance));
    }

    private State closed(State state, Chance chance) {
        if (!toMove(state).isEmpty()) {
            return state;
        }
        List<Integer> points = new ArrayList<>();
        for (int seat = 0; seat < state.picks.size(); seat++) {
            points.add(state.points.get(seat) + state.picks.get(seat) + chance.die(SIDES));
        }
        List<Integer> none = Collections.nCopies(points.size(), 0);
        return new State(state.settings, state.round + 1, points, none, state.out);
    }

    /** Whoever is left in the round goes on without this seat; nobody may be left in it. */
    @Override
    public State resign(State state, int seat) {
        State without = new State(
                state.settings, state.round, state.points, state.picks, state.out.and(seat));
        return closed(without, new Chance(state.round));
    }

    @Override
    public @Nullable Outcome outcome(State state) {
        return state.round < state.settings.rounds
                ? null
                : Outcome.mostPoints(state.points, state.out);
    }

    @Override
    public @Nullable Integer outOfTime(State state, int seat, Chance chance) {
        return state.settings.picksLate ? randomMove(state, seat, chance) : null;
    }

    /** Nobody sees what others have picked. */
    @Override
    public JsonValue view(State state, Viewer viewer) {
        return JsonObject.with("round", state.round)
                .and("points", JsonArray.ofNumbers(state.points))
                .build();
    }
}
