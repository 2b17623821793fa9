package dev.cloudsandedges.json;

import org.jspecify.annotations.Nullable;

/**
 * Short passages that were read before, wherever they stood, with what they mean. Each has one
 * place, which its sum gives; another passage of that place drives it out. Not for two threads.
 *
 * @param <T> what a passage means: a value that does not change
 */
public final class Remembered<T> {

    private final @Nullable Passage<T>[] passages;

    private static final class Passage<T> {
        final char[] characters;
        final T meaning;

        Passage(char[] characters, T meaning) {
            this.characters = characters;
            this.meaning = meaning;
        }
    }

    /**
     * Knows no passages.
     *
     * @param places how many it can know, a power of two
     */
    // Nothing but passages of that meaning comes into it.
    @SuppressWarnings("unchecked")
    public Remembered(int places) {
        this.passages = (@Nullable Passage<T>[]) new Passage<?>[places];
    }

    /**
     * What the passage means that stands here, which is passed over; null for one not known.
     *
     * @param sum as {@link LineScanner#sumToEnd} gives it, or null without looking if that is -1
     */
    public @Nullable T read(LineScanner in, int sum) {
        Passage<T> there = sum < 0 ? null : passages[place(sum)];
        return there != null && in.take(there.characters) ? there.meaning : null;
    }

    /** Keeps what was read from a place up to here, unless its sum is -1. */
    public void keep(LineScanner in, int from, int sum, T meaning) {
        if (sum >= 0) {
            passages[place(sum)] = new Passage<>(in.between(from, in.place()), meaning);
        }
    }

    private int place(int sum) {
        return sum & passages.length - 1;
    }
}
