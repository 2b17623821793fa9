package dev.cloudsandedges;

import dev.cloudsandedges.eventsourcing.Due;
import dev.cloudsandedges.eventsourcing.Effect;
import dev.cloudsandedges.host.Effects;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * The host's ports for effects, and what has failed there. What is handed over and neither done nor
 * failed is the host's to answer for: it is not handed over again.
 */
final class Ports {

    private record Failed(Due due, String why) {}

    private final Map<String, Effects> byProcess;
    private final Map<String, Failed> failed = new LinkedHashMap<>();

    /** @param byProcess by the process's name */
    Ports(Map<String, Effects> byProcess) {
        this.byProcess = byProcess;
    }

    /**
     * Hands an effect over.
     *
     * @param then called now or later, at most once, when it is to be recorded
     */
    void handOver(Due due, Effect effect, Consumer<Due> then) {
        Handover handover = new Handover(due, then);
        Effects port =
                Objects.requireNonNull(byProcess.get(due.submission().stream().id()));
        try {
            port.perform(due.id(), effect, handover);
        } catch (RuntimeException fault) {
            handover.failed(String.valueOf(fault.getMessage()));
        }
    }

    /** Whether something has failed since {@link #takeFailed}. */
    boolean haveFailed() {
        return !failed.isEmpty();
    }

    /** What has failed since this was asked last. */
    List<Due> takeFailed() {
        List<Due> again = new ArrayList<>(failed.size());
        failed.values().forEach(one -> again.add(one.due));
        failed.clear();
        return again;
    }

    /** Why those that wait for another attempt failed, by id. */
    Map<String, String> failures() {
        Map<String, String> failures = new LinkedHashMap<>();
        failed.forEach((id, one) -> failures.put(id, one.why));
        return failures;
    }

    private final class Handover implements Effects.Acknowledgement {
        private final Due due;
        private final Consumer<Due> then;
        private boolean hasFailed;
        private boolean done;

        Handover(Due due, Consumer<Due> then) {
            this.due = due;
            this.then = then;
        }

        /** Counts after a failure too, for then it need not be handed over again. */
        @Override
        public void done() {
            if (!done) {
                done = true;
                failed.remove(due.id());
                then.accept(due);
            }
        }

        @Override
        public void failed(String why) {
            if (!done && !hasFailed) {
                hasFailed = true;
                failed.put(due.id(), new Failed(due, why));
            }
        }
    }
}
