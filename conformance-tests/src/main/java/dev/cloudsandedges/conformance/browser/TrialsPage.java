package dev.cloudsandedges.conformance.browser;

import dev.cloudsandedges.conformance.rules.Failure;
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

    /** What is told of the smallest match in which a game breaks a law; empty if it holds. */
    @JSExport
    public static String broken(int trial, int law) {
        Failure failure = Failure.of(Laws.all().get(law), TRIALS.get(trial).ends(0));
        return failure == null ? "" : failure.told();
    }

    /** Matches of a game, step by step. */
    @JSExport
    public static String playthroughs(int trial) {
        return Playthrough.ofEach(TRIALS.get(trial));
    }
}
