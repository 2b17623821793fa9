package dev.cloudsandedges.eventsourcing;

import dev.cloudsandedges.json.JsonObject;
import dev.cloudsandedges.json.JsonValue;
import dev.cloudsandedges.json.LineScanner;
import dev.cloudsandedges.json.Remembered;
import dev.cloudsandedges.verdict.Verdict;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** All aggregates of one type. */
final class Shelf<S, E extends Event<S>> {

    private static final int LONGEST_KNOWN = 64; // characters of a payload

    private final Aggregate<S, E> aggregate;
    private final List<Upcaster> upcasters;
    private final EventScanner<E> scanner;
    private final Senders senders = new Senders();
    private final Remembered<Known<E>> known = new Remembered<>(256);
    private final Map<String, Held<S>> held = new LinkedHashMap<>();
    private @Nullable Held<S> last; // that was looked for: mostly it is the next one, too
    private final Map<String, Held<S>> begun = new LinkedHashMap<>(); // by the batch at hand
    private final List<Held<S>> touched = new ArrayList<>(); // by the batch at hand

    /** An event that was read before: who sits down is mostly somebody who did so already. */
    private record Known<E>(String kind, E event) {}

    Shelf(Aggregate<S, E> aggregate) {
        this.aggregate = aggregate;
        this.upcasters = inOrder(aggregate);
        this.scanner = aggregate.scanner();
    }

    Aggregate<S, E> aggregate() {
        return aggregate;
    }

    /** All that the log has, in the order of their first events. */
    Iterable<Held<S>> all() {
        return held.values();
    }

    /** An aggregate's state, for administrators. */
    JsonObject show(String id) {
        return aggregate.show(state(id));
    }

    /** Everything of all aggregates that a snapshot holds, in the order of their first events. */
    void save(Consumer<JsonObject> lines) {
        for (Held<S> one : held.values()) {
            boolean settled = aggregate.isSettled(one.state());
            lines.accept(SnapshotLine.of(
                    one.stream(),
                    one.version(),
                    aggregate.save(one.state()),
                    settled ? null : one.receipts()));
        }
    }

    /** Takes in an aggregate from a snapshot; gives how many events it has. */
    Verdict<Long> restore(SnapshotLine line) {
        String id = line.stream().id();
        return aggregate.restore(id, line.state()).map(state -> {
            Receipts receipts = aggregate.isSettled(state) ? null : line.receipts();
            held.put(id, new Held<>(line.stream(), line.version(), state, receipts));
            return line.version();
        });
    }

    /** Takes the place of an empty one. */
    // Both shelves are of the same aggregate: a fold and its fresh one have the same.
    @SuppressWarnings("unchecked")
    void become(Shelf<?, ?> other) {
        held.putAll(((Shelf<S, E>) other).held);
    }

    /** As the log has it. */
    S state(String id) {
        Held<S> there = find(id);
        return there == null ? aggregate.initial(id) : there.state();
    }

    /** How many events the log has of it. */
    long version(String id) {
        Held<S> there = find(id);
        return there == null ? 0 : there.version();
    }

    /** The aggregate of that id, or null if the log has none. */
    @Nullable Held<S> find(String id) {
        Held<S> latest = last;
        if (latest != null && latest.stream().id().equals(id)) {
            return latest;
        }
        Held<S> there = held.get(id);
        last = there == null ? latest : there;
        return there;
    }

    /** The stream of that id; null if it is no id. */
    @Nullable StreamId stream(String id) {
        Held<S> there = find(id);
        if (there == null) {
            return Ids.isId(id) ? new StreamId(aggregate.type(), id) : null;
        }
        return there.stream();
    }

    /** The aggregate that the batch at hand is about; a new one if the log has none. */
    Held<S> draft(StreamId stream) {
        Held<S> there = find(stream.id());
        if (there == null && !begun.isEmpty()) {
            there = begun.get(stream.id());
        }
        return there == null ? new Held<>(stream, aggregate.initial(stream.id())) : there;
    }

    void decide(Held<S> one, long version, S state) {
        if (one.decide(version, state)) {
            touched.add(one);
            if (one.version() == 0) {
                begun.put(one.stream().id(), one);
            }
        }
    }

    /** The batch was stored. */
    void adopt() {
        for (int i = 0; i < touched.size(); i++) {
            Held<S> one = touched.get(i);
            if (one.version() == 0) {
                held.put(one.stream().id(), one);
            }
            one.adopt();
            settle(one);
        }
        forgetBatch();
    }

    /** The batch was not stored. */
    void drop() {
        for (Held<S> one : touched) {
            one.drop();
        }
        forgetBatch();
    }

    private void forgetBatch() {
        if (!touched.isEmpty()) {
            touched.clear();
            begun.clear();
        }
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

    /** The same without a payload made first, for kinds of which there is one version only. */
    @Nullable E scan(String kind, LineScanner in) {
        return upcasters.isEmpty() ? scanner.scan(kind, in) : null;
    }

    /** An event as it was read before, or read from its payload's JSON; null if that fails. */
    @Nullable E recall(String kind, LineScanner in) {
        int from = in.place();
        int sum = in.sumToEnd(LONGEST_KNOWN);
        Known<E> there = known.read(in, sum);
        if (there != null && there.kind.equals(kind)) {
            return there.event;
        }
        in.back(from);
        JsonValue payload = in.value();
        if (payload == null || !Ids.isId(kind)) {
            return null;
        }
        Verdict<E> read = event(new EventKind(kind, 1), payload);
        if (!read.isAccepted()) {
            return null;
        }
        E event = read.orThrow();
        known.keep(in, from, sum, new Known<>(kind, event));
        return event;
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
        Held<S> there = find(id);
        Held<S> one = there == null ? new Held<>(recorded.stream(), aggregate.initial(id)) : there;
        if (recorded.version() != one.version() + 1) {
            throw new CorruptLog(
                    recorded.position(),
                    "version " + recorded.version() + " follows version " + one.version());
        }
        S after = applied(recorded, event, one.state());
        one.learnt(after);
        if (there == null) {
            held.put(id, one);
        }
        Receipts receipts = one.receipts();
        if (receipts != null) {
            Senders.Sender sender = senders.of(recorded.by());
            receipts.learn(Claim.key(sender, recorded.cause()), recorded.position());
            settle(one);
        }
        return after;
    }

    private S applied(Recorded recorded, E event, S before) {
        try {
            return event.applyTo(before);
        } catch (RuntimeException impossible) {
            throw new CorruptLog(recorded.position(), String.valueOf(impossible.getMessage()));
        }
    }

    private void settle(Held<S> one) {
        if (aggregate.isSettled(one.state())) {
            one.forgetReceipts();
        }
    }
}
