package dev.cloudsandedges.eventsourcing;

import dev.cloudsandedges.verdict.Refusal;

import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The first answers, by who asked and the command's id, so that a command delivered again is
 * answered and not decided again.
 *
 * <p>Acceptances are remembered for ever, in an open table with linear probing (Knuth, TAOCP volume
 * 3, 6.4, algorithm L) that is never more than half full: three words each, next to each other, for
 * a look-up costs as much as the memory that it touches. Refusals leave no trace on the log; the
 * last {@value #REFUSALS} are remembered for as long as the world lives. Of a command that was
 * learnt from the log only the stream is known, so another command to the same stream under its id
 * gets its answer; of all others the content is compared.
 */
final class Receipts {

    static final int REFUSALS = 1_024;

    private record Refused(long content, Answer answer) {}

    private static final int COUNT_BITS = 16;
    private static final long FREE = 0;
    private static final long LIVE = 1;

    private static final int WORDS = 3;
    private static final int CONTENT = 1; // lowest bit: whether more than the stream is known
    private static final int PLACE = 2; // first position, and how many events

    private long[] table;
    private int mask;
    private int size;
    private final Map<Long, Refused> refused = new LinkedHashMap<>();

    /** @param capacity how many slots at first; a power of two */
    Receipts(int capacity) {
        table = new long[capacity * WORDS];
        mask = capacity - 1;
    }

    /** The answer to a command that was answered before, or null. */
    @Nullable Answer find(Claim claim) {
        int slot = slot(claim.key());
        if (table[slot + PLACE] != FREE) {
            long content = table[slot + CONTENT];
            boolean live = (content & LIVE) == LIVE;
            long asked = live ? claim.content() | LIVE : claim.stream() & ~LIVE;
            return content == asked ? accepted(table[slot + PLACE]) : reused();
        }
        Refused no = refused.isEmpty() ? null : refused.get(claim.key());
        if (no == null) {
            return null;
        }
        return no.content == claim.content() ? no.answer : reused();
    }

    /** Remembers the answer to a command that was not answered before. */
    void keep(Claim claim, Answer answer) {
        if (answer instanceof Answer.Accepted there) {
            long count = there.last() - there.first() + 1;
            put(claim.key(), claim.content() | LIVE, there.first() << COUNT_BITS | count);
        } else if (refused.putIfAbsent(claim.key(), new Refused(claim.content(), answer)) == null
                && refused.size() > REFUSALS) {
            refused.remove(refused.keySet().iterator().next());
        }
    }

    /** Events come one by one; those of one command stand next to each other. */
    void learn(Recorded recorded) {
        Claim claim = Claim.of(recorded);
        int slot = slot(claim.key());
        if (table[slot + PLACE] == FREE) {
            put(claim.key(), claim.stream() & ~LIVE, recorded.position() << COUNT_BITS | 1);
        } else {
            table[slot + PLACE]++;
        }
    }

    private void put(long key, long content, long place) {
        if (++size * 2 > mask + 1) {
            grow();
        }
        int slot = slot(key);
        table[slot] = key;
        table[slot + CONTENT] = content;
        table[slot + PLACE] = place;
    }

    /** Where a key's words begin, or the free ones where they belong. */
    private int slot(long key) {
        int slot = (int) key & mask;
        while (table[slot * WORDS + PLACE] != FREE && table[slot * WORDS] != key) {
            slot = (slot + 1) & mask;
        }
        return slot * WORDS;
    }

    private void grow() {
        long[] old = table;
        table = new long[old.length * 2];
        mask = mask * 2 + 1;
        for (int from = 0; from < old.length; from += WORDS) {
            if (old[from + PLACE] != FREE) {
                System.arraycopy(old, from, table, slot(old[from]), WORDS);
            }
        }
    }

    private static Answer accepted(long place) {
        long first = place >>> COUNT_BITS;
        long count = place & ((1L << COUNT_BITS) - 1);
        return new Answer.Accepted(first, first + count - 1);
    }

    private static Answer reused() {
        return new Answer.Refused(Refusal.of(
                "command-id-reused",
                "Another command came under this id before; give each command an id of its own."));
    }
}
