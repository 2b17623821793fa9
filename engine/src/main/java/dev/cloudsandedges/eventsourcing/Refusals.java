package dev.cloudsandedges.eventsourcing;

import dev.cloudsandedges.json.Sum;
import dev.cloudsandedges.verdict.Refusal;

import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The last refusals, by stream and claim. They leave no trace on the log, so they are remembered
 * only for as long as the world lives, and only the last {@value #MOST} of them.
 */
final class Refusals {

    static final int MOST = 1_024;

    /** What a command is answered under whose id another one came before. */
    static final Answer REUSED = new Answer.Refused(Refusal.of(
            "command-id-reused",
            "Another command came under this id before; give each command an id of its own."));

    private record Kept(int content, Answer answer) {}

    private final Map<Long, Kept> kept = new LinkedHashMap<>();

    /** The answer to a command that was refused before, or null. */
    @Nullable Answer find(StreamId stream, Claim claim) {
        Kept no = kept.isEmpty() ? null : kept.get(key(stream, claim));
        if (no == null) {
            return null;
        }
        return no.content == claim.content() ? no.answer : REUSED;
    }

    /** Remembers a refusal; the first one stays. */
    void keep(StreamId stream, Claim claim, Answer answer) {
        put(key(stream, claim), new Kept(claim.content(), answer));
    }

    /** Remembers that a command came under an id that another one has. */
    void keepReused(StreamId stream, Claim claim) {
        put(reusedKey(stream, claim), new Kept(claim.content(), REUSED));
    }

    /** Whether that command came before and was refused for its id. */
    boolean isReused(StreamId stream, Claim claim) {
        return !kept.isEmpty() && kept.containsKey(reusedKey(stream, claim));
    }

    private void put(long key, Kept refused) {
        if (kept.putIfAbsent(key, refused) == null && kept.size() > MOST) {
            kept.remove(kept.keySet().iterator().next());
        }
    }

    /** Not only one command can have come so. */
    private static long reusedKey(StreamId stream, Claim claim) {
        return Sum.with(key(stream, claim), claim.content());
    }

    private static long key(StreamId stream, Claim claim) {
        return Sum.with(Sum.with(Sum.with(Sum.EMPTY, stream.type()), stream.id()), claim.key());
    }
}
