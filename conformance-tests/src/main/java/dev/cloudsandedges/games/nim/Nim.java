package dev.cloudsandedges.games.nim;

import dev.cloudsandedges.json.Codec;
import dev.cloudsandedges.json.JsonObject;
import dev.cloudsandedges.rules.Chance;
import dev.cloudsandedges.rules.Outcome;
import dev.cloudsandedges.rules.Rules;
import dev.cloudsandedges.rules.Seats;
import dev.cloudsandedges.verdict.Refusal;
import dev.cloudsandedges.verdict.Verdict;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/**
 * The rules of Nim, as in Bouton, "Nim, a Game with a Complete Mathematical Theory", Annals of
 * Mathematics 3 (1901): two players take any number of counters, at least one, from one of several
 * heaps in turn. Whoever takes the last counter of all wins, or loses, as the settings say.
 *
 * <p>Refusals of moves: {@code heap-unknown}, {@code heap-too-small}.
 */
public final class Nim implements Rules<Heaps, Nim.Table, Nim.Take> {

    /** The rules themselves; they have no state. */
    public static final Nim RULES = new Nim();

    private static final Codec<Take> MOVES = Codec.ofObject(
            take -> JsonObject.with("heap", take.heap)
                    .and("counters", take.counters)
                    .build(),
            in -> new Take(
                    in.smallInteger("heap", 0, Heaps.MOST - 1),
                    in.smallInteger("counters", 1, Heaps.HIGHEST)));

    private static final Codec<Table> STATES = Codec.ofObject(
            table -> JsonObject.with("heaps", Heaps.CODEC.write(table.heaps))
                    .and("turn", table.turn)
                    .build(),
            in -> new Table(in.value("heaps", Heaps.CODEC), in.smallInteger("turn", 0, 1)));

    /** Some counters of a heap; heaps are numbered from 0. */
    public record Take(int heap, int counters) {}

    /** What is left, and whose turn it is, also when nothing is left. */
    public record Table(Heaps heaps, int turn) {
        /** A line for each heap, with its counters. */
        @Override
        public String toString() {
            StringBuilder lines = new StringBuilder();
            for (int size : heaps.sizes()) {
                lines.append(lines.isEmpty() ? "|" : "\n|").append("o".repeat(size));
            }
            return lines.toString();
        }
    }

    private Nim() {}

    @Override
    public String game() {
        return "nim";
    }

    @Override
    public Codec<Heaps> settings() {
        return Heaps.CODEC;
    }

    @Override
    public Codec<Take> moves() {
        return MOVES;
    }

    @Override
    public Codec<Table> states() {
        return STATES;
    }

    @Override
    public Table setup(Heaps heaps, int seats, Chance chance) {
        return new Table(heaps, 0);
    }

    @Override
    public Seats toMove(Table table) {
        return table.heaps.counters() == 0 ? Seats.NONE : Seats.of(table.turn);
    }

    @Override
    public List<Take> legalMoves(Table table, int seat) {
        List<Take> takes = new ArrayList<>();
        if (seat == table.turn) {
            for (int heap = 0; heap < table.heaps.sizes().size(); heap++) {
                for (int count = 1; count <= table.heaps.sizes().get(heap); count++) {
                    takes.add(new Take(heap, count));
                }
            }
        }
        return takes;
    }

    @Override
    public Verdict<Table> play(Table table, int seat, Take take, Chance chance) {
        List<Integer> sizes = table.heaps.sizes();
        if (take.heap < 0 || take.heap >= sizes.size()) {
            return Verdict.refused(
                    Refusal.of("heap-unknown", "There is no such heap; choose one on the table.")
                            .with("heaps", String.valueOf(sizes.size())));
        }
        if (take.counters < 1 || take.counters > sizes.get(take.heap)) {
            return Verdict.refused(
                    Refusal.of("heap-too-small", "Take from 1 to all of the counters of a heap.")
                            .with("counters", String.valueOf(sizes.get(take.heap))));
        }
        return Verdict.accepted(new Table(table.heaps.without(take), 1 - table.turn));
    }

    @Override
    public @Nullable Outcome outcome(Table table) {
        if (table.heaps.counters() > 0) {
            return null;
        }
        int last = 1 - table.turn;
        return Outcome.won(table.heaps.lastTaker() == Heaps.LastTaker.WINS ? last : 1 - last, 2);
    }
}
