package dev.cloudsandedges.eventsourcing;

import java.util.List;

/**
 * What some commands come to, if nothing else happens first. Worth nothing until it is stored at its
 * position and {@linkplain World#adopt adopted}; dropping it is safe.
 *
 * @param position the end of the log on which it was decided; its first event's position less one
 * @param submissions the commands, in order
 * @param answers an answer for each command, for after the adoption
 * @param events what is to be stored, all of it or nothing; may be empty
 */
public record Batch(
        long position,
        List<Submission<?, ?>> submissions,
        List<Answer> answers,
        List<Recorded> events) {

    public Batch {
        submissions = List.copyOf(submissions);
        answers = List.copyOf(answers);
        events = List.copyOf(events);
    }

    /** The events as the store keeps them. */
    public List<LogLine> lines() {
        return events.stream().map(Recorded::line).toList();
    }
}
