package dev.cloudsandedges.eventsourcing;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * The commands that a stream has accepted, so that one delivered again gets its first answer and
 * no second event. A command's id belongs to its sender and to its stream: the same id under
 * another sender or for another stream is another command.
 *
 * <p>Two words a command, in the order of acceptance while they are few; from then on an open table
 * with linear probing (Knuth, TAOCP volume 3, 6.4, algorithm L) that is never more than half full.
 */
final class Receipts {

    /** The most events that one command can have. */
    static final int MOST_EVENTS = 255;

    private static final int FEW = 64; // a search through so many is faster than a hash table

    private static final int WORDS = 2;
    private static final int HALF = 16; // each word ends with half of the content
    private static final int COUNT = 8;
    private static final long LOW = (1L << HALF) - 1;
    private static final long[] NONE = {};

    private static final int SIEVE = 4; // words: one bit of 256 for each key

    private long[] table = NONE;
    private long[] sieve = NONE;
    private int size;

    /**
     * A command that was accepted.
     *
     * @param key of its {@link Claim}
     * @param first the position of its first event
     * @param count how many events it has
     */
    record Accepted(long key, long first, long count) {}

    /** All commands, as the log knows them, in the order of positions. */
    List<Accepted> accepted() {
        List<Accepted> accepted = new ArrayList<>(size);
        for (int at = 0; at < table.length; at += WORDS) {
            if (table[at + 1] != 0) {
                accepted.add(new Accepted(
                        table[at] >>> HALF,
                        table[at + 1] >>> (COUNT + HALF),
                        count(table[at + 1])));
            }
        }
        accepted.sort(Comparator.comparingLong(Accepted::first));
        return accepted;
    }

    /** Remembers a command that the log knows and that was not there before. */
    void restore(Accepted one) {
        put(one.key, Claim.UNKNOWN, one.first, one.count);
    }

    /** The answer to a command that was accepted before, or null. */
    @Nullable Answer find(Claim claim) {
        int at = find(claim.key());
        if (at < 0) {
            return null;
        }
        int content = (int) ((table[at] & LOW) << HALF | (table[at + 1] & LOW));
        if (content != Claim.UNKNOWN && content != claim.content()) {
            return Refusals.REUSED;
        }
        long first = table[at + 1] >>> (COUNT + HALF);
        return new Answer.Accepted(first, first + count(table[at + 1]) - 1);
    }

    /** Remembers the answer to a command that was not answered before. */
    void keep(Claim claim, Answer.Accepted there) {
        put(claim.key(), claim.content(), there.first(), there.last() - there.first() + 1);
    }

    /**
     * Events come one by one; those of one command stand next to each other.
     *
     * @throws CorruptLog if they do not, or are too many
     */
    void learn(long key, long position) {
        int at = find(key);
        if (at < 0) {
            put(key, Claim.UNKNOWN, position, 1);
            return;
        }
        long first = table[at + 1] >>> (COUNT + HALF);
        long count = count(table[at + 1]);
        if (position != first + count || count == MOST_EVENTS) {
            throw new CorruptLog(position, "the command of this event was over before it");
        }
        table[at + 1] += 1L << HALF;
    }

    private static long count(long word) {
        return word >>> HALF & MOST_EVENTS;
    }

    /** Whether a key may be there; most that are not have no bit in the sieve (Bloom, 1970). */
    private boolean mayHave(long key) {
        return size > 0 && (sieve[word(key)] & 1L << (key >>> 1)) != 0;
    }

    private static int word(long key) {
        return (int) (key >>> (Claim.KEY_BITS - 2)) & (SIEVE - 1);
    }

    private void put(long key, int content, long first, long count) {
        if (size >= FEW ? size * WORDS * 2 >= table.length : size * WORDS == table.length) {
            grow();
        }
        int at = size < FEW ? size * WORDS : slot(key);
        sieve[word(key)] |= 1L << (key >>> 1);
        table[at] = key << HALF | (content >>> HALF);
        table[at + 1] = first << (COUNT + HALF) | count << HALF | (content & LOW);
        size++;
    }

    private int find(long key) {
        if (!mayHave(key)) {
            return -1;
        }
        if (size > FEW) {
            int at = slot(key);
            return table[at + 1] == 0 ? -1 : at;
        }
        for (int at = 0; at < size * WORDS; at += WORDS) {
            if (table[at] >>> HALF == key) {
                return at;
            }
        }
        return -1;
    }

    /** Where a key's words begin in the open table, or the free ones where they belong. */
    private int slot(long key) {
        int mask = table.length / WORDS - 1;
        int slot = (int) (key >>> 1) & mask;
        while (table[slot * WORDS + 1] != 0 && table[slot * WORDS] >>> HALF != key) {
            slot = (slot + 1) & mask;
        }
        return slot * WORDS;
    }

    private void grow() {
        if (size == 0) {
            sieve = new long[SIEVE];
        }
        if (size < FEW) {
            table = Arrays.copyOf(table, Math.max(4 * WORDS, table.length * 2));
            return;
        }
        long[] old = table;
        table = new long[Math.max(4 * FEW * WORDS, old.length * 2)];
        for (int from = 0; from < old.length; from += WORDS) {
            if (old[from + 1] != 0) {
                System.arraycopy(old, from, table, slot(old[from] >>> HALF), WORDS);
            }
        }
    }
}
