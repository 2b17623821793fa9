package dev.cloudsandedges.games.nim;

import dev.cloudsandedges.conformance.rules.RulesConformance;
import dev.cloudsandedges.conformance.rules.Trial;
import dev.cloudsandedges.games.ExampleGames;

final class NimLawsTest extends RulesConformance<Heaps, Nim.Table, Nim.Take> {

    @Override
    protected Trial<Heaps, Nim.Table, Nim.Take> trial() {
        return ExampleGames.nim().renaming(NimLawsTest::renamed);
    }

    private static Nim.Table renamed(Nim.Table table, int by, int seats) {
        return new Nim.Table(table.heaps(), (table.turn() + by) % seats);
    }
}
