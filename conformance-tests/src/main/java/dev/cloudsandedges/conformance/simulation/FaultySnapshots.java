package dev.cloudsandedges.conformance.simulation;

import dev.cloudsandedges.CloudsAndEdges;
import dev.cloudsandedges.Setup;
import dev.cloudsandedges.SnapshotState;
import dev.cloudsandedges.eventsourcing.Actor;
import dev.cloudsandedges.host.MemoryEventStore;
import dev.cloudsandedges.host.SnapshotStore;
import dev.cloudsandedges.verdict.Refusal;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Where one host keeps its snapshots, through all its crashes: it loses them, finds old ones or
 * somebody else's, cuts and bends them, fails, and is late.
 */
final class FaultySnapshots implements SnapshotStore {

    private final Stage stage;
    private final SimulatedHost host;
    private final SimulatedGames games;
    private final List<List<String>> kept = new ArrayList<>(); // the latest last
    private List<String> given = List.of();
    private boolean watched = true;

    FaultySnapshots(Stage stage, SimulatedHost host, SimulatedGames games) {
        this.stage = stage;
        this.host = host;
        this.games = games;
    }

    @Override
    public void load(Consumer<Loaded> then) {
        Loaded loaded = loaded();
        watched = false;
        if (host.isPrompt()) {
            then.accept(loaded);
        } else {
            answer(stage.latency(), () -> then.accept(loaded));
        }
    }

    private Loaded loaded() {
        given = List.of();
        if (stage.strikes(stage.weather.snapshot())) {
            switch (stage.chance.below(5)) {
                case 0 -> {
                    return new Loaded.Failed("The drawer is stuck.");
                }
                case 1 -> give(cut(), Reached.SNAPSHOT_CUT);
                case 2 -> give(bent(), Reached.SNAPSHOT_BENT);
                case 3 -> give(kept.isEmpty() ? last() : kept.get(0), Reached.SNAPSHOT_OLD);
                default -> give(foreign(), Reached.SNAPSHOT_FOREIGN);
            }
        } else {
            given = last();
        }
        return given.isEmpty() ? new Loaded.None() : new Loaded.Found(given);
    }

    private void give(List<String> lines, Reached how) {
        given = lines;
        if (!lines.isEmpty()) {
            stage.reached(how);
        }
    }

    private List<String> last() {
        return kept.isEmpty() ? List.of() : kept.get(kept.size() - 1);
    }

    private List<String> cut() {
        List<String> whole = last();
        return whole.isEmpty() ? whole : whole.subList(0, stage.chance.below(whole.size()));
    }

    private List<String> bent() {
        List<String> bent = new ArrayList<>(last());
        if (!bent.isEmpty()) {
            int at = stage.chance.below(bent.size());
            String line = bent.get(at);
            int place = stage.chance.below(line.length());
            char other = (char) (line.charAt(place) ^ 1 << stage.chance.below(7));
            bent.set(at, line.substring(0, place) + other + line.substring(place + 1));
        }
        return bent;
    }

    /** Of a world with as many users as chance has it. */
    private List<String> foreign() {
        Setup setup = CloudsAndEdges.on(new MemoryEventStore(), () -> 0, () -> 0);
        games.register(setup);
        CloudsAndEdges other = setup.open();
        int users = 1 + stage.chance.below(40);
        for (int i = 0; i < users; i++) {
            other.as(Actor.player("u" + i)).withCommandId("c" + i).createUser("u" + i, "U");
        }
        return other.administration(SimulatedHost.KEEPER).orThrow().snapshot().orThrow();
    }

    @Override
    public void save(long position, List<String> lines, Consumer<Saved> then) {
        stage.reached(Reached.SNAPSHOT_SAVED);
        if (!stage.strikes(stage.weather.snapshot())) {
            kept.add(lines);
            answer(host.isPrompt() ? 0 : stage.latency(), () -> then.accept(new Saved.Done()));
            return;
        }
        switch (stage.chance.below(3)) {
            case 0 -> {
                stage.reached(Reached.SNAPSHOT_LOST);
                answer(stage.latency(), () -> then.accept(new Saved.Done()));
            }
            case 1 -> {
                stage.reached(Reached.SNAPSHOT_FAILED);
                if (stage.chance.below(2) == 0) {
                    kept.add(lines);
                }
                answer(stage.latency(), () -> then.accept(new Saved.Failed("It is full.")));
            }
            default -> {
                stage.reached(Reached.SNAPSHOT_LATE);
                stage.agenda.in(100L + stage.chance.below(300), () -> kept.add(lines));
                answer(400L, () -> then.accept(new Saved.Done()));
            }
        }
    }

    private void answer(long ticks, Runnable then) {
        long life = host.life();
        if (ticks == 0) {
            then.run();
            return;
        }
        stage.agenda.in(ticks, () -> {
            if (host.life() == life) {
                then.run();
            }
        });
    }

    /** Looks whether the engine has begun with what is right, and with nothing else. */
    void watch(SnapshotState state, long position) {
        Refusal unused = state.unused();
        boolean decided = state.begunAt() > 0 || unused != null;
        if (watched || (!decided && position == 0)) {
            return;
        }
        watched = true;
        if (state.begunAt() > 0) {
            stage.reached(Reached.SNAPSHOT_USED);
            if (host.isDrawingFirst()) {
                stage.reached(Reached.SNAPSHOT_WITHOUT);
            }
            stage.hold(Law.ONLY_RIGHT_SNAPSHOTS, kept.contains(given), given::toString);
        } else if (unused != null) {
            stage.reached(Reached.SNAPSHOT_REFUSED);
            if (unused.code().equals("snapshot-newer")) {
                stage.reached(Reached.SNAPSHOT_NEWER);
            }
            boolean excused = !kept.contains(given) || unused.code().equals("store-unavailable");
            stage.hold(Law.ONLY_RIGHT_SNAPSHOTS, excused, unused::toString);
        }
    }
}
