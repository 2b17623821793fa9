package dev.cloudsandedges.eventsourcing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a process wants done and the log does not have yet: the reactions to the events so far, less
 * those whose own events have come by.
 */
final class Reactions implements Projection {

    private final Reactor process;
    private final String by;
    private final Map<String, Submission<?, ?>> open = new LinkedHashMap<>();

    Reactions(Reactor process) {
        this.process = process;
        this.by = new Actor.Internal(process.name()).text();
    }

    /** By command id, in the order of the events that they react to. */
    Map<String, Submission<?, ?>> open() {
        return open;
    }

    @Override
    public void apply(Change change) {
        Recorded recorded = change.recorded();
        if (recorded.by().equals(by)) {
            open.remove(recorded.cause());
        }
        List<Reaction<?, ?>> reactions = process.react(change);
        for (int i = 0; i < reactions.size(); i++) {
            Submission<?, ?> submission = reactions.get(i).submission(process.name(), recorded, i);
            open.put(submission.context().commandId(), submission);
        }
    }
}
