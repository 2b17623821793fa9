package dev.cloudsandedges.eventsourcing;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * What some commands come to, if nothing else happens first. Worth nothing until it is stored at
 * its position and {@linkplain World#adopt adopted}; dropping it is safe.
 *
 * @param position the end of the log on which it was decided
 * @param answers an answer for each command, in their order, for after the adoption
 * @param lines what is to be stored behind {@code position}, all of it or nothing; may be empty
 * @param unread null; or a stream whose events are needed before anything can be decided: {@link
 *     World#recall} takes them in
 */
public record Batch(
        long position,
        List<Answer> answers,
        List<LogLine> lines,
        @Nullable StreamId unread) {

    public Batch {
        answers = copy(answers);
        lines = copy(lines);
    }

    /** Mostly of a single one. */
    private static <T> List<T> copy(List<T> all) {
        return all.size() == 1 ? List.of(all.get(0)) : List.copyOf(all);
    }
}
