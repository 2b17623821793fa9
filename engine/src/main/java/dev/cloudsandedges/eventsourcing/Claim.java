package dev.cloudsandedges.eventsourcing;

import dev.cloudsandedges.json.JsonValue;

/**
 * What makes a command the same as one that came before, in 64-bit sums.
 *
 * @param key who asked, and under which id
 * @param stream for which stream
 * @param content the stream, and what is asked of it
 */
record Claim(long key, long stream, long content) {

    // FNV-1a's offset and prime for 64 bits, over UTF-16 units instead of bytes; a finaliser
    // spreads
    // the sum, whose low bits index a table.
    private static final long OFFSET = 0xcbf29ce484222325L;
    private static final long PRIME = 0x100000001b3L;

    static Claim of(Submission<?, ?> submission) {
        Context context = submission.context();
        Command<?, ?> command = submission.command();
        long stream = streamSum(submission.stream());
        StringBuilder asked = new StringBuilder(96).append(command.kind());
        JsonValue payload = command.payload();
        payload.appendTo(asked);
        return new Claim(
                keySum(context.actor().text(), context.commandId()),
                spread(stream),
                spread(sum(stream, asked)));
    }

    static Claim of(Recorded recorded) {
        long stream = spread(streamSum(recorded.stream()));
        return new Claim(keySum(recorded.by(), recorded.cause()), stream, stream);
    }

    private static long keySum(String by, String id) {
        return spread(sum(sum(OFFSET, by) * PRIME, id));
    }

    private static long streamSum(StreamId stream) {
        return sum(sum(OFFSET, stream.type()) * PRIME, stream.id());
    }

    private static long sum(long begin, CharSequence text) {
        long sum = begin;
        for (int i = 0; i < text.length(); i++) {
            sum = (sum ^ text.charAt(i)) * PRIME;
        }
        return sum;
    }

    private static long spread(long sum) {
        long mixed = (sum ^ (sum >>> 32)) * 0xd6e8feb86659fd93L;
        return mixed ^ (mixed >>> 32);
    }
}
