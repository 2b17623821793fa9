package dev.cloudsandedges.eventsourcing;

import dev.cloudsandedges.verdict.Refusal;
import dev.cloudsandedges.verdict.Verdict;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * One totally ordered log as a deterministic state machine. Does no I/O: between {@link #decide}
 * and {@link #adopt} whoever owns the world stores the batch.
 *
 * <ol>
 *   <li>Take the commands that wait.
 *   <li>{@link #decide} them in order, each on the state that the one before left.
 *   <li>Store the batch's lines at its position, on condition that this is still the end.
 *   <li>If that worked, {@link #adopt} the batch and hand out its answers. If somebody else wrote
 *       first, read what they wrote, {@link #learn} it, and go to 2 with the same commands.
 * </ol>
 *
 * <p>Used by one thread at a time. Nothing that a batch decided shows anywhere before its adoption.
 */
public final class World {

    private final Map<String, Shelf<?, ?>> shelves = new HashMap<>();
    private final List<Shelf<?, ?>> shelvesInOrder = new ArrayList<>();
    private final List<ReadModel<?>> readModels;
    private final LogReader reader = new LogReader(shelves);
    private final Receipts receipts = new Receipts();
    private long position;

    /**
     * An empty world, at position 0.
     *
     * @throws IllegalArgumentException if two aggregates have the same type
     */
    public World(List<Aggregate<?, ?>> aggregates, List<ReadModel<?>> readModels) {
        for (Aggregate<?, ?> aggregate : aggregates) {
            Shelf<?, ?> shelf = new Shelf<>(aggregate);
            if (shelves.putIfAbsent(aggregate.type(), shelf) != null) {
                throw new IllegalArgumentException("two aggregates called " + aggregate.type());
            }
            shelvesInOrder.add(shelf);
        }
        this.readModels = List.copyOf(readModels);
    }

    /** The position of the last event that was adopted or learnt; 0 for an empty log. */
    public long position() {
        return position;
    }

    /** The state of an aggregate after the events so far; its initial state if it has none. */
    public <S, E extends Event<S>> S state(Aggregate<S, E> aggregate, String id) {
        return shelf(aggregate).held(id).state();
    }

    /** How many events an aggregate's stream has so far. */
    public <S, E extends Event<S>> long version(Aggregate<S, E> aggregate, String id) {
        return shelf(aggregate).held(id).version();
    }

    /** The aggregate of that type, or null. */
    public @Nullable Aggregate<?, ?> aggregate(String type) {
        Shelf<?, ?> shelf = shelves.get(type);
        return shelf == null ? null : shelf.aggregate();
    }

    /** Decides commands. Replaces a batch that was decided before and not adopted. */
    public Batch decide(List<Submission<?, ?>> submissions) {
        shelvesInOrder.forEach(Shelf::drop);
        Draft draft = new Draft();
        for (Submission<?, ?> submission : submissions) {
            draft.answers.add(draft.answer(submission));
        }
        return new Batch(position, submissions, draft.answers, draft.events);
    }

    /**
     * Takes in the last decided batch, once it is stored.
     *
     * @throws IllegalStateException if the world has moved since it was decided
     */
    public void adopt(Batch batch) {
        if (batch.position() != position) {
            throw new IllegalStateException(
                    "the world has moved from " + batch.position() + " to " + position);
        }
        shelvesInOrder.forEach(Shelf::adopt);
        position += batch.events().size();
        for (int i = 0; i < batch.submissions().size(); i++) {
            receipts.keep(batch.submissions().get(i), batch.answers().get(i));
        }
        for (Recorded recorded : batch.events()) {
            follow(recorded);
        }
    }

    /**
     * Takes in an event from the log, which must be the next one. A batch that was decided before is
     * worth nothing then.
     *
     * @throws CorruptLog if the line cannot be the next one; nothing has changed then
     */
    public void learn(String line) {
        Recorded recorded = reader.read(line, position + 1);
        shelvesInOrder.forEach(Shelf::drop);
        String impossible = learn(shelves.get(recorded.stream().type()), recorded);
        if (impossible != null) {
            throw new CorruptLog(recorded.position(), impossible);
        }
        position = recorded.position();
        receipts.learn(recorded);
        follow(recorded);
    }

    /** Starts to rebuild a read model beside the one that is shown. */
    public void beginRebuild(ReadModel<?> model) {
        model.beginRebuild();
    }

    /**
     * Goes on with a rebuild. It ends by taking the shown one's place once it has reached the
     * world's position.
     *
     * @param lines the log behind {@link ReadModel#rebuiltTo()}, without gap, as much as suits
     * @throws CorruptLog if a line cannot be the one at its place
     */
    public void rebuild(ReadModel<?> model, List<String> lines) {
        List<Recorded> slice = new ArrayList<>(lines.size());
        for (String line : lines) {
            slice.add(reader.read(line, model.rebuiltTo() + slice.size() + 1));
        }
        model.rebuild(slice, position);
    }

    private void follow(Recorded recorded) {
        for (ReadModel<?> model : readModels) {
            model.follow(recorded);
        }
    }

    // The reader found the event through this very shelf, so it is one of the shelf's events.
    @SuppressWarnings("unchecked")
    private static <S, E extends Event<S>> @Nullable String learn(
            @Nullable Shelf<S, E> shelf, Recorded recorded) {
        return shelf == null
                ? "no such aggregate"
                : shelf.learn(recorded.stream().id(), recorded.version(), (E) recorded.event());
    }

    // A shelf is made for its aggregate, so the one of the same aggregate has the same types.
    @SuppressWarnings("unchecked")
    private <S, E extends Event<S>> Shelf<S, E> shelf(Aggregate<S, E> aggregate) {
        Shelf<?, ?> shelf = shelves.get(aggregate.type());
        if (shelf == null || shelf.aggregate() != aggregate) {
            throw new IllegalArgumentException("this world has no such " + aggregate.type());
        }
        return (Shelf<S, E>) shelf;
    }

    /** A batch in the making. */
    private final class Draft {
        final List<Recorded> events = new ArrayList<>();
        final List<Answer> answers = new ArrayList<>();
        final Receipts inBatch = new Receipts();

        Answer answer(Submission<?, ?> submission) {
            Answer before = receipts.find(submission);
            if (before == null) {
                before = inBatch.find(submission);
            }
            if (before != null) {
                return before;
            }
            Answer answer = decide(submission);
            inBatch.keep(submission, answer);
            return answer;
        }

        private <S, E extends Event<S>> Answer decide(Submission<S, E> submission) {
            Shelf<S, E> shelf = shelf(submission.aggregate());
            String id = submission.stream().id();
            Shelf.Held<S> held = shelf.decided(id);
            Command<S, E> command = submission.command();
            Context context = submission.context();
            Refusal denial = command.denial(held.state(), context.actor());
            if (denial != null) {
                return new Answer.Refused(denial);
            }
            Verdict<List<E>> verdict = command.decide(held.state(), context);
            Refusal why = verdict.refusal();
            return why == null
                    ? accept(submission, shelf, held, verdict.orThrow())
                    : new Answer.Refused(why);
        }

        private <S, E extends Event<S>> Answer accept(
                Submission<S, E> submission,
                Shelf<S, E> shelf,
                Shelf.Held<S> held,
                List<E> decided) {
            if (decided.isEmpty()) {
                throw new IllegalStateException(
                        submission.command().kind() + " decided nothing and refused nothing");
            }
            Context context = submission.context();
            String by = context.actor().text();
            long first = position + events.size() + 1;
            long version = held.version();
            S state = held.state();
            for (E event : decided) {
                state = event.applyTo(state);
                version++;
                long place = position + events.size() + 1;
                events.add(new Recorded(
                        place,
                        submission.stream(),
                        version,
                        context.at(),
                        by,
                        context.commandId(),
                        event));
            }
            shelf.decide(submission.stream().id(), new Shelf.Held<>(version, state));
            return new Answer.Accepted(first, first + decided.size() - 1);
        }
    }
}
