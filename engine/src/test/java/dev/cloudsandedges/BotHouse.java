package dev.cloudsandedges;

import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cloudsandedges.backend.match.MatchView;
import dev.cloudsandedges.bots.StoppedBot;
import dev.cloudsandedges.dotsandboxes.BoardSize;
import dev.cloudsandedges.dotsandboxes.Direction;
import dev.cloudsandedges.dotsandboxes.DotsAndBoxes;
import dev.cloudsandedges.dotsandboxes.Line;
import dev.cloudsandedges.eventsourcing.Actor;
import dev.cloudsandedges.eventsourcing.LogLine;
import dev.cloudsandedges.eventsourcing.StreamId;
import dev.cloudsandedges.host.EventStore;
import dev.cloudsandedges.host.MemoryEventStore;
import dev.cloudsandedges.rules.Rules;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** An engine with bots in the making, on a disk that can be full, and what tests ask of it. */
final class BotHouse {

    static final DotsAndBoxes DOTS = DotsAndBoxes.RULES;
    static final UndoDots UNDO = new UndoDots(3);
    static final BoardSize SMALL = new BoardSize(2, 2); // 12 lines
    static final Line FIRST = new Line(0, 0, Direction.RIGHT);

    /** What the table draws for its commands, and the match's seed, on every host alike. */
    long drawn;

    final Disk disk = new Disk();

    Setup setup() {
        return on(disk);
    }

    Setup on(EventStore store) {
        return CloudsAndEdges.on(store, () -> 0, () -> ++drawn).with(UNDO);
    }

    static void open(
            CloudsAndEdges engine, String match, Rules<BoardSize, ?, ?> rules, String... players) {
        Reply reply = engine.openMatch(match, rules, SMALL, List.of(players));
        while (!reply.isAnswered()) {
            engine.pump(1);
        }
        assertNull(reply.answer().refusal());
    }

    static MatchView view(CloudsAndEdges engine, String match) {
        return engine.match(match, Actor.GUEST).orThrow();
    }

    static List<String> log(CloudsAndEdges engine) {
        List<String> log = new ArrayList<>();
        engine.log(0, EventStore.MOST_LINES, lines -> log.addAll(lines.orThrow()));
        return log;
    }

    static List<StoppedBot> stopped(CloudsAndEdges engine) {
        return engine.administration(Actor.administrator("root")).orThrow().stoppedBots();
    }

    static void finish(CloudsAndEdges engine) {
        while (engine.pump(7)) {
            assertTrue(engine.position() < 1_000, "nothing goes on for ever");
        }
    }

    /** Takes nothing while it is full. */
    static final class Disk implements EventStore {
        private final EventStore log = new MemoryEventStore();
        boolean full;
        int conflicts;

        @Override
        public void append(long end, List<LogLine> lines, Consumer<Stored> then) {
            if (full) {
                then.accept(new Stored.Failed("The disk is full."));
            } else {
                log.append(end, lines, stored -> {
                    conflicts += stored instanceof Stored.Conflict ? 1 : 0;
                    then.accept(stored);
                });
            }
        }

        @Override
        public void read(long after, int limit, Consumer<Read> then) {
            log.read(after, limit, then);
        }

        @Override
        public void readStream(StreamId stream, long after, int limit, Consumer<Read> then) {
            log.readStream(stream, after, limit, then);
        }
    }
}
