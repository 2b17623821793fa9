package dev.cloudsandedges.json;

import org.jspecify.annotations.Nullable;

/**
 * Passages that stood at one place of the documents before, with what they mean: what recurs is
 * looked at as a whole. Looks first for the one that followed the latest one the last time, as
 * players take turns, and then among the latest {@value #MOST} new ones. Not for two threads.
 *
 * @param <T> what a passage means
 */
public final class Recurring<T> {

    static final int MOST = 8;

    private @Nullable Passage<T> first;
    private @Nullable Passage<T> latest;

    private static final class Passage<T> {
        final char[] characters;
        final T meaning;

        @Nullable Passage<T> next; // in the list

        Passage<T> follower; // on the log

        Passage(char[] characters, T meaning, @Nullable Passage<T> next) {
            this.characters = characters;
            this.meaning = meaning;
            this.next = next;
            this.follower = this;
        }
    }

    /** Knows no passages. */
    public Recurring() {}

    /** What the passage means that stands here, which is passed over; null for one not known. */
    public @Nullable T read(LineScanner in) {
        Passage<T> before = latest;
        if (before == null) {
            return null;
        }
        Passage<T> expected = before.follower;
        if (in.take(expected.characters)) {
            latest = expected;
            return expected.meaning;
        }
        return search(in, before);
    }

    private @Nullable T search(LineScanner in, Passage<T> before) {
        for (Passage<T> known = first; known != null; known = known.next) {
            if (in.take(known.characters)) {
                before.follower = known;
                latest = known;
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
            Passage<T> fresh = new Passage<>(in.between(from, in.place()), meaning, first);
            if (latest != null) {
                latest.follower = fresh;
            }
            first = fresh;
            latest = fresh;
            Passage<T> last = fresh;
            for (int i = 1; i < MOST && last.next != null; i++) {
                last = last.next;
            }
            last.next = null;
        }
        return meaning;
    }
}
