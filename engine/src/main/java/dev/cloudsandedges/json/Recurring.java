package dev.cloudsandedges.json;

import org.jspecify.annotations.Nullable;

/**
 * Passages that stood at one place of the documents before, with what they mean: what recurs is
 * looked at as a whole. Keeps the latest {@value #MOST}. Not for two threads.
 *
 * @param <T> what a passage means
 */
public final class Recurring<T> {

    static final int MOST = 4;

    private @Nullable Passage<T> first;

    private static final class Passage<T> {
        final char[] characters;
        final T meaning;

        @Nullable Passage<T> next;

        Passage(char[] characters, T meaning, @Nullable Passage<T> next) {
            this.characters = characters;
            this.meaning = meaning;
            this.next = next;
        }
    }

    /** Knows no passages. */
    public Recurring() {}

    /** What the passage means that stands here, which is passed over; null for one not known. */
    public @Nullable T read(LineScanner in) {
        for (Passage<T> known = first; known != null; known = known.next) {
            if (in.take(known.characters)) {
                return known.meaning;
            }
        }
        return null;
    }

    /**
     * Keeps what was read from a place up to here, unless the scanner has stopped. It must mean
     * that wherever it stands, whatever stands behind it.
     *
     * @return the meaning
     */
    public T keep(LineScanner in, int from, T meaning) {
        if (!in.isStopped()) {
            first = new Passage<>(in.between(from, in.place()), meaning, first);
            Passage<T> last = first;
            for (int i = 1; i < MOST && last.next != null; i++) {
                last = last.next;
            }
            last.next = null;
        }
        return meaning;
    }
}
