package dev.cloudsandedges.eventsourcing;

import dev.cloudsandedges.json.Sum;

/**
 * What makes a command the same as one that its stream has seen before.
 *
 * <p>The lowest bit of a key tells processes from everybody else, so that no client can make an id
 * whose key is that of a process's command.
 *
 * @param key who asked, and under which id: {@value #KEY_BITS} bits
 * @param content what is asked: 32 bits, never {@link #UNKNOWN}
 */
record Claim(long key, int content) {

    static final int KEY_BITS = 48;

    /** The content of a command that was read from the log, which does not hold it. */
    static final int UNKNOWN = 0;

    static Claim of(Senders.Sender sender, Submission<?, ?> submission) {
        Command<?, ?> command = submission.command();
        long asked = Sum.with(Sum.with(Sum.EMPTY, command.kind()), command.payload());
        int content = (int) (asked ^ asked >>> 32);
        return new Claim(
                key(sender, submission.context().commandId()), content == UNKNOWN ? 1 : content);
    }

    static long key(String by, String id) {
        return key(Sum.with(Sum.EMPTY, by), id, Actor.isProcess(by));
    }

    static long key(Senders.Sender by, String id) {
        return key(by.sum(), id, by.actor() instanceof Actor.Internal);
    }

    private static long key(long sumOfSender, String id, boolean process) {
        long sum = Sum.with(sumOfSender, id) >>> (Long.SIZE - KEY_BITS);
        return process ? sum | 1 : sum & ~1L;
    }
}
