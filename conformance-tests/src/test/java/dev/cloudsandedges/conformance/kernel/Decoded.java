package dev.cloudsandedges.conformance.kernel;

import dev.cloudsandedges.backend.effect.EffectRecords;
import dev.cloudsandedges.backend.game.Games;
import dev.cloudsandedges.backend.match.Matches;
import dev.cloudsandedges.backend.user.Users;
import dev.cloudsandedges.dotsandboxes.DotsAndBoxes;
import dev.cloudsandedges.eventsourcing.LogLine;
import dev.cloudsandedges.eventsourcing.ReadModel;
import dev.cloudsandedges.eventsourcing.World;

import java.util.ArrayList;
import java.util.List;

/** Reads lines of a log as the kernel does, and writes them again. */
public final class Decoded {

    private Decoded() {}

    /** The lines as a store holds them, written anew. */
    public static List<LogLine> lines(List<String> texts) {
        List<LogLine> written = new ArrayList<>();
        Games games = new Games(List.of(DotsAndBoxes.RULES));
        World world = new World(
                List.of(new Users(games), new Matches(games), new EffectRecords()),
                List.of(new ReadModel<>(
                        "written", () -> change -> written.add(change.recorded().line()))),
                List.of());
        texts.forEach(world::learn);
        return written;
    }
}
