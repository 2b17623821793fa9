package dev.cloudsandedges.eventsourcing;

import org.jspecify.annotations.Nullable;

/**
 * What a process wants done now.
 *
 * @param submission the command that does it, or that records the effect once it was brought about
 * @param effect what the host is to bring about before that; null for a command alone
 */
public record Due(Submission<?, ?> submission, @Nullable Effect effect) {

    /** The id of the command and of the effect. */
    public String id() {
        return submission.context().commandId();
    }
}
