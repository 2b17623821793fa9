package dev.cloudsandedges.conformance.kernel;

import dev.cloudsandedges.CloudsAndEdges;
import dev.cloudsandedges.Setup;
import dev.cloudsandedges.dotsandboxes.Board;
import dev.cloudsandedges.dotsandboxes.DotsAndBoxes;
import dev.cloudsandedges.eventsourcing.Actor;
import dev.cloudsandedges.eventsourcing.LogLine;
import dev.cloudsandedges.host.EventStore;
import dev.cloudsandedges.host.MemoryEventStore;
import dev.cloudsandedges.verdict.Verdict;

import java.util.ArrayList;
import java.util.List;

/** Engines for tests, and all that can be seen of one. */
final class Engines {

    private static final List<Actor> ACTORS = List.of(
            Actor.GUEST, Actor.player("ada"), Actor.player("cy"), Actor.administrator("root"));

    private Engines() {}

    static CloudsAndEdges on(EventStore store) {
        return setup(store).open();
    }

    static CloudsAndEdges pumpedOn(EventStore store) {
        return setup(store).pumped().open();
    }

    static Setup setup(EventStore store) {
        return CloudsAndEdges.on(store, () -> 0, () -> 0);
    }

    /** A store that holds these lines. */
    static MemoryEventStore storeOf(List<LogLine> lines) {
        MemoryEventStore store = new MemoryEventStore();
        store.append(0, lines, stored -> {});
        return store;
    }

    /** The whole log of a store that answers at once. */
    static List<LogLine> log(EventStore store) {
        List<LogLine> log = new ArrayList<>();
        boolean more = true;
        while (more) {
            int before = log.size();
            store.read(before, EventStore.MOST_LINES, read -> {
                if (read instanceof EventStore.Read.Lines there) {
                    log.addAll(there.lines());
                }
            });
            more = log.size() > before;
        }
        return log;
    }

    static List<String> texts(EventStore store) {
        return log(store).stream().map(LogLine::text).toList();
    }

    /** Everything that anybody can see of the world. */
    static String portrait(CloudsAndEdges engine) {
        StringBuilder all = new StringBuilder().append(engine.position());
        for (String match : List.of("m0", "m1", "m2")) {
            for (Actor actor : ACTORS) {
                String query = "{\"view\":\"match\",\"id\":\"" + match + "\"}";
                all.append('\n').append(engine.door().query(actor, query).text());
            }
            Verdict<Board> board = engine.state(match, DotsAndBoxes.RULES);
            all.append('\n').append(board.map(there -> there + " to move " + there.turn()));
        }
        return all.toString();
    }
}
