package dev.cloudsandedges.eventsourcing;

import dev.cloudsandedges.json.JsonObject;
import dev.cloudsandedges.json.JsonValue;
import dev.cloudsandedges.verdict.Verdict;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * All aggregates of one type: as the log has them, and, while a batch is being decided, as they
 * will be once it is stored.
 */
final class Shelf<S, E extends Event<S>> {

    /** An aggregate's state after so many events. */
    record Held<S>(long version, S state) {}

    private final Aggregate<S, E> aggregate;
    private final List<Upcaster> upcasters;
    private final Map<String, Held<S>> held = new LinkedHashMap<>();
    private final Map<String, Held<S>> decided = new LinkedHashMap<>();

    Shelf(Aggregate<S, E> aggregate) {
        this.aggregate = aggregate;
        this.upcasters = inOrder(aggregate);
    }

    Aggregate<S, E> aggregate() {
        return aggregate;
    }

    /** The ids that have a stream, in the order of their first events. */
    Iterable<String> ids() {
        return held.keySet();
    }

    /** An aggregate's state, for administrators. */
    JsonObject show(String id) {
        return aggregate.show(held(id).state());
    }

    /** As the log has it. */
    Held<S> held(String id) {
        Held<S> there = held.get(id);
        return there == null ? new Held<>(0, aggregate.initial(id)) : there;
    }

    /** As the batch that is being decided has it. */
    Held<S> decided(String id) {
        Held<S> there = decided.isEmpty() ? null : decided.get(id);
        return there == null ? held(id) : there;
    }

    void decide(String id, Held<S> next) {
        decided.put(id, next);
    }

    /** The batch was stored. */
    void adopt() {
        if (!decided.isEmpty()) {
            held.putAll(decided);
            decided.clear();
        }
    }

    /** The batch was not stored. */
    void drop() {
        decided.clear();
    }

    /** The event behind a kind of any version that is known, brought to the newest. */
    Verdict<E> event(EventKind kind, JsonValue payload) {
        JsonValue newest = payload;
        int version = kind.version();
        for (Upcaster upcaster : upcasters) {
            if (upcaster.kind().equals(kind.name())
                    && upcaster.from() == version
                    && newest instanceof JsonObject old) {
                newest = upcaster.change().apply(old);
                version++;
            }
        }
        int known = known(kind.name());
        if (version != known) {
            return Verdict.refused(
                    "event-newer",
                    kind.name() + " is of version " + kind.version() + ", this engine knows up to "
                            + known);
        }
        return aggregate.event(kind.name(), newest);
    }

    /** Each kind's upcasters must follow each other from version 1 on. */
    private static List<Upcaster> inOrder(Aggregate<?, ?> aggregate) {
        Map<String, Integer> newest = new LinkedHashMap<>();
        for (Upcaster upcaster : aggregate.upcasters()) {
            if (newest.getOrDefault(upcaster.kind(), 1) != upcaster.from()) {
                throw new IllegalArgumentException(
                        "the upcasters of " + upcaster.kind() + " leave out a version");
            }
            newest.put(upcaster.kind(), upcaster.from() + 1);
        }
        return List.copyOf(aggregate.upcasters());
    }

    private int known(String kind) {
        int known = 1;
        for (Upcaster upcaster : upcasters) {
            if (upcaster.kind().equals(kind)) {
                known = upcaster.from() + 1;
            }
        }
        return known;
    }

    /**
     * Takes in an event from the log and gives the state after it.
     *
     * @throws CorruptLog if no history can have brought the event here
     */
    S learn(Recorded recorded, E event) {
        String id = recorded.stream().id();
        Held<S> before = held(id);
        if (recorded.version() != before.version() + 1) {
            throw new CorruptLog(
                    recorded.position(),
                    "version " + recorded.version() + " follows version " + before.version());
        }
        try {
            S after = event.applyTo(before.state());
            held.put(id, new Held<>(recorded.version(), after));
            return after;
        } catch (RuntimeException impossible) {
            throw new CorruptLog(recorded.position(), String.valueOf(impossible.getMessage()));
        }
    }
}
