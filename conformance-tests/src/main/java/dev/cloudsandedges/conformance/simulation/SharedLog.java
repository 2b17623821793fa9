package dev.cloudsandedges.conformance.simulation;

import dev.cloudsandedges.eventsourcing.LogLine;
import dev.cloudsandedges.eventsourcing.StreamId;
import dev.cloudsandedges.host.EventStore;

import java.util.ArrayList;
import java.util.List;

/**
 * The one store that all hosts write to, watched: after every write all of it is read again, held
 * against what was there before, and what is new is shown to the plain world.
 */
final class SharedLog {

    private final Stage stage;
    private final EventStore store;
    private final PlainWorld world;
    private final List<LogLine> known = new ArrayList<>();

    SharedLog(Stage stage, EventStore store, PlainWorld world) {
        this.stage = stage;
        this.store = store;
        this.world = world;
    }

    long size() {
        return known.size();
    }

    List<LogLine> lines(long to) {
        return known.subList(0, (int) to);
    }

    EventStore.Stored append(long end, List<LogLine> lines) {
        long before = size();
        List<EventStore.Stored> answer = new ArrayList<>(1);
        store.append(end, lines, answer::add);
        EventStore.Stored stored = only(answer);
        watch();
        long landed = size() - before;
        boolean whole = stored instanceof EventStore.Stored.Done
                ? landed == lines.size()
                : landed == 0
                        || (landed == lines.size() && stored instanceof EventStore.Stored.Failed);
        stage.hold(
                Law.WHOLE_OR_NOT,
                whole,
                () -> landed + " of " + lines.size() + " events landed: " + stored);
        return stored;
    }

    EventStore.Read read(long after, int limit) {
        List<EventStore.Read> answer = new ArrayList<>(1);
        store.read(after, limit, answer::add);
        return only(answer);
    }

    EventStore.Read readStream(StreamId stream, long after, int limit) {
        List<EventStore.Read> answer = new ArrayList<>(1);
        store.readStream(stream, after, limit, answer::add);
        return only(answer);
    }

    private void watch() {
        List<LogLine> now = all();
        for (int i = 0; i < known.size(); i++) {
            LogLine before = known.get(i);
            boolean there = i < now.size() && now.get(i).equals(before);
            stage.hold(Law.NOTHING_IS_LOST, there, before::text);
        }
        for (LogLine line : now.subList(known.size(), now.size())) {
            known.add(line);
            stage.note(line.text());
            world.take(line);
        }
    }

    private List<LogLine> all() {
        List<LogLine> all = new ArrayList<>(known.size() + 4);
        boolean more = true;
        while (more) {
            EventStore.Read read = read(all.size(), EventStore.MOST_LINES);
            if (!(read instanceof EventStore.Read.Lines there)) {
                throw new IllegalStateException("the store itself failed: " + read);
            }
            all.addAll(there.lines());
            more = !there.lines().isEmpty();
        }
        return all;
    }

    private static <T> T only(List<T> answers) {
        if (answers.size() != 1) {
            throw new IllegalStateException("a simulated store answers once and at once");
        }
        return answers.get(0);
    }
}
