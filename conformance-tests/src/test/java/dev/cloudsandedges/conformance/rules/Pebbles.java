package dev.cloudsandedges.conformance.rules;

import dev.cloudsandedges.json.Codec;
import dev.cloudsandedges.json.JsonArray;
import dev.cloudsandedges.json.JsonObject;
import dev.cloudsandedges.json.JsonValue;
import dev.cloudsandedges.rules.Chance;
import dev.cloudsandedges.rules.Outcome;
import dev.cloudsandedges.rules.Rules;
import dev.cloudsandedges.rules.Seats;
import dev.cloudsandedges.rules.Undo;
import dev.cloudsandedges.rules.Viewer;
import dev.cloudsandedges.verdict.Refusal;
import dev.cloudsandedges.verdict.Verdict;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/**
 * A small game that has everything: luck, secrets, moves that are partly hidden, phases, taking
 * back. Two or three take one or two pebbles in turn; two bring luck, a point more or none. With
 * each take goes a hidden bet of a point, and each begins with a card of 0 to 2 points.
 */
class Pebbles implements Rules<Integer, Pebbles.Heap, Pebbles.Take> {

    static final Pebbles RIGHT = new Pebbles();

    /** Lists that nobody changes, though they could be. */
    record Heap(int left, int turn, Seats out, List<Integer> taken, List<Integer> hidden) {

        int seats() {
            return taken.size();
        }

        boolean isOver() {
            return left == 0 || out.count() >= seats() - 1;
        }
    }

    record Take(int count, int bet) {}

    /** What is tried of these rules, or of others like them. */
    static Trial<Integer, Heap, Take> trial(Pebbles rules) {
        return Trial.of(rules)
                .settings(1, 2, 4)
                .endsWithin((pebbles, seats) -> pebbles)
                .hostileMoves(new Take(3, 0), new Take(1, 9))
                .games(4)
                .otherSecrets(Pebbles::otherCards)
                .otherMoves((heap, turn, seat, take, viewer, chance) ->
                        sees(viewer, seat) || heap.isOver()
                                ? null
                                : new Take(take.count(), 1 - take.bet()))
                .renaming((heap, by, seats) -> new Heap(
                        heap.left(),
                        (heap.turn() + by) % seats,
                        renamed(heap.out(), by, seats),
                        renamed(heap.taken(), by),
                        renamed(heap.hidden(), by)));
    }

    private static @Nullable Heap otherCards(Heap heap, Viewer viewer, Chance chance) {
        List<Integer> other = new ArrayList<>();
        for (int seat = 0; seat < heap.seats(); seat++) {
            boolean seen = sees(viewer, seat) || heap.isOver();
            other.add(seen ? heap.hidden().get(seat) : chance.below(9));
        }
        return new Heap(heap.left(), heap.turn(), heap.out(), heap.taken(), other);
    }

    private static Seats renamed(Seats set, int by, int seats) {
        Seats renamed = Seats.NONE;
        for (int seat : set.numbers()) {
            renamed = renamed.and((seat + by) % seats);
        }
        return renamed;
    }

    private static List<Integer> renamed(List<Integer> bySeat, int by) {
        List<Integer> renamed = new ArrayList<>();
        for (int seat = 0; seat < bySeat.size(); seat++) {
            renamed.add(bySeat.get((seat + bySeat.size() - by) % bySeat.size()));
        }
        return renamed;
    }

    static boolean sees(Viewer viewer, int seat) {
        return viewer instanceof Viewer.Administrator
                || (viewer instanceof Viewer.Seated seated && seated.seat() == seat);
    }

    @Override
    public String game() {
        return "pebbles";
    }

    @Override
    public int mostSeats() {
        return 3;
    }

    @Override
    public Codec<Integer> settings() {
        return Codec.ofInteger("pebbles", 1, 9);
    }

    @Override
    public Codec<Take> moves() {
        return Codec.ofObject(
                take -> JsonObject.with("count", take.count())
                        .and("bet", take.bet())
                        .build(),
                in -> new Take(in.smallInteger("count", -9, 9), in.smallInteger("bet", -9, 9)));
    }

    @Override
    public Codec<Heap> states() {
        return Codec.ofObject(
                heap -> JsonObject.with("left", heap.left())
                        .and("turn", heap.turn())
                        .and("out", heap.out().bits())
                        .and("taken", JsonArray.ofNumbers(heap.taken()))
                        .and("hidden", JsonArray.ofNumbers(heap.hidden()))
                        .build(),
                in -> new Heap(
                        in.smallInteger("left", 0, 9),
                        in.smallInteger("turn", 0, 9),
                        new Seats(in.smallInteger("out", 0, 7)),
                        in.smallIntegers("taken"),
                        in.smallIntegers("hidden")));
    }

