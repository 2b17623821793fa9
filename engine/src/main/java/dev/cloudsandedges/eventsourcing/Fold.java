package dev.cloudsandedges.eventsourcing;

import dev.cloudsandedges.json.JsonObject;
import dev.cloudsandedges.json.TextLines;
import dev.cloudsandedges.verdict.Verdict;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

/** All aggregates as the log leaves them, from its beginning up to a position. */
final class Fold implements States {

    private final List<Aggregate<?, ?>> aggregates;
    private final Map<String, Shelf<?, ?>> shelves = new HashMap<>();
    private final List<Shelf<?, ?>> shelvesInOrder = new ArrayList<>();
    private final LogReader reader = new LogReader(shelves);
    private long position;
    private String first = ""; // the texts of the first and of the last event's lines
    private String last = "";

    /**
     * At position 0.
     *
     * @throws IllegalArgumentException if two aggregates have the same type
     */
    Fold(List<Aggregate<?, ?>> aggregates) {
        this.aggregates = List.copyOf(aggregates);
        for (Aggregate<?, ?> aggregate : aggregates) {
            Shelf<?, ?> shelf = new Shelf<>(aggregate);
            if (shelves.putIfAbsent(aggregate.type(), shelf) != null) {
                throw new IllegalArgumentException("two aggregates called " + aggregate.type());
            }
            shelvesInOrder.add(shelf);
        }
    }

    /** The same aggregates, at position 0. */
    Fold fresh() {
        return new Fold(aggregates);
    }

    long position() {
        return position;
    }

    /**
     * Takes in the next event of the log.
     *
     * @throws CorruptLog if the line cannot be the next one; nothing has changed then
     */
    Change learn(String line) {
        Change change = learn(reader.read(line, position + 1));
        reached(line);
        return change;
    }

    /**
     * Takes in the next events of the log, and shows each to a follower.
     *
     * @throws CorruptLog if a line cannot be the next one; all before it are taken in then
     */
    void learn(TextLines lines, Consumer<Change> follower) {
        try {
            while (lines.hasLine()) {
                follower.accept(learn(lines));
            }
        } finally {
            last = lines.passed().isEmpty() ? last : lines.passed();
        }
    }

    private Change learn(TextLines lines) {
        Change change = learn(reader.read(lines, position + 1));
        lines.pass();
        if (position == 1) {
            first = lines.passed();
        }
        return change;
    }

    private Change learn(Recorded recorded) {
        Object state = learn(shelves.get(recorded.stream().type()), recorded);
        position = recorded.position();
        return new Change(recorded, state);
    }

    /**
     * The event on the line at a position, without taking it in.
     *
     * @throws CorruptLog if it is not the one of that position
     */
    Recorded read(String line, long at) {
        return reader.read(line, at);
    }

    /**
     * The event on a line, without taking it in.
     *
     * @throws CorruptLog if the line is not the one that the store says it is
     */
    Recorded read(LogLine line) {
        Recorded recorded = reader.read(line.text(), line.position());
        if (!recorded.stream().equals(line.stream()) || recorded.version() != line.version()) {
            throw new CorruptLog(
                    line.position(),
                    "the event there says version " + recorded.version() + " of "
                            + recorded.stream());
        }
        return recorded;
    }

    /** Forgets what a batch has decided. */
    void drop() {
        for (int i = 0; i < shelvesInOrder.size(); i++) {
            shelvesInOrder.get(i).drop();
        }
    }

    /** Takes in the events that a batch has decided. */
    void adopt(List<LogLine> lines) {
        for (int i = 0; i < shelvesInOrder.size(); i++) {
            shelvesInOrder.get(i).adopt();
        }
        for (int i = 0; i < lines.size(); i++) {
            position++;
            reached(lines.get(i).text());
        }
    }

    private void reached(String line) {
        first = position == 1 ? line : first;
        last = line;
    }

    /** The text of the first event's line; empty at position 0. */
    String first() {
        return first;
    }

    /** The text of the last event's line; empty at position 0. */
    String last() {
        return last;
    }

    /** All aggregates, type by type, each type's in the order of their first events. */
    void save(Consumer<JsonObject> lines) {
        shelvesInOrder.forEach(shelf -> shelf.save(lines));
    }

    /** Takes in an aggregate from a snapshot; gives how many events it has. */
    Verdict<Long> restore(SnapshotLine line) {
        Shelf<?, ?> shelf = shelves.get(line.stream().type());
        return shelf == null
                ? Verdict.refused(
                        "stream-unknown", "There is no aggregate of " + line.stream() + ".")
                : shelf.restore(line);
    }

    /** Goes on, from position 0, where a snapshot was made that a fresh fold has taken in. */
    void become(Fold restored, long at, String firstLine, String lastLine) {
        for (int i = 0; i < shelvesInOrder.size(); i++) {
            shelvesInOrder.get(i).become(restored.shelvesInOrder.get(i));
        }
        position = at;
        first = firstLine;
        last = lastLine;
    }

