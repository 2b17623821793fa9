package dev.cloudsandedges.games.nim;

import dev.cloudsandedges.json.Codec;
import dev.cloudsandedges.json.JsonArray;
import dev.cloudsandedges.json.JsonObject;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;

/**
 * Heaps of counters, and what it means to take the last one: what a game of Nim begins with, and
 * what is left of it.
 *
 * @param sizes how many counters each heap has, 0 to {@value #HIGHEST}; 1 to {@value #MOST} heaps
 * @param lastTaker what becomes of whoever takes the last counter
 */
public record Heaps(List<Integer> sizes, LastTaker lastTaker) {

    /** The most heaps. */
    public static final int MOST = 16;

    /** The most counters in a heap. */
    public static final int HIGHEST = 64;

    /** Writes {@code {"sizes":[…],"lastTaker":"wins" or "loses"}}. */
    public static final Codec<Heaps> CODEC = Codec.ofObject(
            heaps -> JsonObject.with("sizes", JsonArray.ofNumbers(heaps.sizes))
                    .and("lastTaker", heaps.lastTaker.word)
                    .build(),
            in -> new Heaps(
                    in.smallIntegers("sizes"),
                    in.word("lastTaker", LastTaker.ALL, taker -> taker.word)));

    /** What becomes of whoever takes the last counter. */
    public enum LastTaker {
        /** The usual game. */
        WINS("wins"),
        /** The misère game. */
        LOSES("loses");

        private static final List<LastTaker> ALL = List.of(values());

        private final String word;

        LastTaker(String word) {
            this.word = word;
        }
    }

    public Heaps {
        sizes = List.copyOf(sizes);
        Objects.requireNonNull(lastTaker, "lastTaker");
        if (sizes.isEmpty() || sizes.size() > MOST) {
            throw new IllegalArgumentException("there must be from 1 to " + MOST + " heaps");
        }
        if (Collections.min(sizes) < 0 || Collections.max(sizes) > HIGHEST) {
            throw new IllegalArgumentException("a heap must be from 0 to " + HIGHEST);
        }
    }

    /** How many counters there are in all. */
    public int counters() {
        int sum = 0;
        for (int size : sizes) {
            sum += size;
        }
        return sum;
    }

    Heaps without(Nim.Take take) {
        List<Integer> left = new ArrayList<>(sizes);
        left.set(take.heap(), sizes.get(take.heap()) - take.counters());
        return new Heaps(left, lastTaker);
    }
}
