package dev.cloudsandedges;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.cloudsandedges.backend.game.Clock;
import dev.cloudsandedges.backend.game.Clocks;
import dev.cloudsandedges.backend.match.MatchStatus;
import dev.cloudsandedges.backend.match.MatchView;
import dev.cloudsandedges.host.MemorySnapshotStore;
import dev.cloudsandedges.rules.Chance;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What holds for clocks in whatever match, by whatever clock of a host. */
class ClockPropertiesTest {

    private static final List<String> PLAYERS = List.of("ada", "bob", "cy", "dee");

    /** One player's clock, worked out by adding up. */
    private static final class Plain {
        private long spent;
        private long gained;
        private long since = -1;
    }

    /** A match of picks whose time is kept a second time. */
    private static final class Table {
        private final Chance chance;
        private final ClockHouse house = new ClockHouse();
        private final Clock.Bank clock;
        private final Map<String, Plain> plain = new LinkedHashMap<>();

        Table(long seed) {
            chance = new Chance(seed);
            clock = new Clock.Bank(1_000 + chance.below(20_000), chance.below(3) * 700L);
            String[] players = PLAYERS.subList(0, 2 + chance.below(3)).toArray(String[]::new);
            house.now = chance.below(50_000);
            house.picking(1 + chance.below(6), true, clock, players);
            house.view().players().forEach(player -> plain.put(player.id(), new Plain()));
            follow();
        }

        boolean goesOn() {
            return house.view().status() == MatchStatus.PLAYING;
        }

        /** Time goes on, most often; then somebody moves, or the host ticks. */
        void step() {
            long at = Math.max(0, house.now + chance.below(6_000) - 1_500);
            if (chance.below(4) == 0) {
                tick(at);
                return;
            }
            MatchView before = house.view();
            String player = before.next().get(chance.below(before.next().size()));
            Plain theirs = Objects.requireNonNull(plain.get(player));
            boolean inTime = at < theirs.since + left(theirs);
            assertEquals(inTime ? "ok" : "out-of-time", house.pick(player, 1, at));
            if (inTime) {
                moved(theirs, at);
                follow();
            }
        }

        private void tick(long at) {
            List<String> late = house.view().next().stream()
                    .filter(player -> {
                        Plain theirs = Objects.requireNonNull(plain.get(player));
                        return at >= theirs.since + left(theirs);
                    })
                    .toList();
            int turns = house.view().turns();
            assertEquals(late.isEmpty() ? 0 : 1, house.tick(at));
            assertEquals(turns + late.size(), house.view().turns());
            late.forEach(player -> moved(Objects.requireNonNull(plain.get(player)), at));
            follow();
        }

        private void moved(Plain theirs, long at) {
            long elapsed = Math.max(0, at - theirs.since);
            theirs.spent += Math.min(elapsed, left(theirs));
            theirs.gained += clock.increment();
            theirs.since = -1;
        }

        private long left(Plain theirs) {
            return clock.bank() + theirs.gained - theirs.spent;
        }

        /** Who is to move and was not, begins to think now. */
        private void follow() {
            List<String> next = house.view().next();
            plain.forEach((player, theirs) -> {
                boolean starts = next.contains(player) && theirs.since < 0;
                theirs.since = starts ? house.now : theirs.since;
            });
        }

        void compare() {
            long first = Long.MAX_VALUE;
            for (Map.Entry<String, Plain> one : plain.entrySet()) {
                Plain theirs = one.getValue();
                Clocks.Hand hand = house.hand(one.getKey());
                long falls = theirs.since < 0 ? -1 : theirs.since + left(theirs);
                assertEquals(new Clocks.Hand(left(theirs), falls), hand);
                assertEquals(clock.bank() + theirs.gained, hand.left() + theirs.spent);
                first = hand.runs() ? Math.min(first, falls) : first;
            }
            Long next = house.engine.nextTick();
            assertEquals(first, next == null ? Long.MAX_VALUE : next);
        }

        void compareWithOthers() {
            MemorySnapshotStore kept = new MemorySnapshotStore();
            CloudsAndEdges replayed = house.setup().snapshots(kept, 1).open();
            CloudsAndEdges restored = house.setup().snapshots(kept, 0).open();
            for (CloudsAndEdges engine : List.of(replayed, restored)) {
                assertEquals(ClockHouse.state(house.engine, "m"), ClockHouse.state(engine, "m"));
                assertEquals(house.engine.nextTick(), engine.nextTick());
            }
        }
    }

    @Property(tries = 150, shrinking = ShrinkingMode.OFF)
    void what_was_spent_and_what_is_left_are_what_was_given(@ForAll long seed) {
        Table table = new Table(seed);
        table.compare();
        for (int i = 0; i < 60 && table.goesOn(); i++) {
            table.step();
            table.compare();
            if (i % 8 == 0) {
                table.compareWithOthers();
            }
        }
        table.compareWithOthers();
    }
}
