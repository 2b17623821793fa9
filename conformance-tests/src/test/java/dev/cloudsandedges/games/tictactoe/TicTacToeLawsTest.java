package dev.cloudsandedges.games.tictactoe;

import dev.cloudsandedges.conformance.rules.RulesConformance;
import dev.cloudsandedges.conformance.rules.Trial;
import dev.cloudsandedges.json.JsonObject;

final class TicTacToeLawsTest extends RulesConformance<JsonObject, TicTacToe.Board, Integer> {

    @Override
    protected Trial<JsonObject, TicTacToe.Board, Integer> trial() {
        return Trial.of(TicTacToe.RULES)
                .settings(JsonObject.EMPTY)
                .endsWithin(9)
                .drawn(TicTacToe.Board::toString);
    }
}
