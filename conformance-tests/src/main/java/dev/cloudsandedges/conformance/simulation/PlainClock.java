package dev.cloudsandedges.conformance.simulation;

import dev.cloudsandedges.json.JsonArray;
import dev.cloudsandedges.json.JsonNumber;
import dev.cloudsandedges.json.JsonObject;
import dev.cloudsandedges.json.JsonValue;
import dev.cloudsandedges.rules.Chance;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** The clocks of one match, by the times that its events have; all times in milliseconds. */
final class PlainClock {

    private static final long LEAST = 1_000;
    private static final long MOST = 14L * 24 * 60 * 60 * 1_000;
    private static final long STANDS = -1;

    /** For the whole match, or null for each move. */
    private final @Nullable Long increment;

    private final long first;
    private final List<Long> left = new ArrayList<>();
    private final List<Long> falls = new ArrayList<>();

    private PlainClock(long first, @Nullable Long increment, int seats) {
        this.first = first;
        this.increment = increment;
        for (int seat = 0; seat < seats; seat++) {
            left.add(first);
            falls.add(STANDS);
        }
    }

    /** As the terms of a match have it, and not running yet; null for none. */
    static @Nullable PlainClock of(@Nullable JsonValue terms, int seats) {
        if (!(terms instanceof JsonObject clock)) {
            return null;
        }
        return clock.get("perMove") instanceof JsonNumber perMove
                ? new PlainClock(perMove.value(), null, seats)
                : new PlainClock(
                        Documents.number(clock, "bank"),
                        Documents.number(clock, "increment"),
                        seats);
    }

    /** Whether a match can be asked for with that; null is without. */
    static boolean allows(@Nullable JsonValue terms) {
        if (terms == null) {
            return true;
        }
        Set<String> names = Documents.names(terms);
        if (names.equals(Set.of("perMove"))) {
            return isWithin(terms, "perMove", LEAST);
        }
        return names.equals(Set.of("bank", "increment"))
                && isWithin(terms, "bank", LEAST)
                && isWithin(terms, "increment", 0);
    }

    private static boolean isWithin(JsonValue terms, String name, long least) {
        long there = Documents.number((JsonObject) terms, name);
        return there >= least && there <= MOST;
    }

    /** What players ask for: mostly little time, so that it runs out. */
    static JsonObject terms(Chance chance) {
        long time = chance.choose(List.of(LEAST, 4_000L, 20_000L, 100_000L, 2_000_000L));
        return chance.below(2) == 0
                ? JsonObject.with("perMove", time).build()
                : JsonObject.with("bank", time)
                        .and("increment", chance.choose(List.of(0L, 500L, 5_000L)))
                        .build();
    }

    /** What no match can have. */
    static JsonObject impossible(Chance chance) {
        return switch (chance.below(4)) {
            case 0 -> JsonObject.with("perMove", LEAST - 1).build();
            case 1 -> JsonObject.with("bank", MOST + 1).and("increment", 0).build();
            case 2 -> JsonObject.with("bank", LEAST).and("increment", -1).build();
            default -> JsonObject.with("perMove", LEAST).and("bank", LEAST).build();
        };
    }

    /** The clocks of those who are to move run from now on, if they do not yet; others stand. */
    void goOn(List<Integer> toMove, long at) {
        for (int seat = 0; seat < falls.size(); seat++) {
            boolean runs = falls.get(seat) != STANDS;
            if (runs && !toMove.contains(seat)) {
                left.set(seat, increment == null ? first : rest(seat, at));
                falls.set(seat, STANDS);
            } else if (!runs && toMove.contains(seat)) {
                falls.set(seat, at + left.get(seat));
            }
        }
    }

    /** A seat has moved, and these are to move now. */
    void moved(int seat, List<Integer> toMove, long at) {
        left.set(seat, increment == null ? first : rest(seat, at) + increment);
        falls.set(seat, STANDS);
        goOn(toMove, at);
    }

    /** A clock that goes back gives nobody time. */
    private long rest(int seat, long at) {
        return Math.max(0, Math.min(left.get(seat), falls.get(seat) - at));
    }

    /** Whether a seat's time is over then. */
    boolean isOver(int seat, long at) {
        return falls.get(seat) != STANDS && falls.get(seat) <= at;
    }

    /** The seats whose time is over then, the one whose clock fell first first. */
    List<Integer> over(long at) {
        List<Integer> over = new ArrayList<>();
        for (int seat = 0; seat < falls.size(); seat++) {
            if (isOver(seat, at)) {
                over.add(seat);
            }
        }
        over.sort(Comparator.comparing(falls::get));
        return over;
    }

    /** When the first of those that run falls; behind all times if none runs. */
    long firstFall() {
        return falls.stream()
                .filter(one -> one != STANDS)
                .min(Long::compare)
                .orElse(Long.MAX_VALUE);
    }

    /** As events have it. */
    JsonArray json() {
        List<JsonValue> hands = new ArrayList<>();
        for (int seat = 0; seat < falls.size(); seat++) {
            JsonObject.Builder hand = JsonObject.with("left", left.get(seat));
            hands.add(
                    falls.get(seat) == STANDS
                            ? hand.build()
                            : hand.and("falls", falls.get(seat)).build());
        }
        return new JsonArray(hands);
    }

    /** The same as they are now. */
    PlainClock copy() {
        PlainClock copy = new PlainClock(first, increment, falls.size());
        for (int seat = 0; seat < falls.size(); seat++) {
            copy.left.set(seat, left.get(seat));
            copy.falls.set(seat, falls.get(seat));
        }
        return copy;
    }
}
