package dev.cloudsandedges.eventsourcing;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/**
 * A process manager at work: follows the log like a read model, and hands out what it wants done.
 */
final class RunningProcess {

    private final ReadModel<Reactions> model;
    private final Set<String> handedOut = new LinkedHashSet<>();

    RunningProcess(Supplier<Reactor> fresh) {
        String name = fresh.get().name();
        this.model = new ReadModel<>(name, () -> new Reactions(fresh.get()));
    }

    ReadModel<Reactions> model() {
        return model;
    }

    /** What is to be done and was not handed out yet. */
    List<Submission<?, ?>> due() {
        List<Submission<?, ?>> due = new ArrayList<>();
        model.projection().open().forEach((id, submission) -> {
            if (handedOut.add(id)) {
                due.add(submission);
            }
        });
        return due;
    }

    /** Whether something is to be done and was not handed out yet. */
    boolean isDue() {
        return !handedOut.containsAll(model.projection().open().keySet());
    }

    /** It is handed out again if it is still wanted, which it is not once its event is there. */
    void release(String commandId) {
        if (!handedOut.isEmpty()) {
            handedOut.remove(commandId);
        }
    }
}
