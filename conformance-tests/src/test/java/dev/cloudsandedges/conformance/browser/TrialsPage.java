package dev.cloudsandedges.conformance.browser;

import dev.cloudsandedges.conformance.rules.Failure;
import dev.cloudsandedges.conformance.rules.Law;
import dev.cloudsandedges.conformance.rules.Laws;
import dev.cloudsandedges.conformance.rules.Playthrough;
import dev.cloudsandedges.conformance.rules.Trial;
import dev.cloudsandedges.games.ExampleGames;

import org.teavm.jso.JSExport;

import java.util.List;

/** The kit for a page: the same laws and matches as on a JVM. */
public final class TrialsPage {

    private static final List<Trial<?, ?, ?>> TRIALS = ExampleGames.trials();

    private TrialsPage() {}

    /** How many games are tried. */
    @JSExport
    public static int trials() {
        return TRIALS.size();
    }

    /** The laws that a game breaks, with what is told of each; the number of laws if none. */
    @JSExport
    public static String broken(int trial) {
        StringBuilder broken = new StringBuilder();
        int held = 0;
        for (Law law : Laws.all()) {
            Failure failure = Failure.of(law, TRIALS.get(trial));
            held += failure == null ? 1 : 0;
            broken.append(failure == null ? "" : failure.told());
        }
        return broken.append(held).append(" laws hold").toString();
    }

    /** Matches of a game, step by step. */
    @JSExport
    public static String playthroughs(int trial) {
        return Playthrough.ofEach(TRIALS.get(trial));
    }
}
