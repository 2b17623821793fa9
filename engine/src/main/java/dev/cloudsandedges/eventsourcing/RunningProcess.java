package dev.cloudsandedges.eventsourcing;

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
    private final String by;

    RunningProcess(Supplier<Reactor> fresh) {
        String name = fresh.get().name();
        this.by = new Actor.Internal(name).text();
        this.model = new ReadModel<>(name, () -> new Reactions(fresh.get()));
    }

    ReadModel<Reactions> model() {
        return model;
    }

    /** Adds what is to be done and was not handed out yet, until so many are in the list. */
    void due(int most, List<Due> due) {
        Reactions wanted = model.projection();
        while (due.size() < most && wanted.hasUntaken()) {
            Due next = wanted.take();
            if (handedOut.add(next.id())) {
                due.add(next);
            }
        }
    }

    boolean hasDue() {
        return model.projection().hasUntaken();
    }

    /** An event is there: if this process has caused it, the command is out no longer. */
    void release(Recorded recorded) {
        if (!handedOut.isEmpty() && recorded.by().equals(by)) {
            release(recorded.cause());
        }
    }

    /** It is handed out again if it is still wanted, which it is not once its event is there. */
    void release(String commandId) {
        if (!handedOut.isEmpty() && handedOut.remove(commandId)) {
            model.projection().giveBack(commandId);
        }
    }
}