    @Override
    public Heap setup(Integer pebbles, int seats, Chance chance) {
        List<Integer> taken = new ArrayList<>();
        List<Integer> hidden = new ArrayList<>();
        for (int seat = 0; seat < seats; seat++) {
            taken.add(0);
            hidden.add(chance.below(3));
        }
        return new Heap(pebbles, 0, Seats.NONE, taken, hidden);
    }

    @Override
    public Seats toMove(Heap heap) {
        return heap.isOver() ? Seats.NONE : Seats.of(heap.turn());
    }

    @Override
    public Iterable<Take> legalMoves(Heap heap, int seat) {
        List<Take> takes = new ArrayList<>();
        for (int count = 1; count <= Math.min(2, heap.left()); count++) {
            takes.add(new Take(count, 0));
            takes.add(new Take(count, 1));
        }
        return toMove(heap).has(seat) ? takes : List.of();
    }

    @Override
    public Verdict<Heap> play(Heap heap, int seat, Take take, Chance chance) {
        Refusal why = why(heap, seat, take);
        return why == null
                ? Verdict.accepted(taken(heap, seat, take, chance))
                : Verdict.refused(why);
    }

    @Nullable Refusal why(Heap heap, int seat, Take take) {
        boolean fits = take.count() >= 1 && take.count() <= Math.min(2, heap.left());
        if (!fits || take.bet() < 0 || take.bet() > 1) {
            return Refusal.of("take-impossible", "Take one pebble or two, if so many are left.");
        }
        return toMove(heap).has(seat)
                ? null
                : Refusal.of("not-your-turn", "It is another player's turn.");
    }

    Heap taken(Heap heap, int seat, Take take, Chance chance) {
        int lucky = take.count() == 2 ? chance.below(2) : 0;
        int next = following(heap.turn(), heap.out(), heap.seats());
        return new Heap(
                heap.left() - take.count(),
                next,
                heap.out(),
                plus(heap.taken(), seat, take.count() + lucky),
                plus(heap.hidden(), seat, take.bet()));
    }

    int following(int seat, Seats out, int seats) {
        int next = seat;
        do {
            next = (next + 1) % seats;
        } while (out.has(next) && out.count() < seats);
        return next;
    }

    static List<Integer> plus(List<Integer> bySeat, int seat, int more) {
        List<Integer> sums = new ArrayList<>(bySeat);
        sums.set(seat, sums.get(seat) + more);
        return sums;
    }

    @Override
    public Heap resign(Heap heap, int seat) {
        Seats out = heap.out().and(seat);
        int turn = heap.turn() == seat ? following(seat, out, heap.seats()) : heap.turn();
        return new Heap(heap.left(), turn, out, heap.taken(), heap.hidden());
    }

    @Override
    public @Nullable Outcome outcome(Heap heap) {
        return heap.isOver() ? Outcome.mostPoints(points(heap), heap.out()) : null;
    }

    static List<Integer> points(Heap heap) {
        List<Integer> points = heap.taken();
        for (int seat = 0; seat < heap.seats(); seat++) {
            points = plus(points, seat, heap.hidden().get(seat));
        }
        return points;
    }

    @Override
    public String phase(Heap heap) {
        return heap.left() > 2 ? "plenty" : "scarce";
    }

    @Override
    public JsonValue view(Heap heap, Viewer viewer) {
        JsonObject.Builder hidden = JsonObject.builder();
        for (int seat = 0; seat < heap.seats(); seat++) {
            if (sees(viewer, seat) || heap.isOver()) {
                hidden.and("seat-" + seat, heap.hidden().get(seat));
            }
        }
        return JsonObject.with("left", heap.left())
                .and("turn", heap.turn())
                .and("taken", JsonArray.ofNumbers(heap.taken()))
                .and("hidden", hidden.build())
                .build();
    }

    @Override
    public JsonValue viewMove(Heap now, int turn, int seat, Take take, Viewer viewer) {
        JsonObject.Builder seen = JsonObject.with("count", take.count());
        return sees(viewer, seat) || now.isOver()
                ? seen.and("bet", take.bet()).build()
                : seen.build();
    }

    @Override
    public @Nullable Refusal explain(Heap heap, int seat, Take take) {
        return why(heap, seat, take);
    }

    @Override
    public @Nullable Take outOfTime(Heap heap, int seat, Chance chance) {
        return new Take(1, 0);
    }

    @Override
    public int undoDepth() {
        return 2;
    }

    @Override
    public Undo undo(Heap now, Heap before, int seat) {
        return now.isOver() ? Undo.NEVER : Undo.FREELY;
    }
}
