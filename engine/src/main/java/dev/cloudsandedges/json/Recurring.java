package dev.cloudsandedges.json;

import org.jspecify.annotations.Nullable;

import java.util.function.Function;

/**
 * Passages that stood at one place of the documents before, with what they mean: what recurs is
 * looked at as a whole. Looks first for the one that followed the latest one the last time, as
 * players take turns, and then among the latest {@value #MOST} new ones. Not for two threads.
 *
 * @param <T> what a passage means
 */
public final class Recurring<T> {

    static final int MOST = 8;

    private final Function<LineScanner, @Nullable T> reader;
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

    /**
     * Knows no passages.
     *
     * @param reader reads one that is not known, and stops the scanner or gives null where none
     *     is. A passage is not empty, and means the same wherever it stands and whatever stands
     *     behind it.
     */
    public Recurring(Function<LineScanner, @Nullable T> reader) {
        this.reader = reader;
    }

    /**
     * What the passage means that stands here, which is passed over. Where there is none, it is
     * null or the scanner has stopped.
     */
    public @Nullable T read(LineScanner in) {
        Passage<T> before = latest;
        if (before == null) {
            return readOther(in);
        }
        Passage<T> expected = before.follower;
        if (!in.take(expected.characters)) {
            return readOther(in);
        }
        latest = expected;
        return expected.meaning;
    }

    private @Nullable T readOther(LineScanner in) {
        for (Passage<T> known = first; known != null; known = known.next) {
            if (in.take(known.characters)) {
                follow(known);
                return known.meaning;
            }
        }
        int from = in.place();
        T meaning = reader.apply(in);
        if (meaning != null && !in.isStopped()) {
            keep(new Passage<>(in.between(from, in.place()), meaning, first));
        }
        return meaning;
    }

    private void follow(Passage<T> next) {
        if (latest != null) {
            latest.follower = next;
        }
        latest = next;
    }

    private void keep(Passage<T> fresh) {
        follow(fresh);
        first = fresh;
        Passage<T> last = fresh;
        for (int i = 1; i < MOST && last.next != null; i++) {
            last = last.next;
        }
        last.next = null;
    }
}
