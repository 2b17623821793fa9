package dev.cloudsandedges.games.tictactoe;

import dev.cloudsandedges.conformance.rules.RulesConformance;
import dev.cloudsandedges.conformance.rules.Trial;
import dev.cloudsandedges.json.JsonObject;
import dev.cloudsandedges.rules.Cells;

final class TicTacToeLawsTest extends RulesConformance<JsonObject, Cells, Integer> {

    @Override
    protected Trial<JsonObject, Cells, Integer> trial() {
        return Trial.of(TicTacToe.RULES).endsWithin(9).drawn(Cells::toString);
    }
}
