package dev.cloudsandedges.dotsandboxes.bot;

import dev.cloudsandedges.bots.Bot;
import dev.cloudsandedges.bots.Sight;
import dev.cloudsandedges.dotsandboxes.BoardSize;
import dev.cloudsandedges.dotsandboxes.Line;
import dev.cloudsandedges.json.JsonValue;
import dev.cloudsandedges.rules.Chance;

import java.util.ArrayList;
import java.util.List;

/**
 * Plays Dots and Boxes on boards of every size, for any number of seats. It closes a box wherever
 * it can; otherwise it draws a line that gives no box away; where every line gives boxes away, one
 * that opens the shortest chain. Of equal lines any, each as likely as the others.
 *
 * <p>So plays who has understood that chains decide the game (Berlekamp, "The Dots and Boxes Game",
 * 2000), and has not read on: it never leaves the last two boxes of a chain to the next player to
 * make that one open another chain, so whoever does so can beat it.
 */
public final class CarefulBot implements Bot {

    /** A bot like every other one of this class. */
    public CarefulBot() {}

    /**
     * The line that it draws.
     *
     * @throws IllegalStateException if the sight is not one of Dots and Boxes
     */
    @Override
    public JsonValue choose(Sight sight, Chance chance) {
        BoardSize size = BoardSize.CODEC.read(sight.settings(), "settings").orThrow();
        List<Line> free = new ArrayList<>(sight.moves().size());
        for (JsonValue move : sight.moves()) {
            free.add(Line.CODEC.read(move, "move").orThrow());
        }
        return Line.CODEC.write(chance.choose(cheapest(new FreeSides(size, free), free)));
    }

    private static List<Line> cheapest(FreeSides sides, List<Line> free) {
        List<Line> cheapest = new ArrayList<>();
        int least = Integer.MAX_VALUE;
        for (Line line : free) {
            int cost = sides.cost(line);
            if (cost < least) {
                least = cost;
                cheapest.clear();
            }
            if (cost == least) {
                cheapest.add(line);
            }
        }
        return cheapest;
    }
}
