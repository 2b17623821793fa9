package dev.cloudsandedges.eventsourcing;

import dev.cloudsandedges.verdict.Refusal;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The first answers, by who asked and the command's id, so that a command delivered again is
 * answered and not decided again.
 *
 * <p>Acceptances are remembered for ever: the log has them. Refusals leave no trace there; the last
 * {@value #REFUSALS} are remembered for as long as the world lives. Of a command that was learnt
 * from the log only the stream is known, so a different command to the same stream under its id gets
 * its answer; of all others the whole content is compared.
 */
final class Receipts {

    static final int REFUSALS = 1_024;

    private record Receipt(StreamId stream, long content, Answer answer) {}

    private static final long UNKNOWN = 0;

    private final Map<String, Receipt> accepted = new HashMap<>();
    private final Map<String, Receipt> refused = new LinkedHashMap<>();

    /** The answer to a command that was answered before, or null. */
    @Nullable Answer find(Submission<?, ?> submission) {
        String key = key(submission);
        Receipt receipt = accepted.get(key);
        if (receipt == null) {
            receipt = refused.get(key);
        }
        if (receipt == null) {
            return null;
        }
        boolean same = receipt.stream.equals(submission.stream())
                && (receipt.content == UNKNOWN || receipt.content == content(submission));
        return same ? receipt.answer : new Answer.Refused(reused());
    }

    void keep(Submission<?, ?> submission, Answer answer) {
        Receipt receipt = new Receipt(submission.stream(), content(submission), answer);
        if (answer.isAccepted()) {
            accepted.putIfAbsent(key(submission), receipt);
        } else {
            keepRefusal(key(submission), receipt);
        }
    }

    /** Events come one by one; those of one command stand next to each other. */
    void learn(Recorded recorded) {
        String key = recorded.by() + ' ' + recorded.cause();
        Receipt before = accepted.get(key);
        long first = before != null && before.answer instanceof Answer.Accepted there
                ? there.first()
                : recorded.position();
        Answer answer = new Answer.Accepted(first, recorded.position());
        accepted.put(key, new Receipt(recorded.stream(), UNKNOWN, answer));
    }

    private void keepRefusal(String key, Receipt receipt) {
        if (refused.putIfAbsent(key, receipt) == null && refused.size() > REFUSALS) {
            refused.remove(refused.keySet().iterator().next());
        }
    }

    private static String key(Submission<?, ?> submission) {
        Context context = submission.context();
        return context.actor().text() + ' ' + context.commandId();
    }

    /** A sum of what is asked, never {@link #UNKNOWN}. */
    private static long content(Submission<?, ?> submission) {
        StringBuilder text = new StringBuilder(submission.command().kind()).append(' ');
        submission.command().payload().appendTo(text);
        long sum = 1;
        for (int i = 0; i < text.length(); i++) {
            sum = sum * 1_099_511_628_211L ^ text.charAt(i);
        }
        return sum == UNKNOWN ? 1 : sum;
    }

    private static Refusal reused() {
        return Refusal.of(
                "command-id-reused",
                "Another command came under this id before; give each command an id of its own.");
    }
}
