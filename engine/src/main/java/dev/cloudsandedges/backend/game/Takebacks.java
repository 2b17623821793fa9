package dev.cloudsandedges.backend.game;

import dev.cloudsandedges.json.Fields;
import dev.cloudsandedges.json.Hex;
import dev.cloudsandedges.json.JsonArray;
import dev.cloudsandedges.json.JsonNull;
import dev.cloudsandedges.json.JsonObject;
import dev.cloudsandedges.json.JsonValue;
import dev.cloudsandedges.rules.Rules;
import dev.cloudsandedges.rules.Seats;
import dev.cloudsandedges.verdict.Verdict;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/**
 * The moves that can be taken back. Games that keep nothing share {@link #none()}, which takes up
 * no memory of theirs.
 *
 * @param kept the positions before the last moves, oldest first: at most {@link Rules#undoDepth}
 * @param mover the seat of the last move, where moves are kept; 0 before the first
 * @param last the number of that move among the match's turns; 0 before the first
 * @param turns how many moves were made, each undo counted as one
 * @param wish who wants to take back a move; null while nobody does
 */
public record Takebacks<S, M>(
        List<Former<S, M>> kept,
        int mover,
        int last,
        int turns,
        @Nullable Wish wish) {

    private static final Takebacks<?, ?> NONE = new Takebacks<>(List.of(), 0, 0, 0, null);

    /**
     * A position that a move has left.
     *
     * @param last the move that had led to it; null before the first
     * @param before the seat of that move; 0 before the first
     * @param turn the number of that move; 0 before the first
     * @param mover the seat whose move has left it
     */
    record Former<S, M>(S state, long chance, @Nullable M last, int before, int turn, int mover) {

        JsonObject save(Rules<?, S, M> rules) {
            return JsonObject.with("state", rules.states().write(state))
                    .and("chance", Hex.of(chance))
                    .and("last", last == null ? JsonNull.NULL : rules.moves().write(last))
                    .and("before", before)
                    .and("turn", turn)
                    .and("mover", mover)
                    .build();
        }

        static <S, M> Former<S, M> from(Rules<?, S, M> rules, int seats, Fields in) {
            JsonValue move = in.any("last");
            return new Former<>(
                    in.passed("state", rules.states().read(in.any("state"), "state")),
                    in.bits("chance"),
                    move == JsonNull.NULL
                            ? null
                            : in.passed("last", rules.moves().read(move, "last")),
                    in.smallInteger("before", 0, seats - 1),
                    in.smallInteger("turn", 0, Integer.MAX_VALUE),
                    in.smallInteger("mover", 0, seats - 1));
        }
    }

    /**
     * An open wish to take back a move.
     *
     * @param seat whose move it is
     * @param agreed who has agreed to it
     */
    public record Wish(int seat, Seats agreed) {

        private JsonObject save() {
            return JsonObject.with("seat", seat).and("agreed", agreed.bits()).build();
        }

        private static Wish from(int seats, Fields in) {
            return new Wish(
                    in.smallInteger("seat", 0, seats - 1),
                    new Seats(in.smallInteger("agreed", 0, Seats.first(seats).bits())));
        }
    }

    public Takebacks {
        kept = List.copyOf(kept);
    }

    /** Nothing is kept. */
    // It holds no state and no move, so it is one of every game.
    @SuppressWarnings("unchecked")
    static <S, M> Takebacks<S, M> none() {
        return (Takebacks<S, M>) NONE;
    }

    /** Whether there is anything to save. */
    boolean isNone() {
        return equals(NONE);
    }

    /** Everything, in one spelling. */
    JsonObject save(Rules<?, S, M> rules) {
        return JsonObject.with("kept", JsonArray.of(kept, former -> former.save(rules)))
                .and("mover", mover)
                .and("last", last)
                .and("turns", turns)
                .and("wish", wish == null ? JsonNull.NULL : wish.save())
                .build();
    }

    static <S, M> Verdict<Takebacks<S, M>> read(Rules<?, S, M> rules, int seats, JsonValue saved) {
        return Fields.read(saved, "takebacks", in -> from(rules, seats, in));
    }

    private static <S, M> Takebacks<S, M> from(Rules<?, S, M> rules, int seats, Fields in) {
        List<Former<S, M>> kept = new ArrayList<>();
        for (JsonValue former : in.items("kept")) {
            Verdict<Former<S, M>> read =
                    Fields.read(former, "kept", one -> Former.from(rules, seats, one));
            kept.add(in.passed("kept", read));
        }
        JsonValue wish = in.any("wish");
        return new Takebacks<>(
                kept,
                in.smallInteger("mover", 0, seats - 1),
                in.smallInteger("last", 0, Integer.MAX_VALUE),
                in.smallInteger("turns", 0, Integer.MAX_VALUE),
                wish == JsonNull.NULL
                        ? null
                        : in.passed(
                                "wish", Fields.read(wish, "wish", one -> Wish.from(seats, one))));
    }

    /** Goes on with a move, which closes an open wish. */
    Takebacks<S, M> moved(Play<S, M> left, int seat) {
        int depth = left.rules().undoDepth();
        if (depth == 0) {
            return this;
        }
        int dropped = Math.max(0, kept.size() + 1 - depth);
        List<Former<S, M>> more = new ArrayList<>(kept.subList(dropped, kept.size()));
        more.add(new Former<>(left.state(), left.chance(), left.last(), mover, last, seat));
        return new Takebacks<>(more, seat, turns + 1, turns + 1, null);
    }

    /** Where the last kept move of a seat began; null if none is kept. */
    @Nullable Former<S, M> before(int seat) {
        int index = indexOf(seat);
        return index < 0 ? null : kept.get(index);
    }

    /** As it was before the last kept move of a seat, which there is. */
    Takebacks<S, M> backBefore(int seat) {
        int index = indexOf(seat);
        Former<S, M> left = kept.get(index);
        return new Takebacks<>(kept.subList(0, index), left.before(), left.turn(), turns + 1, null);
    }

    private int indexOf(int seat) {
        int index = kept.size() - 1;
        while (index >= 0 && kept.get(index).mover() != seat) {
            index--;
        }
        return index;
    }

    /** The same with such a wish, or with none. */
    Takebacks<S, M> wished(@Nullable Wish open) {
        return new Takebacks<>(kept, mover, last, turns, open);
    }

    /** No move can be taken back any more, and nobody wishes it. */
    Takebacks<S, M> cut() {
        return kept.isEmpty() && wish == null
                ? this
                : new Takebacks<>(List.of(), mover, last, turns, null);
    }
}
