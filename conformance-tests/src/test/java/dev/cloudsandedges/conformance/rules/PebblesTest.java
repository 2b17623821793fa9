package dev.cloudsandedges.conformance.rules;

/** The laws hold of a game that has luck, secrets, hidden moves, phases and taking back. */
final class PebblesTest extends RulesConformance<Integer, Pebbles.Heap, Pebbles.Take> {

    @Override
    protected Trial<Integer, Pebbles.Heap, Pebbles.Take> trial() {
        return Pebbles.trial(Pebbles.RIGHT);
    }
}
