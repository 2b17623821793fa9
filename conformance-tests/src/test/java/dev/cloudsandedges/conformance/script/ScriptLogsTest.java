package dev.cloudsandedges.conformance.script;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.cloudsandedges.Administration;
import dev.cloudsandedges.CloudsAndEdges;
import dev.cloudsandedges.backend.lobby.Page;
import dev.cloudsandedges.conformance.kernel.Decoded;
import dev.cloudsandedges.eventsourcing.Actor;
import dev.cloudsandedges.eventsourcing.LogLine;
import dev.cloudsandedges.host.EventStore;
import dev.cloudsandedges.host.MemoryEventStore;
import dev.cloudsandedges.rules.Chance;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.LongRange;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** What holds for the logs of whatever scripts: all kinds of events are in them. */
final class ScriptLogsTest {

    private static final Actor ROOT = Actor.administrator("root");

    @Property(tries = 60, shrinking = ShrinkingMode.OFF)
    void every_line_is_the_one_spelling_of_its_event(
            @ForAll @LongRange(min = 0, max = 1L << 40) long seed) {
        List<String> log = ScriptMaker.log(seed);
        assertEquals(log, Decoded.lines(log).stream().map(LogLine::text).toList());
    }

    @Property(tries = 20, shrinking = ShrinkingMode.OFF)
    void a_fresh_engine_on_any_beginning_of_the_log_is_as_the_live_one_was_and_owes_the_same(
            @ForAll @LongRange(min = 0, max = 1L << 40) long seed) {
        Chance chance = new Chance(seed);
        ScriptWriter live = new ScriptWriter(chance, "c");
        SortedMap<Integer, List<String>> portraits = new TreeMap<>();
        live.engine().subscribe(at -> portraits.put((int) at, portrait(live.engine())));
        LobbyLife life = new LobbyLife(live, chance, 3);
        life.begin();
        for (int i = 0; i < 20; i++) {
            life.step();
        }
        List<LogLine> log = Decoded.lines(live.log());
        assertEquals(log.size(), portraits.lastKey());
        portraits.forEach((length, portrait) -> {
            MemoryEventStore store = new MemoryEventStore();
            store.append(0, log.subList(0, length), stored -> {});
            CloudsAndEdges fresh =
                    CloudsAndEdges.on(store, () -> 0, () -> 0).pumped().open();
            while (fresh.position() < length) {
                fresh.pump(1);
            }
            assertEquals(portrait, portrait(fresh), () -> "after " + length + " events");
            List<LogLine> carriedOut = carriedOut(fresh, store, length);
            assertEquals(owed(log, length), carriedOut, () -> "after " + length + " events");
        });
    }

    /** What the processes wrote before anybody else wrote anything. */
    private static List<LogLine> owed(List<LogLine> log, int length) {
        int end = length;
        while (end < log.size() && isByLobby(log.get(end).text())) {
            end++;
        }
        return log.subList(length, end);
    }

    private static boolean isByLobby(String line) {
        return line.matches(".*?\"by\":\"process:(match-creation|match-joining|rematch)\".*");
    }

    private static List<LogLine> carriedOut(CloudsAndEdges fresh, EventStore store, int length) {
        boolean more = true;
        while (more) {
            more = fresh.pump(1);
        }
        List<LogLine> behind = new ArrayList<>();
        store.read(length, EventStore.MOST_LINES, read -> {
            if (read instanceof EventStore.Read.Lines there) {
                behind.addAll(there.lines());
            }
        });
        return behind;
    }

    /** All states, all checkpoints, and every view with every match and every user. */
    private static List<String> portrait(CloudsAndEdges engine) {
        Administration behind = engine.administration(ROOT).orThrow();
        List<String> portrait = new ArrayList<>();
        List<String> matches = new ArrayList<>();
        Page.Request page = new Page.Request(null, Page.MOST);
        for (Administration.Stream stream : behind.streams("", page).orThrow().items()) {
            portrait.add(
                    stream.json().text() + behind.state(stream.id()).orThrow().text());
            if (stream.id().type().equals("match")) {
                matches.add(stream.id().id());
            }
        }
        behind.followers().forEach(follower -> portrait.add(follower.json().text()));
        for (int i = 0; i < Math.max(3, matches.size()); i++) {
            String match = matches.isEmpty() ? "none" : matches.get(i % matches.size());
            for (String query : Looks.queries(match, "p" + i % 3)) {
                portrait.add(query + engine.door().query(ROOT, query).text());
            }
        }
        return portrait;
    }
}