    /**
     * Takes in the next event of its stream alone; {@link #position} stays.
     *
     * @throws CorruptLog if it cannot be the next one of its stream; nothing has changed then
     */
    void learnAlone(Recorded recorded) {
        learn(shelves.get(recorded.stream().type()), recorded);
    }

    /** All streams, type by type, each type's in the order of their first events. */
    private List<StreamId> streams() {
        return streams("", null, Integer.MAX_VALUE);
    }

    /** The first of the streams behind {@code after} whose names begin so, in that order. */
    List<StreamId> streams(String prefix, @Nullable StreamId after, int most) {
        List<StreamId> streams = new ArrayList<>();
        boolean begun = after == null;
        for (Shelf<?, ?> shelf : shelvesInOrder) {
            for (Held<?> held : shelf.all()) {
                StreamId stream = held.stream();
                if (streams.size() == most) {
                    return streams;
                }
                if (begun && named(stream, prefix)) {
                    streams.add(stream);
                }
                begun |= stream.equals(after);
            }
        }
        return streams;
    }

    /** Whether {@code type/id} begins so. */
    private static boolean named(StreamId stream, String prefix) {
        String type = stream.type();
        int slash = type.length();
        return prefix.length() <= slash
                ? type.startsWith(prefix)
                : prefix.startsWith(type)
                        && prefix.charAt(slash) == '/'
                        && stream.id().startsWith(prefix.substring(slash + 1));
    }

    /** How many events a stream has; 0 for one that is not there. */
    long version(StreamId stream) {
        Shelf<?, ?> shelf = shelves.get(stream.type());
        return shelf == null ? 0 : shelf.version(stream.id());
    }

    /** The state behind a stream, for administrators; null for a type that is not there. */
    @Nullable JsonObject show(StreamId stream) {
        Shelf<?, ?> shelf = shelves.get(stream.type());
        return shelf == null ? null : shelf.show(stream.id());
    }

    /** The streams whose states are not the same in another fold. */
    List<StreamId> differences(Fold other) {
        List<StreamId> different = new ArrayList<>();
        for (StreamId stream : streams()) {
            if (!isSame(stream, other)) {
                different.add(stream);
            }
        }
        return different;
    }

    /** Whether a stream has events, those of the batch at hand among them. */
    boolean hasBegun(StreamId stream) {
        Shelf<?, ?> shelf = shelves.get(stream.type());
        return shelf != null && shelf.draft(stream).decidedVersion() > 0;
    }

    /** The aggregate of a stream, or null if the log has none. */
    @Nullable Held<?> find(StreamId stream) {
        Shelf<?, ?> shelf = shelves.get(stream.type());
        return shelf == null ? null : shelf.find(stream.id());
    }

    /**
     * What a stream has accepted, from its own events up to this position.
     *
     * @throws CorruptLog if one of them cannot be read, or is not the one at its place
     */
    Receipts receipts(StreamId stream, List<LogLine> lines) {
        Receipts receipts = new Receipts();
        for (int i = 0; i < lines.size(); i++) {
            LogLine line = lines.get(i);
            Recorded recorded = reader.read(line.text(), line.position());
            if (!recorded.stream().equals(stream) || recorded.version() != i + 1) {
                throw new CorruptLog(
                        line.position(), "this is not version " + (i + 1) + " of " + stream);
            }
            receipts.learn(Claim.key(recorded.by(), recorded.cause()), recorded.position());
        }
        return receipts;
    }

    /** Whether a stream has the same version and the same state in another fold. */
    boolean isSame(StreamId stream, Fold other) {
        return version(stream) == other.version(stream)
                && Objects.equals(show(stream), other.show(stream));
    }

    @Override
    public @Nullable Object state(StreamId stream) {
        Held<?> there = find(stream);
        return there == null ? null : there.state();
    }

    @Override
    public @Nullable Aggregate<?, ?> aggregate(String type) {
        Shelf<?, ?> shelf = shelves.get(type);
        return shelf == null ? null : shelf.aggregate();
    }

    /**
     * The shelf of an aggregate.
     *
     * @throws IllegalArgumentException if it is none of these
     */
    // A shelf is made for its aggregate, so the one of the same aggregate has the same types.
    @SuppressWarnings("unchecked")
    <S, E extends Event<S>> Shelf<S, E> shelf(Aggregate<S, E> aggregate) {
        Shelf<?, ?> shelf = shelves.get(aggregate.type());
        if (shelf == null || shelf.aggregate() != aggregate) {
            throw new IllegalArgumentException("this world has no such " + aggregate.type());
        }
        return (Shelf<S, E>) shelf;
    }

    // The reader found the event through this very shelf, so it is one of the shelf's events.
    @SuppressWarnings("unchecked")
    private static <S, E extends Event<S>> Object learn(
            @Nullable Shelf<S, E> shelf, Recorded recorded) {
        if (shelf == null) {
            throw new CorruptLog(recorded.position(), "there is no such aggregate");
        }
        return shelf.learn(recorded, (E) recorded.event());
    }
}
