package dev.cloudsandedges.games.pig;

import dev.cloudsandedges.json.Codec;
import dev.cloudsandedges.json.Fields;
import dev.cloudsandedges.json.JsonArray;
import dev.cloudsandedges.json.JsonObject;
import dev.cloudsandedges.rules.Seats;

import java.util.ArrayList;
import java.util.List;

/**
 * A moment of a game.
 *
 * @param target the points that win
 * @param scores what each seat has scored
 * @param turn the seat that has the die
 * @param sum what it has rolled in this turn
 * @param rolled what the die shows; 0 before the first roll
 * @param playing the seats that have not resigned
 */
public record Table(
        int target, List<Integer> scores, int turn, int sum, int rolled, Seats playing) {

    static final Codec<Table> CODEC = Codec.ofObject(Table::json, Table::from);

    public Table {
        scores = List.copyOf(scores);
    }

    Table rolled(int die) {
        return die == 1
                ? new Table(target, scores, playing.after(turn), 0, die, playing)
                : new Table(target, scores, turn, sum + die, die, playing);
    }

    Table held() {
        List<Integer> more = new ArrayList<>(scores);
        more.set(turn, scores.get(turn) + sum);
        return new Table(target, more, playing.after(turn), 0, rolled, playing);
    }

    Table without(int seat) {
        Seats left = playing.without(seat);
        return seat == turn && !left.isEmpty()
                ? new Table(target, scores, left.after(turn), 0, rolled, left)
                : new Table(target, scores, turn, sum, rolled, left);
    }

    private static JsonObject json(Table table) {
        return JsonObject.with("target", table.target)
                .and("scores", JsonArray.ofNumbers(table.scores))
                .and("turn", table.turn)
                .and("sum", table.sum)
                .and("rolled", table.rolled)
                .and("playing", table.playing.bits())
                .build();
    }

    private static Table from(Fields in) {
        List<Integer> scores = in.smallIntegers("scores");
        return new Table(
                in.smallInteger("target", 1, Pig.HIGHEST_TARGET),
                scores,
                in.smallInteger("turn", 0, scores.size() - 1),
                in.smallInteger("sum", 0, Integer.MAX_VALUE),
                in.smallInteger("rolled", 0, 6),
                new Seats(
                        in.smallInteger("playing", 0, Seats.first(scores.size()).bits())));
    }

    /** A line for each seat: {@code >} has the die, {@code -} has resigned. */
    @Override
    public String toString() {
        StringBuilder lines = new StringBuilder();
        for (int seat = 0; seat < scores.size(); seat++) {
            char mark = seat == turn ? '>' : playing.has(seat) ? ' ' : '-';
            lines.append(mark).append(" seat ").append(seat).append(": ").append(scores.get(seat));
            lines.append(seat == turn && sum > 0 ? " + " + sum : "").append('\n');
        }
        return lines.append("the die shows ")
                .append(rolled == 0 ? "nothing" : rolled)
                .toString();
    }
}
