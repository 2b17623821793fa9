package dev.cloudsandedges.conformance.rules;

import dev.cloudsandedges.json.JsonValue;
import dev.cloudsandedges.rules.Chance;
import dev.cloudsandedges.verdict.Verdict;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * Moves to try in a position, listed or not: some that are listed, the trial's hostile ones, those
 * that were made or could be made by others, and whatever the codec of moves accepts of listed ones
 * that were changed in one place. Equal positions have equal tries.
 */
final class Tries {

    private static final int MOST_LISTED = 8;
    private static final int MOST_CHANGED = 24;
    private static final int MOST_MADE = 6;

    private Tries() {}

    /** The moves to try for a seat, each once, by how they are written. */
    static <C, S, M> Map<String, M> of(Position<C, S, M> position, int seat) {
        Map<String, M> tries = new LinkedHashMap<>();
        List<M> listed = some(position.listed(seat), MOST_LISTED);
        List<M> known = new ArrayList<>(listed);
        known.addAll(drawn(position, seat));
        known.addAll(position.trial().hostileMoves());
        known.addAll(ofOthers(position, seat));
        for (M move : known) {
            tries.put(position.rules().moves().write(move).text(), move);
        }
        List<JsonValue> changes = new ArrayList<>();
        for (M move : some(known, 3)) {
            changes.addAll(JsonChanges.of(position.rules().moves().write(move)));
        }
        new Chance(position.turns()).shuffle(changes);
        int most = tries.size() + MOST_CHANGED;
        for (JsonValue change : changes) {
            Verdict<M> read = position.rules().moves().read(change, "move");
            if (read.isAccepted() && tries.size() < most) {
                M move = read.orThrow();
                tries.put(position.rules().moves().write(move).text(), move);
            }
        }
        return tries;
    }

    /** Tries all of them; whatever is broken or thrown meanwhile is shown by the move. */
    static <C, S, M> void each(Position<C, S, M> position, int seat, BiConsumer<M, String> law) {
        of(position, seat)
                .forEach((written, move) ->
                        one(position, seat, move, () -> law.accept(move, written)));
    }

    /** The same with some of the moves that are listed. */
    static <C, S, M> void eachListed(
            Position<C, S, M> position, int seat, int most, Consumer<M> law) {
        for (M move : some(position.listed(seat), most)) {
            one(position, seat, move, () -> law.accept(move));
        }
    }

    /** The same with one move. */
    static <C, S, M> void one(Position<C, S, M> position, int seat, M move, Runnable law) {
        Broken.saying(
                complaint -> complaint.shownBy(
                        List.of(MatchScript.turn(seat, position.rules().moves().write(move)))),
                law);
    }

    /** A move that the rules draw, where they are too many to list. */
    private static <C, S, M> List<M> drawn(Position<C, S, M> position, int seat) {
        boolean draws = !position.lists(seat) && position.movers().contains(seat);
        Chance luck = new Chance(position.turns());
        return draws
                ? List.of(position.rules().randomMove(position.state(), seat, luck))
                : List.of();
    }

    private static <C, S, M> List<M> ofOthers(Position<C, S, M> position, int seat) {
        List<M> moves = new ArrayList<>();
        for (int other = 0; other < position.seats(); other++) {
            if (other != seat) {
                moves.addAll(some(position.listed(other), 2));
            }
        }
        List<M> made = new ArrayList<>();
        for (Step<M> step : position.steps()) {
            M move = step.move();
            if (move != null) {
                made.add(move);
            }
        }
        moves.addAll(some(made, MOST_MADE));
        return moves;
    }

    /** At most so many of the things, from the first to the last, evenly. */
    static <T> List<T> some(List<T> things, int most) {
        if (things.size() <= most) {
            return things;
        }
        List<T> some = new ArrayList<>(most);
        for (int i = 0; i < most; i++) {
            some.add(things.get((int) ((long) i * (things.size() - 1) / (most - 1))));
        }
        return some;
    }
}
