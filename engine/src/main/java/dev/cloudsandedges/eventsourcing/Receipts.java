package dev.cloudsandedges.eventsourcing;

import dev.cloudsandedges.verdict.Refusal;

import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The first answers, by who asked and the command's id, so that a command delivered again is
 * answered and not decided again.
 *
 * <p>Acceptances are remembered for ever, in 24 bytes each at the fullest: three columns of an open
 * table with linear probing (Knuth, TAOCP volume 3, 6.4, algorithm L), which is never more than half
 * full. Refusals leave no trace on the log; the last {@value #REFUSALS} are remembered for as long as
 * the world lives. Of a command that was learnt from the log only the stream is known, so another
 * command to the same stream under its id gets its answer; of all others the content is compared.
 */
final class Receipts {

    static final int REFUSALS = 1_024;

    private record Refused(long content, Answer answer) {}

    private static final int COUNT_BITS = 16;
    private static final long FREE = 0;
    private static final long LIVE = 1;

    private long[] keys;
    private long[] contents; // lowest bit: whether more than the stream is known
    private long[] places; // first position, and how many events
    private int size;
    private final Map<Long, Refused> refused = new LinkedHashMap<>();

    /** @param capacity how many slots at first; a power of two */
    Receipts(int capacity) {
        keys = new long[capacity];
        contents = new long[capacity];
        places = new long[capacity];
    }

    /** The answer to a command that was answered before, or null. */
    @Nullable Answer find(Claim claim) {
        int slot = slot(claim.key());
        if (places[slot] != FREE) {
            boolean live = (contents[slot] & LIVE) == LIVE;
            long asked = live ? claim.content() | LIVE : claim.stream() & ~LIVE;
            return contents[slot] == asked ? accepted(places[slot]) : reused();
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
        if (places[slot] == FREE) {
            put(claim.key(), claim.stream() & ~LIVE, recorded.position() << COUNT_BITS | 1);
        } else {
            places[slot]++;
        }
    }

    private void put(long key, long content, long place) {
        if (++size * 2 > keys.length) {
            grow();
        }
        int slot = slot(key);
        keys[slot] = key;
        contents[slot] = content;
        places[slot] = place;
    }

    /** The slot of a key, or the free one where it belongs. */
    private int slot(long key) {
        int mask = keys.length - 1;
        int slot = (int) key & mask;
        while (places[slot] != FREE && keys[slot] != key) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private void grow() {
        long[] oldKeys = keys;
        long[] oldContents = contents;
        long[] oldPlaces = places;
        keys = new long[oldKeys.length * 2];
        contents = new long[oldKeys.length * 2];
        places = new long[oldKeys.length * 2];
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldPlaces[i] != FREE) {
                int slot = slot(oldKeys[i]);
                keys[slot] = oldKeys[i];
                contents[slot] = oldContents[i];
                places[slot] = oldPlaces[i];
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
