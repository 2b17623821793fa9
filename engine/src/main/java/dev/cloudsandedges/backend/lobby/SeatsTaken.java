package dev.cloudsandedges.backend.lobby;

import dev.cloudsandedges.json.JsonArray;
import dev.cloudsandedges.json.JsonNumber;
import dev.cloudsandedges.json.JsonText;
import dev.cloudsandedges.json.JsonValue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

/** The matches in which one user has a seat, in the order in which the seats were taken. */
final class SeatsTaken {

    /** One of them, and the position at which the seat was taken. */
    record Seat(long position, String match) {}

    private long[] positions = new long[2];
    private String[] matches = new String[2];
    private int size;

    void add(long position, String match) {
        if (size == positions.length) {
            positions = Arrays.copyOf(positions, size * 3 / 2 + 1);
            matches = Arrays.copyOf(matches, size * 3 / 2 + 1);
        }
        positions[size] = position;
        matches[size++] = match;
    }

    /** Removes the last seat in that match, if there is one. */
    void remove(String match) {
        for (int i = size - 1; i >= 0; i--) {
            if (matches[i].equals(match)) {
                System.arraycopy(positions, i + 1, positions, i, size - i - 1);
                System.arraycopy(matches, i + 1, matches, i, size - i - 1);
                size--;
                return;
            }
        }
    }

    JsonArray save(String player) {
        List<JsonValue> items = new ArrayList<>(1 + 2 * size);
        items.add(new JsonText(player));
        for (int i = 0; i < size; i++) {
            items.add(JsonNumber.of(positions[i]));
            items.add(new JsonText(matches[i]));
        }
        return new JsonArray(items);
    }

    /** The seats that were taken before a position, the latest first. */
    Iterator<Seat> before(long position) {
        int found = Arrays.binarySearch(positions, 0, size, position);
        return new Backwards(found < 0 ? -found - 1 : found);
    }

    private final class Backwards implements Iterator<Seat> {
        private int left;

        Backwards(int count) {
            this.left = count;
        }

        @Override
        public boolean hasNext() {
            return left > 0;
        }

        @Override
        public Seat next() {
            if (left == 0) {
                throw new NoSuchElementException();
            }
            left--;
            return new Seat(positions[left], matches[left]);
        }
    }
}
