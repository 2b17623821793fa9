package dev.cloudsandedges.conformance.rules;

import dev.cloudsandedges.rules.Chance;
import dev.cloudsandedges.rules.Rules;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Games whose moves are drawn from seeds, and the command line's wish for one seed alone. */
final class RandomGames<C, S, M> {

    interface Longest<C> {
        int of(C settings, int seats);
    }

    private final Rules<C, S, M> rules;
    private final List<C> settings;
    private final List<Long> seeds;
    private final Longest<C> longest;

    private RandomGames(
            Rules<C, S, M> rules, List<C> settings, List<Long> seeds, Longest<C> longest) {
        this.rules = rules;
        this.settings = settings;
        this.seeds = seeds;
        this.longest = longest;
    }

    static <C, S, M> RandomGames<C, S, M> of(
            Rules<C, S, M> rules, List<C> settings, int games, Longest<C> longest) {
        List<Long> seeds = new ArrayList<>();
        Long wished = Long.getLong("conformance.seed");
        if (wished != null) {
            seeds.add(wished);
        }
        for (long seed = 1; seed <= games && wished == null; seed++) {
            seeds.add(seed);
        }
        return new RandomGames<>(rules, settings, seeds, longest);
    }

    void forEachPosition(Consumer<Position<C, S, M>> law) {
        forEachGame(law, last -> {});
    }

    void forEachLast(Consumer<Position<C, S, M>> law) {
        forEachGame(position -> {}, law);
    }

    private void forEachGame(
            Consumer<Position<C, S, M>> everywhere, Consumer<Position<C, S, M>> atTheEnd) {
        for (C one : settings) {
            for (int seats = rules.fewestSeats(); seats <= rules.mostSeats(); seats++) {
                for (long seed : seeds) {
                    play(Position.first(rules, one, seats, seed), seed, everywhere, atTheEnd);
                }
            }
        }
    }

    private void play(
            Position<C, S, M> first,
            long seed,
            Consumer<Position<C, S, M>> everywhere,
            Consumer<Position<C, S, M>> atTheEnd) {
        int most = longest.of(first.settings(), first.seats());
        Chance choice = new Chance(~seed);
        Position<C, S, M> position = first;
        hold(everywhere, position);
        while (position.turns() < most && !position.movers().isEmpty()) {
            int seat = choice.choose(position.movers());
            List<M> listed = position.listed(seat);
            if (listed.isEmpty()) {
                break;
            }
            M move = choice.choose(listed);
            if (!accepts(position, seat, move)) {
                break;
            }
            position = position.after(seat, move);
            hold(everywhere, position);
        }
        hold(atTheEnd, position);
    }

    /** A game whose listed move is refused stops there; there is a law against it. */
    private boolean accepts(Position<C, S, M> position, int seat, M move) {
        try {
            return position.play(seat, move).isAccepted();
        } catch (RuntimeException broken) {
            throw new AssertionError("a listed move cannot be played: " + position, broken);
        }
    }

    private static <P> void hold(Consumer<P> law, P position) {
        try {
            law.accept(position);
        } catch (AssertionError | RuntimeException broken) {
            throw new AssertionError(broken.getMessage() + "\nin " + position, broken);
        }
    }
}
