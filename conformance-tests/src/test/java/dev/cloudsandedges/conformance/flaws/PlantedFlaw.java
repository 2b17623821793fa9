package dev.cloudsandedges.conformance.flaws;

import dev.cloudsandedges.conformance.simulation.Law;

import java.util.List;
import java.util.stream.Stream;

/**
 * A way to be wrong.
 *
 * @param sentence what the engine does wrong then
 * @param edits what brings it about
 * @param suite which must reject it
 * @param law the law of the suite that it breaks
 */
record PlantedFlaw(String sentence, List<Edit> edits, Suite suite, String law) {

    /**
     * A change of one source file.
     *
     * @param type what stands in the file, with its package below {@code dev.cloudsandedges}
     * @param text stands in it exactly once, with whatever line breaks
     * @param replacement stands there instead
     */
    record Edit(String type, String text, String replacement) {}

    /** Begins a flaw: the engine is wrong in that, without edits, it does this. */
    static Draft that(String sentence) {
        return new Draft(sentence, List.of());
    }

    /** A flaw in the making. */
    record Draft(String sentence, List<Edit> edits) {

        /** One more edit. */
        Draft in(String type, String text, String replacement) {
            Edit edit = new Edit(type, text, replacement);
            return new Draft(
                    sentence, Stream.concat(edits.stream(), Stream.of(edit)).toList());
        }

        PlantedFlaw breaks(Law law) {
            return new PlantedFlaw(sentence, edits, Suite.SIMULATION, law.name());
        }

        /** Where Pig, rock paper scissors and undo are played, too. */
        PlantedFlaw breaksInSeveralGames(Law law) {
            return new PlantedFlaw(sentence, edits, Suite.SEVERAL_GAMES, law.name());
        }

        PlantedFlaw breaks(Suite suite, String law) {
            return new PlantedFlaw(sentence, edits, suite, law);
        }
    }

    /** Its row in {@code docs/proof.md}. */
    String row() {
        String named = suite.isSimulation() ? Law.valueOf(law).sentence() : law;
        return "| " + sentence + " | " + suite.title() + ": " + named + " |";
    }

    @Override
    public String toString() {
        return sentence;
    }
}
